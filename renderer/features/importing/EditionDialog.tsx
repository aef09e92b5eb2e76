import { useMemo, useState } from 'react';
import { useStore } from 'zustand';
import { newEdition } from '../../../shared/edits/new-edition.ts';
import { findInEdition, moveOf } from '../../../shared/marks/find-in-edition.ts';
import type { EditionPart, EditionRecord } from '../../../shared/marks/find-in-edition.ts';
import type { Article } from '../../../shared/model/article.ts';
import { useApp, useWorkspace } from '../../state/app-context.tsx';
import { editionReview } from '../../state/edition-review.ts';
import type { EditionReview } from '../../state/edition-review.ts';
import { formatMoment } from '../../strings/format-date.ts';
import { useMessage } from '../../strings/use-message.ts';
import { useLanguage, useStrings } from '../../strings/use-strings.ts';
import { Button } from '../../ui/Button.tsx';
import { Dialog } from '../../ui/Dialog.tsx';
import { Segments } from '../../ui/Segments.tsx';
import { EditionGroup } from './EditionGroup.tsx';
import { editionWords } from './edition-words.ts';
import './editions.css';

/**
 * Shows what a newer edition, or another reading of the same file, does to the annotations of an
 * article; moves what is accepted.
 */
export function EditionDialog() {
  const open = useStore(editionReview, (review) => review.open);
  const previous = useWorkspace(({ project }) => project.articles.get(open?.previousId ?? ''));
  // The review begins anew with each pair.
  return open === null || previous === undefined ? null : (
    <Review key={`${open.previousId}:${idOf(open.next)}`} open={open} previous={previous} />
  );
}

const idOf = (next: EditionReview['next']) => (typeof next === 'string' ? next : next.id);
const keyOf = ({ table, id }: EditionRecord) => `${table}:${id}`;

/** Chosen without being asked: the same words at a place that cannot be another one. */
function isCertain({ fate, parts }: EditionRecord): boolean {
  return (
    fate !== 'orphaned' && parts.every(({ status }) => status === 'unchanged' || status === 'moved')
  );
}

interface ReviewProps {
  readonly open: EditionReview;
  readonly previous: Article;
}

function Review({ open, previous }: ReviewProps) {
  const strings = useStrings();
  const language = useLanguage();
  const { workspace, session } = useApp();
  const { next } = open;
  const project = useWorkspace((state) => state.project);
  const nextArticle = typeof next === 'string' ? project.articles.get(next) : next;
  const nextText = typeof next === 'string' ? project.texts.get(next)?.text : next.text;
  const records = useMemo(
    () =>
      nextArticle === undefined || nextText === undefined
        ? []
        : findInEdition(project, previous.id, { id: nextArticle.id, text: nextText }),
    [project, previous.id, nextArticle, nextText],
  );
  const [chosen, setChosen] = useState<ReadonlySet<string>>(
    () => new Set(records.filter(isCertain).map(keyOf)),
  );
  const [places, setPlaces] = useState<ReadonlyMap<string, number>>(new Map());
  // A text in the wrong encoding is good for nothing any more.
  const [fate, setFate] = useState<'note' | 'keep' | 'trash'>(
    typeof next === 'string' ? 'note' : 'trash',
  );
  const [problem, tellProblem] = useMessage();
  const close = () => {
    editionReview.setState({ open: null });
  };
  if (nextArticle === undefined) return null;

  const placeKey = (record: EditionRecord, part: EditionPart) => `${keyOf(record)}:${part.key}`;
  const accepted = records.filter((record) => chosen.has(keyOf(record)));
  const titleOf = (title: string) => (title === '' ? strings.library.untitled : title);
  const words = editionWords(open, previous, titleOf(nextArticle.title), strings);
  const accept = () => {
    const note = words.note(formatMoment(language, nextArticle.provenance.importedAt));
    const edition = {
      previousId: previous.id,
      next,
      moves: accepted.map((record) =>
        moveOf(record, (part) => places.get(placeKey(record, part)) ?? 0),
      ),
      previousNote: fate === 'keep' ? '' : note,
      trashPrevious: fate === 'trash',
    };
    const done = workspace
      .getState()
      .perform((current, context) => newEdition(current, edition, context));
    if (!done.ok && done.error.code !== 'nothing-to-change') {
      const { code } = done.error;
      tellProblem(({ storage }) => storage.editErrors[code]);
      return;
    }
    editionReview.setState(({ accepted: before }) => ({
      open: null,
      accepted: [
        ...before,
        {
          previousId: previous.id,
          nextId: nextArticle.id,
          editId: done.ok ? done.value.id : null,
        },
      ],
    }));
    session.getState().set({ openArticleId: nextArticle.id, selection: null });
  };

  const group = (kind: EditionRecord['fate']) => {
    const own = records.filter((record) => record.fate === kind);
    if (own.length === 0) return null;
    return (
      <EditionGroup
        fate={kind}
        records={own}
        chosen={chosen}
        keyOf={keyOf}
        orphanedHint={words.orphanedHint}
        direction={{ before: previous.direction, after: nextArticle.direction }}
        placeOf={(record, part) => places.get(placeKey(record, part)) ?? 0}
        onPlace={(record, part, place) => {
          setPlaces(new Map(places).set(placeKey(record, part), place));
          setChosen(new Set(chosen).add(keyOf(record)));
        }}
        onChoose={(keys, isChosen) => {
          const others = [...chosen].filter((key) => !keys.includes(key));
          setChosen(new Set(isChosen ? [...others, ...keys] : others));
        }}
      />
    );
  };

  return (
    <Dialog
      title={words.title}
      isOpen
      size="large"
      onClose={close}
      actions={
        <>
          <Button onPress={close}>{strings.app.cancel}</Button>
          <Button look="primary" onPress={accept}>
            {words.accept(accepted.length)}
          </Button>
        </>
      }
    >
      <div className="edition-review">
        <dl className="edition-pair">
          <dt>{words.before}</dt>
          <dd dir="auto">{titleOf(previous.title)}</dd>
          <dt>{words.after}</dt>
          <dd dir="auto">{titleOf(nextArticle.title)}</dd>
        </dl>
        <p className="edition-hint">{records.length === 0 ? words.none : words.intro}</p>
        {group('moved')}
        {group('orphaned')}
        {group('unchanged')}
        <Segments
          label={words.fate}
          showLabel
          value={fate}
          choices={(['note', 'keep', 'trash'] as const).map((id) => ({
            id,
            label: strings.importing.editions.fates[id],
          }))}
          onChange={setFate}
        />
        {problem !== '' && (
          <p role="alert" className="field-error">
            {problem}
          </p>
        )}
      </div>
    </Dialog>
  );
}
