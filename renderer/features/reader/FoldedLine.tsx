import { ChevronDown } from 'lucide-react';
import type { FoldedBlock } from '../../../shared/marks/article-blocks.ts';
import { useStrings } from '../../strings/use-strings.ts';
import { blockKey } from './block-key.ts';

interface FoldedLineProps {
  readonly block: FoldedBlock;
  readonly text: string;
  readonly measure: (key: string, element: HTMLElement | null) => void;
  readonly onUnfold: () => void;
}

/** Zones that are not kept, as one thin line that says what is folded away. */
export function FoldedLine({ block, text, measure, onUnfold }: FoldedLineProps) {
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
    </div>
  );
}
