import { Split } from 'lucide-react';
import { Fragment, useState } from 'react';
import { linkMentions } from '../../../shared/edits/link-mentions.ts';
import { quoteOf } from '../../../shared/marks/anchor-quote.ts';
import type { Entity } from '../../../shared/model/entity.ts';
import type { Id } from '../../../shared/model/id.ts';
import type { Mention } from '../../../shared/model/mention.ts';
import { useApp, useWorkspace } from '../../state/app-context.tsx';
import { useEdit } from '../../state/refusal.ts';
import { useStrings } from '../../strings/use-strings.ts';
import { Button } from '../../ui/Button.tsx';
import { EditorSection } from '../../ui/EditorSection.tsx';
import { MentionRow } from './MentionRow.tsx';

interface MentionListProps {
  readonly entity: Entity;
  /** In the order in which they are shown. */
  readonly mentions: readonly Mention[];
  readonly articleId: Id | null;
  readonly selectedMentionId: Id | null;
}

/** Mentions drawn at once; an entity may have thousands. */
const rowsAtOnce = 60;

/** Every mention of an entity in its sentence, across articles; ticked ones can be split off. */
export function MentionList(props: MentionListProps) {
  const { entity, mentions, articleId, selectedMentionId } = props;
  const strings = useStrings();
  const { session } = useApp();
  const edit = useEdit();
  const articles = useWorkspace(({ project }) => project.articles);
  const [ticked, setTicked] = useState<ReadonlySet<Id>>(new Set());
  const [drawn, setDrawn] = useState(rowsAtOnce);
  const selectedIndex = mentions.findIndex(({ id }) => id === selectedMentionId);
  const limit = Math.max(drawn, selectedIndex + 1);
  const chosen = mentions.filter(({ id }) => ticked.has(id));
  const shown = mentions.slice(0, limit);

  const splitOff = (): void => {
    const first = chosen[0];
    if (first === undefined) return;
    const target = { name: quoteOf(first.anchor), type: entity.type };
    const ids = chosen.map(({ id }) => id);
    const made = edit((project, context) => linkMentions(project, ids, target, context));
    const added = made?.changes.find((change) => change.table === 'entities');
    if (added === undefined) return;
    setTicked(new Set());
    session.getState().set({ selectedRecord: { table: 'entities', id: added.id } });
  };

  return (
    <EditorSection
      title={strings.entities.mentions}
      aside={<span className="editor-note">{strings.entities.mentionCount(mentions.length)}</span>}
    >
      {mentions.length === 0 && <p className="editor-note">{strings.entities.noMentions}</p>}
      {mentions.length > 0 && (
        <ul className="mention-list" aria-label={strings.entities.mentions}>
          {shown.map((mention, index) => {
            const article = articles.get(mention.anchor.articleId);
            const isFirstThere = shown[index - 1]?.anchor.articleId !== mention.anchor.articleId;
            return (
              <Fragment key={mention.id}>
                {isFirstThere && (mention.anchor.articleId !== articleId || index > 0) && (
                  <li className="mention-article" dir="auto">
                    {article?.title || strings.library.untitled}
                  </li>
                )}
                <MentionRow
                  mention={mention}
                  direction={article?.direction ?? 'rtl'}
                  isSelected={mention.id === selectedMentionId}
                  isTicked={ticked.has(mention.id)}
                  onTick={(isTicked) => {
                    const next = new Set(ticked);
                    if (isTicked) next.add(mention.id);
                    else next.delete(mention.id);
                    setTicked(next);
                  }}
                />
              </Fragment>
            );
          })}
        </ul>
      )}
      {mentions.length > limit && (
        <Button
          look="quiet"
          onPress={() => {
            setDrawn(limit + rowsAtOnce);
          }}
        >
          {strings.review.showMore(mentions.length - limit)}
        </Button>
      )}
      {chosen.length > 0 && (
        <Button onPress={splitOff} isDisabled={chosen.length === mentions.length}>
          <Split aria-hidden />
          {strings.entities.splitOff(chosen.length)}
        </Button>
      )}
    </EditorSection>
  );
}
