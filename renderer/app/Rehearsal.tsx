import { useEffect, useState } from 'react';
import { Group, Panel } from 'react-resizable-panels';
import { AppContext, useApp } from '../state/app-context.tsx';
import type { AppContextValue } from '../state/app-context.tsx';
import { ReadingArea } from './ReadingArea.tsx';
import { rehearsedArticle } from './rehearsed-article.ts';

/**
 * When the window is there and at rest, in milliseconds. A timer: with `requestIdleCallback` Chromium
 * 156 now and then drew no frame afterwards until somebody moved the mouse.
 */
const startAfter = 300;

/**
 * Opens an article that nobody sees, for one frame. In an empty window the code of the reading pane
 * has never run, and the faces have set no text: what the first article would wait for is done by
 * then, while the analyst still looks for a file. A quarter of the time from drop to paint.
 */
export function Rehearsal() {
  const app = useApp();
  const [shown, setShown] = useState<(AppContextValue & { articleId: string }) | null>(null);
  useEffect(() => {
    let isGone = false;
    const wait = setTimeout(() => {
      void rehearsedArticle(app).then((rehearsed) => {
        if (!isGone) setShown(rehearsed);
      });
    }, startAfter);
    return () => {
      isGone = true;
      clearTimeout(wait);
    };
  }, [app]);
  // Counted from when it is there: on a busy machine the frame may come before the rendering.
  useEffect(() => {
    if (shown === null) return;
    const frame = requestAnimationFrame(() => {
      setShown(null);
    });
    return () => {
      cancelAnimationFrame(frame);
    };
  }, [shown]);

  if (shown === null) return null;
  return (
    <AppContext value={shown}>
      <div className="rehearsal" inert aria-hidden>
        <Group orientation="horizontal">
          <Panel id="rehearsal" className="pane">
            <div className="pane-content">
              <ReadingArea openId={shown.articleId} besideId={null} />
            </div>
          </Panel>
        </Group>
      </div>
    </AppContext>
  );
}
