import { useState } from 'react';
import { ChevronDown, X } from 'lucide-react';
import type { Id } from '../../../shared/model/id.ts';
import { useApp } from '../../state/app-context.tsx';
import { editionReview, isAccepted } from '../../state/edition-review.ts';
import { isPending } from '../../state/importing/import-item.ts';
import type { ImportItem } from '../../state/importing/import-item.ts';
import { useStrings } from '../../strings/use-strings.ts';
import { Button, IconButton } from '../../ui/Button.tsx';
import { Menu } from '../../ui/Menu.tsx';
import { ImportReportItem } from './ImportReportItem.tsx';
import { needsAttention, questionsFirst, reportSummary } from './report-summary.ts';
import { reportForms, writeReport } from './write-report.ts';

interface ImportReportProps {
  readonly items: readonly ImportItem[];
  readonly isRunning: boolean;
  /** Makes the report one line; absent while there is something to read. */
  readonly onFold: (() => void) | undefined;
  readonly onClose: () => void;
}

/** What became of each file; first the ones that ask or were refused. */
export function ImportReport({ items, isRunning, onFold, onClose }: ImportReportProps) {
  const strings = useStrings();
  const words = strings.importing;
  const { services, session, workspace } = useApp();
  const [showsAll, setShowsAll] = useState(false);
  const finished = items.filter((item) => !isPending(item));
  const waits = finished.some(({ outcome }) => outcome.kind === 'proposed');
  const urgent = finished.filter(needsAttention);
  const shown = questionsFirst(showsAll ? finished : urgent);
  const titleOf = (id: Id) => {
    const title = workspace.getState().project.articles.get(id)?.title ?? '';
    return title === '' ? strings.library.untitled : title;
  };
  const isTaken = (previousId: Id, nextId: Id) =>
    isAccepted(
      { previousId, nextId },
      editionReview.getState().accepted,
      workspace.getState().undoStack,
    );

  return (
    <div className="import-report">
      <header>
        <p role="status">{reportSummary(finished, strings)}</p>
        {waits && (
          <Button
            look="primary"
            onPress={() => {
              session.getState().set({ view: 'check' });
            }}
          >
            {words.check.look}
          </Button>
        )}
        {onFold !== undefined && (
          <IconButton label={words.foldReport} onPress={onFold}>
            <ChevronDown aria-hidden />
          </IconButton>
        )}
        {!isRunning && !finished.every(({ outcome }) => outcome.kind === 'proposed') && (
          <IconButton label={strings.app.close} onPress={onClose}>
            <X aria-hidden />
          </IconButton>
        )}
      </header>
      {shown.length > 0 && (
        <ul className="import-items">
          {shown.map((item) => (
            <ImportReportItem key={item.id} item={item} />
          ))}
        </ul>
      )}
      {!isRunning && (finished.length > 1 || finished.length > urgent.length) && (
        <div className="import-actions">
          {finished.length > urgent.length && (
            <Button
              look="quiet"
              onPress={() => {
                setShowsAll(!showsAll);
              }}
            >
              {showsAll ? words.onlyOpen : words.showAll(finished.length)}
            </Button>
          )}
          {finished.length > 1 && (
            <Menu
              label={words.saveReport}
              entries={reportForms.map((form) => ({
                id: form,
                label: words.reportForms[form],
                run: () =>
                  void services.bridge.call('save-file', {
                    title: words.saveReport,
                    name: `${words.reportName}.${form}`,
                    filterName: words.reportForms[form],
                    extension: form,
                    bytes: writeReport(items, form, strings, { titleOf, isAccepted: isTaken }),
                  }),
              }))}
            >
              <Button look="quiet">{words.saveReport}</Button>
            </Menu>
          )}
        </div>
      )}
    </div>
  );
}
