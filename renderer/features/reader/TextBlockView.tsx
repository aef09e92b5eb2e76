import { memo, useCallback, useLayoutEffect, useRef } from 'react';
import type { TextBlock } from '../../../shared/marks/article-blocks.ts';
import type { Direction } from '../../../shared/model/direction.ts';
import { paragraphDirection } from '../../../shared/text/bidi.ts';
import type { BlockRegistry } from './block-registry.ts';
import { blockKey } from './block-key.ts';

interface TextBlockViewProps {
  readonly block: TextBlock;
  readonly text: string;
  readonly direction: Direction;
  readonly registry: BlockRegistry;
  readonly measure: (key: string, element: HTMLElement | null) => void;
  /** Called with the node that marks are painted on, when it is in the document and when it goes. */
  readonly onMounted: (ground: Text, block: TextBlock, mounted: boolean) => void;
}

/**
 * One zone as text: a single text node, so that offsets stay simple and letters joined, and below
 * it the same text invisibly, which carries the marks. Drawn again only when it changes itself, not
 * with each scroll.
 */
export const TextBlockView = memo(function TextBlockView(props: TextBlockViewProps) {
  const { block, text, direction, registry, measure, onMounted } = props;
  const holder = useRef<HTMLParagraphElement>(null);
  const below = useRef<HTMLDivElement>(null);
  const { zone } = block;

  useLayoutEffect(() => {
    const node = holder.current?.firstChild;
    const ground = below.current?.firstChild;
    if (!(node instanceof Text) || !(ground instanceof Text)) return;
    const unmount = registry.mount(block, node, ground);
    onMounted(ground, block, true);
    return () => {
      unmount();
      onMounted(ground, block, false);
    };
  }, [block, text, registry, onMounted]);

  const measured = useCallback(
    (element: HTMLElement | null) => {
      measure(blockKey(block), element);
    },
    [block, measure],
  );
  const dir = paragraphDirection(text, direction, zone.direction);
  const Tag = zone.kind === 'headline' ? 'h1' : zone.kind === 'subheading' ? 'h2' : 'p';
  return (
    <div
      className={`block block-${zone.kind}${zone.kept ? '' : ' block-not-kept'}`}
      ref={measured}
      data-zone={zone.id}
    >
      <div ref={below} dir={dir} className="block-marks" aria-hidden>
        {text}
      </div>
      <Tag ref={holder} dir={dir} className="block-text">
        {text}
      </Tag>
    </div>
  );
});
