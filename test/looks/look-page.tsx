// A page of the tests: the real reader on an article with one line for each combination of looks.
import { createRoot } from 'react-dom/client';
import { ArticleText } from '../../renderer/features/reader/ArticleText.tsx';
import { AppContext } from '../../renderer/state/app-context.tsx';
import { createSession } from '../../renderer/state/session.ts';
import { createWorkspace } from '../../renderer/state/workspace.ts';
import { loadStrings } from '../../renderer/strings/load-strings.ts';
import { emptyProject, tableInMaking, tableNames } from '../../shared/model/project.ts';
import { ok } from '../../shared/model/result.ts';
import { createFakeBridge } from '../fakes/fake-bridge.ts';
import { createMemoryStorage } from '../fakes/memory-storage.ts';
import type { LookArticle } from './look-article.ts';
import '../../renderer/styles/fonts.css';
import '../../renderer/styles/tokens.css';
import '../../renderer/styles/base.css';

/** A rectangle of the window in CSS pixels. */
export interface Box {
  readonly x: number;
  readonly y: number;
  readonly width: number;
  readonly height: number;
}

/** What the tests call in the page. */
export interface LookPage {
  show(article: LookArticle, theme: 'light' | 'dark'): Promise<void>;
  /** Selects or hovers the record of a line, as its row says; null lets go. */
  pick(row: number | null): Promise<void>;
  /** Each line, and in it the stretch where its first two looks overlap. */
  boxes(): readonly { readonly line: Box; readonly overlap: Box }[];
}

declare global {
  interface Window {
    readonly lookPage: LookPage;
  }
}

const session = createSession({ textSize: 20, measure: 110 }, 'en');
const holder = document.createElement('div');
holder.style.blockSize = '100vh';
document.body.append(holder);
const root = createRoot(holder);
let rows: LookArticle['rows'] = [];
let shown = 0;

async function settle(): Promise<void> {
  for (let frame = 0; frame < 3; frame += 1) await new Promise(requestAnimationFrame);
}

const page: LookPage = {
  async show(data, theme) {
    document.documentElement.dataset.theme = theme;
    await loadStrings('en');
    ({ rows } = data);
    const project = emptyProject();
    for (const name of tableNames) {
      const table = tableInMaking(project, name);
      for (const record of data.tables[name] ?? []) table.set(record.id, record);
    }
    const article = project.articles.get(data.articleId);
    const text = project.texts.get(data.articleId)?.text;
    if (article === undefined || text === undefined) throw new Error('no article');
    const services = {
      storage: createMemoryStorage(project),
      bridge: createFakeBridge(),
      rawRecords: async () => ok(new Uint8Array()),
      now: () => article.createdAt,
      newId: () => 'new',
      sha256: async () => '0'.repeat(64),
    };
    const workspace = createWorkspace(services);
    await workspace.getState().load();
    session.getState().set({
      openArticleId: article.id,
      suggested: data.suggested,
      selectedRecord: null,
      hoveredRecord: null,
    });
    shown += 1;
    root.render(
      <AppContext value={{ services, workspace, session }}>
        <ArticleText
          key={shown}
          article={article}
          text={text}
          hits={data.hits}
          currentHit={-1}
          popup={null}
          marks={data.marks}
        />
      </AppContext>,
    );
    await settle();
    await document.fonts.ready;
    await settle();
  },
  async pick(row) {
    const { state = null, ref = null } = row === null ? {} : (rows[row] ?? {});
    session.getState().set({
      selectedRecord: state === 'selected' ? ref : null,
      hoveredRecord: state === 'hovered' ? ref : null,
    });
    await settle();
  },
  boxes() {
    const lines = [...document.querySelectorAll('.block')];
    if (lines.length !== rows.length) throw new Error(`${String(lines.length)} lines are shown`);
    return lines.map((line, row) => {
      const node = line.querySelector('.block-text')?.firstChild;
      const span = rows[row]?.overlap;
      if (!(node instanceof Text) || span === undefined) throw new Error('a line without text');
      const range = new Range();
      range.setStart(node, span.start);
      range.setEnd(node, span.end);
      const { x, y, width, height } = line.getBoundingClientRect();
      const middle = range.getBoundingClientRect();
      return {
        line: { x, y, width, height },
        overlap: { x: middle.x, y, width: middle.width, height },
      };
    });
  },
};
Object.assign(window, { lookPage: page });
