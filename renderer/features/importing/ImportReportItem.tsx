import type { Id } from '../../../shared/model/id.ts';
import { useSession, useWorkspace } from '../../state/app-context.tsx';
import type { ImportItem } from '../../state/importing/import-item.ts';
import { useStrings } from '../../strings/use-strings.ts';
import { Button } from '../../ui/Button.tsx';
import { AnnotatedProblems } from './AnnotatedProblems.tsx';
import { describeItem } from './describe-item.ts';
import { DuplicateQuestion } from './DuplicateQuestion.tsx';
import { EditionHints } from './EditionHints.tsx';
import { EncodingQuestion } from './EncodingQuestion.tsx';
import { FieldsQuestion } from './FieldsQuestion.tsx';

/** Opens the zones of an article that came in, for who wants to see what the rules did. */
function InspectZones({ articleId }: { readonly articleId: Id | undefined }) {
  const words = useStrings().importing.check;
  const setSession = useSession((session) => session.set);
  const isHere = useWorkspace(({ project }) => project.articles.has(articleId ?? ''));
  if (!isHere || articleId === undefined) return null;
  return (
    <Button
      look="quiet"
      onPress={() => {
        setSession({ openArticleId: articleId, zonesOf: articleId, selection: null });
      }}
    >
      {words.inspect}
    </Button>
  );
}

/** One file of the report: its name, what became of it, and the question it asks. */
export function ImportReportItem({ item }: { readonly item: ImportItem }) {
  const strings = useStrings();
  const { outcome } = item;
  const sentence = describeItem(item, strings);
  return (
    <li className="import-item" data-outcome={outcome.kind}>
      <p className="import-item-head">
        <bdi className="import-item-name">{item.name}</bdi>
        <span className="import-item-kind">{strings.importing.outcomes[outcome.kind]}</span>
      </p>
      {sentence !== '' && <p className="import-item-sentence">{sentence}</p>}
      {outcome.kind === 'duplicate' && (
        <DuplicateQuestion id={item.id} existing={outcome.existing} />
      )}
      {outcome.kind === 'encoding' && (
        <EncodingQuestion id={item.id} candidates={outcome.candidates} />
      )}
      {outcome.kind === 'imported' && <InspectZones articleId={outcome.articles[0]} />}
      {outcome.kind === 'annotated' && <AnnotatedProblems problems={outcome.problems} />}
      {outcome.kind === 'refused' && outcome.refusal.kind === 'annotations' && (
        <AnnotatedProblems problems={outcome.refusal.error.problems} />
      )}
      <EditionHints item={item} />
      {outcome.kind === 'fields' && <FieldsQuestion id={item.id} outcome={outcome} />}
    </li>
  );
}
