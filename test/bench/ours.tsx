// Hashiya's reader as the application mounts it, over the real stores and a storage in memory.
import { createRoot } from 'react-dom/client';
import type { Root } from 'react-dom/client';
import { flushSync } from 'react-dom';
import { addMentions } from '../../shared/edits/add-mentions.ts';
import { deleteRecords } from '../../shared/edits/delete-records.ts';
import { moveSpan } from '../../shared/edits/move-span.ts';
import type { Anchor } from '../../shared/model/anchor.ts';
import type { Article } from '../../shared/model/article.ts';
import type { Claim } from '../../shared/model/claim.ts';
import type { Contradiction } from '../../shared/model/contradiction.ts';
import type { Entity } from '../../shared/model/entity.ts';
import type { Mention } from '../../shared/model/mention.ts';
import { emptyProject } from '../../shared/model/project.ts';
import type { Project } from '../../shared/model/project.ts';
import { ok } from '../../shared/model/result.ts';
import type { Span } from '../../shared/model/span.ts';
import { makeFragment } from '../../shared/text/anchoring.ts';
import { Reader } from '../../renderer/features/reader/Reader.tsx';
import { AppContext } from '../../renderer/state/app-context.tsx';
import { createSession } from '../../renderer/state/session.ts';
import { createWorkspace } from '../../renderer/state/workspace.ts';
import { loadStrings } from '../../renderer/strings/load-strings.ts';
import { createFakeBridge } from '../fakes/fake-bridge.ts';
import { createMemoryStorage } from '../fakes/memory-storage.ts';
import type { BenchDocument } from './generate.ts';
import { benchPage, frame } from './measure.ts';
import '../../renderer/styles/fonts.css';
import '../../renderer/styles/tokens.css';
import '../../renderer/styles/base.css';

const at = '2026-03-01T08:00:00.000Z';
const by = 'bench';
const articleId = 'article';
const types = ['person', 'organization', 'location'];
let ids = 0;
let text = '';
let added = '';
let root: Root | null = null;

const services = {
  storage: createMemoryStorage(),
  bridge: createFakeBridge(),
  rawRecords: async () => ok(new Uint8Array()),
  now: () => at,
  newId: () => `new-${String((ids += 1))}`,
  sha256: async () => '0'.repeat(64),
};
let workspace = createWorkspace(services);
const session = createSession(null, 'ar');

const anchorOf = (span: Span): Anchor => ({ articleId, fragments: [makeFragment(text, span)] });

benchPage({
  async prepare(document) {
    await loadStrings('en');
    text = document.text;
    services.storage = createMemoryStorage(projectOf(document));
    workspace = createWorkspace(services);
    await workspace.getState().load();
    session.getState().set({ openArticleId: articleId });
  },
  open() {
    const holder = document.getElementById('root');
    if (holder === null) throw new Error('no #root');
    root = createRoot(holder);
    flushSync(() => {
      root?.render(
        <AppContext value={{ services, workspace, session }}>
          <Reader articleId={articleId} popup={null} zones={null} />
        </AppContext>,
      );
    });
  },
  close() {
    root?.unmount();
  },
  add(mark) {
    const anchor = anchorOf(mark);
    const edit = workspace
      .getState()
      .perform((project, context) =>
        addMentions(project, { entityId: 'entity-1' }, [{ anchor, level: 'NAM' }], context),
      );
    if (!edit.ok) throw new Error(edit.error.code);
    added = edit.value.changes[0]?.id ?? '';
  },
  change(_mark, moved) {
    const ref = { table: 'mentions', id: added, part: 'mention' } as const;
    const edit = workspace
      .getState()
      .perform((project, context) => moveSpan(project, ref, anchorOf(moved), context));
    if (!edit.ok) throw new Error(edit.error.code);
  },
  remove() {
    const edit = workspace
      .getState()
      .perform((project, context) => deleteRecords(project, { mentions: [added] }, context));
    if (!edit.ok) throw new Error(edit.error.code);
  },
  hit(x, y) {
    // A click: offset under the pointer, records there, the smallest selected, all listed.
    const target = document.elementFromPoint(x, y);
    if (target === null) return null;
    const shared = { bubbles: true, clientX: x, clientY: y, button: 0, detail: 1 };
    target.dispatchEvent(new PointerEvent('pointerdown', shared));
    const caret = document.caretPositionFromPoint(x, y);
    if (caret !== null) getSelection()?.collapse(caret.offsetNode, caret.offset);
    target.dispatchEvent(new MouseEvent('mouseup', shared));
    return session.getState().selectedRecord;
  },
  scroller() {
    const element = document.querySelector('.reader-scroll');
    if (element === null) throw new Error('the reader is not mounted');
    return element;
  },
  async jump(mark) {
    session.getState().show(articleId, mark.start);
    // Done when the place is in view; mounting it and fine-tuning takes a frame or two.
    for (let tries = 0; tries < 10 && !isInView(mark.start); tries += 1) await frame();
    if (!isInView(mark.start)) throw new Error('the jump did not arrive');
  },
});

