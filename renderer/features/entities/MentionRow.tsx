import { useMemo } from 'react';
import { keywordInContext } from '../../../shared/marks/keyword-in-context.ts';
import { placeOfAnchor } from '../../../shared/marks/record-place.ts';
import type { Direction } from '../../../shared/model/direction.ts';
import type { Mention } from '../../../shared/model/mention.ts';
import { useApp, useWorkspace } from '../../state/app-context.tsx';
import { useStrings } from '../../strings/use-strings.ts';
import { ContextLine } from '../../ui/ContextLine.tsx';
import { StatusSign } from '../../ui/StatusSign.tsx';
import { quoteOf } from '../../../shared/marks/anchor-quote.ts';

interface MentionRowProps {
  readonly mention: Mention;
  readonly direction: Direction;
  readonly isSelected: boolean;
  readonly isTicked: boolean;
  readonly onTick: (isTicked: boolean) => void;
}

/** Letters of the sentence shown on each side of a mention. */
const reach = 60;

/** One mention in its sentence; a click goes there and shows its fields above the list. */
export function MentionRow(props: MentionRowProps) {
  const { mention, direction, isSelected, isTicked, onTick } = props;
  const strings = useStrings().entities;
  const { session } = useApp();
  const { articleId, fragments } = mention.anchor;
  const text = useWorkspace(({ project }) => project.texts.get(articleId)?.text ?? '');
  const parts = useMemo(() => keywordInContext(text, fragments, reach), [text, fragments]);

  return (
    <li className="mention" aria-current={isSelected ? 'true' : undefined}>
      <div className="mention-line">
        <input
          type="checkbox"
          aria-label={strings.tickMention(quoteOf(mention.anchor))}
          checked={isTicked}
          onChange={(event) => {
            onTick(event.target.checked);
          }}
        />
        <button
          type="button"
          className="mention-jump"
          onClick={() => {
            const place = placeOfAnchor(mention.anchor);
            if (place === null) return;
            const ref = { table: 'mentions', id: mention.id } as const;
            session.getState().show(place.articleId, place.offset, ref);
          }}
        >
          <ContextLine parts={parts} direction={direction} />
        </button>
        <span className="mention-level">{strings.levelsShort[mention.level]}</span>
        <StatusSign status={mention.status} />
      </div>
    </li>
  );
}
