import { ChevronDown, Rows3 } from 'lucide-react';
import type { FoldedBlock } from '../../../shared/marks/article-blocks.ts';
import { useStrings } from '../../strings/use-strings.ts';
import { blockKey } from './block-key.ts';

interface FoldedLineProps {
  readonly block: FoldedBlock;
  readonly text: string;
  readonly measure: (key: string, element: HTMLElement | null) => void;
  readonly onUnfold: () => void;
  /** Shows why the zones are folded, and lets that be changed. */
  readonly onExplain: () => void;
}

/** Zones that are not kept, as one thin line that says what is folded away. */
export function FoldedLine({ block, text, measure, onUnfold, onExplain }: FoldedLineProps) {
  const strings = useStrings();
  const kinds = [...new Set(block.zones.map((zone) => strings.importing.zones.kinds[zone.kind]))];
  return (
    <div
      className="block folded-line"
      ref={(element) => {
        measure(blockKey(block), element);
      }}
    >
      <button type="button" onClick={onUnfold} title={strings.reader.unfold}>
        <ChevronDown aria-hidden />
        <span>
          {strings.reader.folded(block.zones.length, kinds.join(strings.reader.listComma))}
        </span>
        <bdi className="folded-excerpt">{text.slice(0, 80)}</bdi>
      </button>
      <button
        type="button"
        className="folded-why"
        onClick={onExplain}
        aria-label={strings.importing.zones.why}
        title={strings.importing.zones.why}
      >
        <Rows3 aria-hidden />
      </button>
    </div>
  );
}
