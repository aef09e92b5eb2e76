import { useEffect, useEffectEvent, useRef, useState } from 'react';
import type { RefObject } from 'react';
import { X } from 'lucide-react';
import { useSession } from '../../state/app-context.tsx';
import { useImportQueue } from '../../state/use-import-queue.ts';
import { isAsking, isPending } from '../../state/importing/import-item.ts';
import type { ImportItem } from '../../state/importing/import-item.ts';
import { useStrings } from '../../strings/use-strings.ts';
import { IconButton } from '../../ui/Button.tsx';
import { ImportProgress } from './ImportProgress.tsx';
import { FoldedReport } from './FoldedReport.tsx';
import { ImportReport } from './ImportReport.tsx';
import { SpaceQuestion } from './SpaceQuestion.tsx';
import { useFolding } from './use-folding.ts';

/** An import that is shorter shows no progress, in milliseconds. */
const patience = 500;

/** So long a report stays that has nothing to ask and nothing to remark, in milliseconds. */
const readingTime = 8000;

interface ImportPanelProps {
  /** A sentence about a drop that brought nothing to import. */
  readonly notice: string;
  readonly onCloseNotice: () => void;
}

/**
 * A quiet panel in a corner: progress while files are read, then the report. It is not modal; an
 * import without anything to say (one file, no warning) shows nothing at all, one without a remark
 * closes by itself, and every other becomes a single line as soon as the analyst goes on working.
 */
export function ImportPanel({ notice, onCloseNotice }: ImportPanelProps) {
  const strings = useStrings();
  const all = useImportQueue((queue) => queue.items);
  // What waits stands in the view itself while that is open.
  const isChecking = useSession((session) => session.view === 'check');
  const items = isChecking ? all.filter(({ outcome }) => outcome.kind !== 'proposed') : all;
  const isRunning = useImportQueue((queue) => queue.isRunning);
  const space = useImportQueue((queue) => queue.space);
  const clear = useImportQueue((queue) => queue.clear);
  const isLong = useIsLong(isRunning);
  const isProgress = isRunning && isLong;
  const isReport = !isRunning && items.length > 0 && (items.length > 1 || items.some(hasNews));
  // A file that asks is asked about at once, even while others are still being read.
  const isQuestion = isRunning && items.some((item) => isAsking(item));
  const panel = useRef<HTMLElement>(null);
  const folding = useFolding(isReport ? (items.at(-1)?.id ?? null) : null, panel);
  useAutoClose(isReport && items.every(isPlain), panel, clear);
  const isQuiet = !isProgress && !isReport && !isQuestion && notice === '';
  if (isQuiet && space === null) return null;

  if (folding.isFolded && notice === '' && space === null) {
    return <FoldedReport items={items} onUnfold={folding.unfold} onClose={clear} />;
  }
  return (
    <section
      ref={panel}
      className="import-panel"
      aria-label={strings.importing.reportTitle}
      onKeyDown={(event) => {
        // A running import is ended by its own button, never in passing.
        if (event.code !== 'Escape' || event.defaultPrevented || isRunning) return;
        event.preventDefault();
        if (notice === '') clear();
        else onCloseNotice();
      }}
    >
      {notice !== '' && (
        <div className="import-notice">
          <p role="alert">{notice}</p>
          <IconButton label={strings.app.close} onPress={onCloseNotice}>
            <X aria-hidden />
          </IconButton>
        </div>
      )}
      {space !== null && <SpaceQuestion question={space} />}
      {isProgress && <ImportProgress items={items} />}
      {(isReport || isQuestion) && (
        <ImportReport
          items={items}
          isRunning={isRunning}
          onFold={isRunning ? undefined : folding.fold}
          onClose={clear}
        />
      )}
    </section>
  );
}

/** Whether there is more to say about a file than that it is here now. */
function hasNews(item: ImportItem): boolean {
  const { outcome, editions, related } = item;
  if (editions.length > 0 || related.length > 0) return true;
  if (outcome.kind === 'imported') {
    return outcome.warnings.length > 0 || outcome.articles.length > 1;
  }
  return (
    !isPending(item) &&
    outcome.kind !== 'skipped' &&
    outcome.kind !== 'project' &&
    outcome.kind !== 'annotations'
  );
}

/** Whether a file was simply imported, or simply is an archive whose files were. */
function isPlain(item: ImportItem): boolean {
  const { outcome, editions, related } = item;
  if (editions.length > 0 || related.length > 0) return false;
  return (
    outcome.kind === 'archive' || (outcome.kind === 'imported' && outcome.warnings.length === 0)
  );
}

/** Closes the panel after a while, but not under the hands of somebody who uses it. */
function useAutoClose(
  mayClose: boolean,
  panel: RefObject<HTMLElement | null>,
  close: () => void,
): void {
  const closeUnlessUsed = useEffectEvent((): boolean => {
    const isUsed = panel.current?.matches(':hover, :focus-within') ?? false;
    if (!isUsed) close();
    return !isUsed;
  });
  useEffect(() => {
    if (!mayClose) return;
    const timer = setInterval(() => {
      if (closeUnlessUsed()) clearInterval(timer);
    }, readingTime);
    return () => {
      clearInterval(timer);
    };
  }, [mayClose]);
}

/** Whether something has been going on for longer than a glance. */
function useIsLong(isRunning: boolean): boolean {
  const [isLong, setIsLong] = useState(false);
  useEffect(() => {
    if (!isRunning) return;
    const timer = setTimeout(() => {
      setIsLong(true);
    }, patience);
    return () => {
      clearTimeout(timer);
      setIsLong(false);
    };
  }, [isRunning]);
  return isLong;
}
