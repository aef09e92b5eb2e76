import { lazy, Suspense } from 'react';
import { AfterPaint } from '../ui/AfterPaint.tsx';

// Asked for with the start and drawn behind the article, with its menus and fields.
const library = import('../features/library/Library.tsx');
const Library = lazy(async () => ({ default: (await library).Library }));

/** The library, a moment after what stands beside it. */
export function LibraryPane() {
  return (
    <AfterPaint>
      <Suspense fallback={null}>
        <Library />
      </Suspense>
    </AfterPaint>
  );
}
