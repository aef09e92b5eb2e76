import { useEffect, useMemo, useRef, useState } from 'react';
import type { UIEvent } from 'react';
import { Group, Panel, Separator } from 'react-resizable-panels';
import type { Id } from '../../shared/model/id.ts';
import { CompareHeader } from '../features/comparing/CompareHeader.tsx';
import { compareMarks } from '../features/comparing/compare-marks.ts';
import { MarkingPopup } from '../features/marking/MarkingPopup.tsx';
import { Reader } from '../features/reader/Reader.tsx';
import { AppContext, useApp, useWorkspace } from '../state/app-context.tsx';
import { comparing, useComparing } from '../state/comparing-store.ts';
import {
  differenceOf,
  nameOfComparison,
  openCount,
  useComparisonView,
} from '../state/comparing.ts';
import { othersContext, setOthersProject } from '../state/others-context.ts';
import { useImport } from '../state/use-import.ts';
import { useStrings } from '../strings/use-strings.ts';
import { Button } from '../ui/Button.tsx';

/** The open article twice: with my records and with the colleague's, each by how it stands. */
export function CompareArea({ openId }: { readonly openId: Id | null }) {
  const strings = useStrings();
  const words = strings.comparing;
  const app = useApp();
  const view = useComparisonView();
  const project = useWorkspace((workspace) => workspace.project);
  const [others] = useState(() => othersContext(app));
  const columns = useRef<HTMLDivElement>(null);
  const theirs = view?.theirs;
  if (theirs !== undefined && others.workspace.getState().project !== theirs) {
    // Before the column renders: what it reads must be what the list beside it shows.
    setOthersProject(others, theirs);
  }
  useFollow(others);
  const kinds = useComparing((state) => state.kinds);
  const differences = view?.byArticle.get(openId ?? '');
  const shown = useMemo(
    () => (differences ?? []).filter(({ kind }) => kinds.includes(kind)),
    [differences, kinds],
  );
  const mineMarks = useMemo(() => compareMarks(project, shown, 'mine'), [project, shown]);
  const theirMarks = useMemo(
    () => (theirs === undefined ? [] : compareMarks(theirs, shown, 'theirs')),
    [theirs, shown],
  );

  if (view === null) return <NothingToCompare />;
  return (
    <div className="compare-area">
      <CompareHeader view={view} />
      {openId === null || differences === undefined ? (
        <ArticlesToCompare />
      ) : (
        <div className="compare-columns" ref={columns} onScrollCapture={scrollTogether}>
          <Group orientation="horizontal">
            <Panel id="mine" minSize="240px" className="pane">
              <div className="compare-column">
                <div className="compare-column-name">{words.mine}</div>
                <Reader
                  articleId={openId}
                  popup={<MarkingPopup />}
                  marks={mineMarks}
                  whose={words.mine}
                />
              </div>
            </Panel>
            <Separator className="pane-separator" aria-label={strings.commands.resizeBeside} />
            <Panel id="theirs" minSize="240px" className="pane">
              <div className="compare-column">
                <div className="compare-column-name">
                  {words.theirs} · <bdi>{nameOfComparison(view.comparison)}</bdi>
                </div>
                <AppContext value={others}>
                  <Reader articleId={openId} popup={null} marks={theirMarks} whose={words.theirs} />
                </AppContext>
              </div>
            </Panel>
          </Group>
        </div>
      )}
    </div>
  );
}

/** What a comparison needs, and the ways on from here. */
function NothingToCompare() {
  const strings = useStrings();
  const { session } = useApp();
  const { chooseFiles } = useImport();
  return (
    <div className="pane-empty">
      <p>{strings.comparing.none}</p>
      <Button onPress={() => void chooseFiles()}>{strings.library.openFiles}</Button>{' '}
      <Button
        look="quiet"
        onPress={() => {
          session.getState().set({ view: 'read' });
        }}
      >
        {strings.search.close}
      </Button>
    </div>
  );
}

/** A record that is clicked on the colleague's side selects its difference. */
function useFollow(others: ReturnType<typeof othersContext>): void {
  const view = useComparisonView();
  const app = useApp();
  useEffect(
    () =>
      others.session.subscribe((now, before) => {
        const record = now.selectedRecord;
        if (view === null || record === null || record === before.selectedRecord) return;
        const found = differenceOf(view, 'theirs', record);
        if (found === null || found.id === comparing.getState().selectedId) return;
        comparing.setState({ selectedId: found.id });
        const { table, mine } = found;
        app.session.getState().set({ selectedRecord: mine === null ? null : { table, id: mine } });
      }),
    [others, view, app],
  );
  const selectedId = useComparing((state) => state.selectedId);
  useEffect(() => {
    const found =
      view === null
        ? undefined
        : [...view.byArticle.values()].flat().find(({ id }) => id === selectedId);
    others.session.setState({
      selectedRecord:
        found === undefined || found.theirs === null
          ? null
          : { table: found.table, id: found.theirs },
    });
  }, [others, view, selectedId]);
}

/** The articles that both hold, with what is open in each. */
function ArticlesToCompare() {
  const words = useStrings().comparing;
  const { session } = useApp();
  const view = useComparisonView();
  const articles = useWorkspace(({ project }) => project.articles);
  if (view === null) return null;
  return (
    <div className="compare-articles">
      <p>{words.noArticle}</p>
      <ul className="compare-articles">
        {[...view.byArticle.keys()].map((id) => (
          <li key={id}>
            <Button
              look="quiet"
              onPress={() => {
                session.getState().set({ openArticleId: id });
              }}
            >
              <bdi>{articles.get(id)?.title}</bdi> · {words.openIn(openCount(view, id))}
            </Button>
          </li>
        ))}
      </ul>
    </div>
  );
}

/** Scrolling one column scrolls the other to the same share of its height. */
function scrollTogether({ currentTarget, target }: UIEvent<HTMLElement>): void {
  if (!(target instanceof HTMLElement) || !target.matches('.reader-scroll')) return;
  // Only the column in hand leads: the other one would lead back.
  if (!target.matches(':hover') && !target.contains(document.activeElement)) return;
  for (const other of currentTarget.querySelectorAll<HTMLElement>('.reader-scroll')) {
    if (other === target) continue;
    const share = target.scrollTop / Math.max(1, target.scrollHeight - target.clientHeight);
    const goal = share * (other.scrollHeight - other.clientHeight);
    if (Math.abs(other.scrollTop - goal) > 2) other.scrollTop = goal;
  }
}
