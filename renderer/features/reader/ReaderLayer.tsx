import { lazy, Suspense } from 'react';
import type { ReactNode, RefObject } from 'react';
import type { Article } from '../../../shared/model/article.ts';
import type { BlockRegistry } from './block-registry.ts';
import type { useTextSelection } from './use-text-selection.ts';

// They come right behind the start: the words themselves go first.
const bidiChips = import('./BidiChips.tsx');
const BidiChips = lazy(async () => ({ default: (await bidiChips).BidiChips }));
const selectedOverlay = import('./SelectedOverlay.tsx');
const SelectedOverlay = lazy(async () => ({ default: (await selectedOverlay).SelectedOverlay }));
const selectionPopup = import('./SelectionPopup.tsx');
const SelectionPopup = lazy(async () => ({ default: (await selectionPopup).SelectionPopup }));
const recordStack = import('./RecordStack.tsx');
const RecordStack = lazy(async () => ({ default: (await recordStack).RecordStack }));
const selectionGrips = import('./SelectionGrips.tsx');
const SelectionGrips = lazy(async () => ({ default: (await selectionGrips).SelectionGrips }));

interface ReaderLayerProps {
  readonly article: Article;
  readonly text: string;
  readonly registry: BlockRegistry;
  readonly page: RefObject<HTMLElement | null>;
  readonly scroller: RefObject<HTMLElement | null>;
  /** Changes whenever the text has been laid out anew. */
  readonly layout: object;
  /** The stretch of text that is mounted. */
  readonly from: number;
  readonly to: number;
  readonly selecting: ReturnType<typeof useTextSelection>;
  /** What to show at the selection. */
  readonly popup: ReactNode;
}

/**
 * What lies over the text: direction marks, outlines and handles, the popup of the selection and its
 * grips, the list of records under a click. Placed by measured window coordinates, so the layer runs
 * left to right.
 */
export function ReaderLayer(props: ReaderLayerProps) {
  const { article, text, registry, page, scroller, layout, from, to, selecting, popup } = props;
  const { caret, grips, stack } = selecting;
  const place = { registry, page, layout };
  return (
    <div className="reader-layer" dir="ltr">
      <Suspense fallback={null}>
        <BidiChips text={text} from={from} to={to} {...place} />
      </Suspense>
      <Suspense fallback={null}>
        <SelectedOverlay article={article} text={text} scroller={scroller} {...place} />
      </Suspense>
      <Suspense fallback={null}>
        {caret !== null && (
          <SelectionPopup
            caret={caret}
            isDragging={selecting.isDragging}
            articleId={article.id}
            isTouch={grips !== null}
            {...place}
          >
            {popup}
          </SelectionPopup>
        )}
      </Suspense>
      <Suspense fallback={null}>
        {caret !== null && grips !== null && (
          <SelectionGrips caret={caret} grip={grips} {...place} />
        )}
        {stack !== null && (
          <RecordStack
            offset={stack.offset}
            refs={stack.refs}
            registry={registry}
            page={page}
            onClose={selecting.closeStack}
          />
        )}
      </Suspense>
    </div>
  );
}