/** Whether the block that holds an offset stands in the window. */
function isInView(offset: number): boolean {
  const zone = workspace
    .getState()
    .project.articles.get(articleId)
    ?.zones.find((candidate) => candidate.start <= offset && offset < candidate.end);
  const rect = document.querySelector(`[data-zone="${zone?.id ?? ''}"]`)?.getBoundingClientRect();
  return rect !== undefined && rect.bottom > 0 && rect.top < window.innerHeight;
}

/** A project of one article: entity marks become mentions, claim marks claims, some colliding. */
function projectOf({ marks }: BenchDocument): Project {
  const base = {
    status: 'draft' as const,
    createdBy: by,
    createdAt: at,
    updatedBy: by,
    updatedAt: at,
    custom: {},
  };
  const entities = new Map<string, Entity>();
  types.forEach((type, number) => {
    const id = `entity-${String(number)}`;
    const name = `كيان ${String(number)}`;
    entities.set(id, {
      ...base,
      id,
      type,
      name,
      aliases: [],
      note: '',
      externalId: '',
      reliability: 'F',
    });
  });
  const mentions = new Map<string, Mention>();
  const claims = new Map<string, Claim>();
  const contradictions = new Map<string, Contradiction>();
  let before = '';
  marks.forEach((mark, number) => {
    const { id } = mark;
    const entityId = `entity-${String(number % types.length)}`;
    if (mark.kind === 'entity') {
      mentions.set(id, {
        ...base,
        id,
        entityId,
        anchor: anchorOf(mark),
        level: 'NAM',
        role: null,
        note: '',
      });
      return;
    }
    claims.set(id, {
      ...base,
      id,
      content: anchorOf(mark),
      source: { kind: 'named', entityId, anchor: null },
      chain: [],
      cue: { anchor: null, class: 'assertion', polarity: 'positive' },
      mode: 'indirect',
      polarity: number % 3 === 0 ? 'negative' : 'positive',
      certainty: number % 4 === 0 ? 'possible' : 'certain',
      claimedAt: { text: '', iso: '' },
      eventTime: { text: '', iso: '' },
      gloss: '',
      checkworthy: null,
      verdict: 'not-checked',
      credibility: 6,
      note: '',
      propositionId: null,
    });
    // One claim in ten collides with the one before it.
    if (claims.size % 10 === 0 && before !== '') {
      contradictions.set(`c-${id}`, {
        ...base,
        id: `c-${id}`,
        relation: 'contradicts',
        strictness: 'contradiction',
        types: ['negation'],
        sameEvent: 'yes',
        sideA: { claimIds: [before], evidence: [] },
        sideB: { claimIds: [id], evidence: [] },
        explanation: '',
        state: 'suggested',
        because: '',
        resolution: '',
      });
    }
    before = id;
  });
  return {
    ...emptyProject(),
    articles: new Map([[articleId, articleOf()]]),
    texts: new Map([[articleId, { id: articleId, text }]]),
    entities,
    mentions,
    claims,
    contradictions,
  };
}

function articleOf(): Article {
  const zones: Article['zones'] = [];
  let start = 0;
  text.split('\n').forEach((line, number) => {
    zones.push({
      id: `zone-${String(number)}`,
      start,
      end: start + line.length,
      kind: 'paragraph',
      kept: true,
      reason: 'line',
      duplicateOf: null,
    });
    start += line.length + 1;
  });
  return {
    id: articleId,
    title: 'قياس',
    outlet: '',
    author: '',
    url: '',
    publishedAt: '2026-03-01',
    language: 'ar',
    direction: 'rtl',
    status: 'new',
    statusBy: by,
    statusAt: at,
    notes: '',
    zones,
    textLength: text.length,
    textSha256: '0'.repeat(64),
    provenance: {
      fileName: 'bench.txt',
      sha256: '0'.repeat(64),
      size: 0,
      encoding: 'utf-8',
      encodingSource: 'strict-utf-8',
      range: { start: 0, end: text.length },
      importer: 'plain-text',
      importerVersion: 1,
      importedAt: at,
      replaced: { nul: 0, loneSurrogates: 0, lineEnds: 0 },
      metadataFrom: {},
    },
    trashedAt: null,
    createdBy: by,
    createdAt: at,
    updatedBy: by,
    updatedAt: at,
  };
}
