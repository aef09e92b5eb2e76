import { writeCodebookJson } from '../../../shared/formats/codebook-json.ts';
import { defaultCodebook } from '../../../shared/model/default-codebook.ts';
import { describe, expect, it } from 'vitest';
import { createImportQueue } from '../../../renderer/state/import-queue.ts';
import { changeZones } from '../../../shared/edits/change-zones.ts';
import { writeProjectJson } from '../../../shared/formats/project-json/write-project-json.ts';
import type { Project } from '../../../shared/model/project.ts';
import { err, ok } from '../../../shared/model/result.ts';
import { aCompleteProject } from '../../builders.ts';
import {
  aReport,
  anImportedArticle,
  createFakeImportClient,
} from '../../fakes/fake-import-client.ts';
import { makeApp } from '../render-in-app.tsx';

type Answers = Parameters<typeof createFakeImportClient>[0];

async function makeQueue(answers: Answers = {}, project?: Project) {
  const made = await makeApp(project);
  const client = createFakeImportClient(answers);
  const queue = createImportQueue(made.app, client);
  return { ...made, client, queue, kinds: () => queue.getState().items.map((i) => i.outcome.kind) };
}

const exported = (project: Project) =>
  writeProjectJson(
    project,
    { kind: 'project' },
    { now: '2026-03-02T00:00:00.000Z', generator: 't' },
  );

describe('import queue', () => {
  it('turns a drop into one edit, keeps the bytes before it, and opens the first article', async () => {
    const { queue, bridge, storage, session, workspace } = await makeQueue();
    await queue.getState().importPicked([bridge.pick('a.txt', 'خبر'), bridge.pick('b.txt', 'آخر')]);
    await workspace.getState().settled();
    expect(storage.edits.map(({ type }) => type)).toEqual(['add-articles']);
    const articles = [...workspace.getState().project.articles.values()];
    expect(articles.map(({ title }) => title)).toEqual(['خبر', 'آخر']);
    expect(session.getState().openArticleId).toBe(articles[0]?.id);
    expect(articles[0]?.provenance).toMatchObject({ fileName: 'a.txt', size: 6 });
    for (const { provenance } of articles)
      expect(storage.originals.has(provenance.sha256)).toBe(true);
    expect(articles[0]?.textSha256).toMatch(/^[0-9a-f]{64}$/);
    workspace.getState().undo();
    expect(workspace.getState().project.articles.size).toBe(0);
  });

  it('takes a codebook over, with what records use of the former one, in one step', async () => {
    const { queue, bridge, storage, workspace } = await makeQueue();
    const [type, ...others] = defaultCodebook.entityTypes;
    const own = {
      ...defaultCodebook,
      entityTypes: others.map((one) => ({ ...one, colour: 'plum' })),
    };
    const pick = () => bridge.pick('codebook.json', writeCodebookJson(own, 'Hashiya test'));
    await queue.getState().importPicked([pick()]);
    await workspace.getState().settled();
    expect(queue.getState().items[0]?.outcome).toEqual({
      kind: 'codebook',
      kept: 0,
      isSame: false,
    });
    expect(storage.edits.map((edit) => edit.type)).toEqual(['set-codebook']);
    const types = () => workspace.getState().project.codebook.get('codebook')?.entityTypes ?? [];
    expect(types().map(({ id }) => id)).not.toContain(type?.id);
    await queue.getState().importPicked([pick()]);
    expect(queue.getState().items[0]?.outcome).toMatchObject({ kind: 'codebook', isSame: true });
    workspace.getState().undo();
    expect(workspace.getState().project.codebook.size).toBe(0);
    await queue
      .getState()
      .importPicked([
        bridge.pick('broken.json', '{"format": "hashiya-codebook", "formatVersion": 99}'),
      ]);
    expect(queue.getState().items[0]?.outcome).toMatchObject({
      kind: 'refused',
      refusal: { kind: 'codebook', error: { code: 'newer-version' } },
    });
  });

  it('takes a drop of many files back in one step, though it was stored in pieces', async () => {
    const { queue, bridge, storage, workspace } = await makeQueue();
    const files = Array.from({ length: 100 }, (_, index) =>
      bridge.pick(`${String(index)}.txt`, `خبر ${String(index)}`),
    );
    await queue.getState().importPicked(files);
    await queue.getState().importPicked([bridge.pick('later.txt', 'خبر آخر')]);
    await workspace.getState().settled();
    expect(storage.edits.length).toBeGreaterThan(2);
    const count = () => workspace.getState().project.articles.size;
    workspace.getState().undo();
    expect(count()).toBe(100);
    workspace.getState().undo();
    expect(count()).toBe(0);
    workspace.getState().redo();
    expect(count()).toBe(100);
    workspace.getState().redo();
    expect(count()).toBe(101);
    workspace.getState().undo();
    workspace.getState().undo();
    expect(count()).toBe(0);
  });

  it('lets articles wait when they are to be looked at first, and accepts them in one step', async () => {
    const { queue, bridge, kinds, workspace, session, storage } = await makeQueue();
    session.getState().set({ lookFirst: true });
    await queue
      .getState()
      .importPicked([
        bridge.pick('a.txt', 'خبر'),
        bridge.pick('b.txt', 'آخر'),
        bridge.pick('c.txt', 'ثالث'),
      ]);
    expect(kinds()).toEqual(['proposed', 'proposed', 'proposed']);
    expect(session.getState().view).toBe('check');
    expect(workspace.getState().project.articles.size).toBe(0);
    expect(storage.originals.size).toBe(0);

    // The same file again is known while it waits.
    await queue.getState().importPicked([bridge.pick('again.txt', 'خبر')]);
    expect(kinds().at(-1)).toBe('duplicate');
    await queue.getState().decide(queue.getState().items.at(-1)!.id, { kind: 'skip' });
    queue.getState().clear();
    expect(kinds()).toEqual(['proposed', 'proposed', 'proposed']);

    const { items } = queue.getState();
    const [first, , third] = items.map(({ outcome }) =>
      outcome.kind === 'proposed' ? outcome.proposals[0] : undefined,
    );
    const { id } = first!.article;
    const draft = first!.draft.getState();
    draft.perform((project, context) =>
      changeZones(
        project,
        id,
        (project.articles.get(id)?.zones ?? []).map((zone) => ({ ...zone, kept: false })),
        context,
      ),
    );
    await queue
      .getState()
      .decide(items[2]!.id, { kind: 'leave-out', articleId: third!.article.id });
    await queue.getState().acceptAll();
    await workspace.getState().settled();
    expect(kinds()).toEqual(['imported', 'imported', 'skipped']);
    expect(storage.edits.map(({ type }) => type)).toEqual(['add-articles']);
    expect(storage.originals.size).toBe(2);
    expect(workspace.getState().project.articles.get(id)?.zones[0]?.kept).toBe(false);
    expect(session.getState()).toMatchObject({ view: 'read', openArticleId: id });
    workspace.getState().undo();
    expect(workspace.getState().project.articles.size).toBe(0);
  });

  it('releases the files in the shell when it is done', async () => {
    const { queue, bridge } = await makeQueue();
    const file = bridge.pick('a.txt', 'خبر');
    await queue.getState().importPicked([file]);
    expect(bridge.released).toContain(file.token);
  });

  it('gives repeats within an article the id of the zone they repeat', async () => {
    const text = 'عنوان\nعنوان';
    const zone = { kind: 'headline', kept: true, reason: 'page-title' } as const;
    const { queue, bridge, workspace } = await makeQueue({
      'a.txt': async () =>
        ok(
          aReport([
            anImportedArticle(text, {
              zones: [
                { ...zone, start: 0, end: 5, duplicateOf: null },
                { ...zone, kind: 'duplicate', start: 6, end: 11, duplicateOf: 0 },
              ],
            }),
          ]),
        ),
    });
    await queue.getState().importPicked([bridge.pick('a.txt', text)]);
    const [first, second] = [...workspace.getState().project.articles.values()][0]?.zones ?? [];
    expect(second?.duplicateOf).toBe(first?.id);
    expect(first?.id).not.toBe(second?.id);
  });

  it('goes on after a refused file, a file that is gone, and a damaged project', async () => {
    const { queue, bridge, kinds, workspace } = await makeQueue({
      'image.txt': async () => err({ code: 'binary' }),
    });
    await queue
      .getState()
      .importPicked([
        bridge.pick('image.txt', 'PNG'),
        { token: 'nobody', name: 'gone.txt', size: 1 },
        bridge.pick('p.json', '{"format": "hashiya-project", "schemaVersion": 1'),
        bridge.pick('good.txt', 'خبر'),
      ]);
    expect(kinds()).toEqual(['refused', 'refused', 'refused', 'imported']);
    expect(workspace.getState().project.articles.size).toBe(1);
  });

  it('52: asks about the same file and the same text instead of duplicating', async () => {
    const { queue, bridge, kinds, workspace, session } = await makeQueue({
      'spaces.txt': async () => ok(aReport([anImportedArticle('خبر')])),
    });
    await queue.getState().importPicked([bridge.pick('a.txt', 'خبر')]);
    const first = session.getState().openArticleId;
    session.getState().set({ openArticleId: null });
    await queue
      .getState()
      .importPicked([bridge.pick('again.txt', 'خبر'), bridge.pick('spaces.txt', 'خبر  ')]);
    const { items } = queue.getState();
    expect(items.map(({ outcome }) => outcome)).toMatchObject([
      { kind: 'duplicate', by: 'bytes', existing: first },
      { kind: 'duplicate', by: 'text', existing: first },
    ]);
    expect(workspace.getState().project.articles.size).toBe(1);

    await queue.getState().decide(items[0]!.id, { kind: 'open-existing' });
    expect(session.getState().openArticleId).toBe(first);
    await queue.getState().decide(items[1]!.id, { kind: 'import-copy' });
    expect(workspace.getState().project.articles.size).toBe(2);
    expect(kinds()).toEqual(['skipped', 'imported']);
  });

  it('recognises the same file twice in one drop', async () => {
    const { queue, bridge, kinds, workspace } = await makeQueue();
    await queue
      .getState()
      .importPicked([bridge.pick('a.txt', 'خبر'), bridge.pick('copy.txt', 'خبر')]);
    expect(kinds()).toEqual(['imported', 'duplicate']);
    expect(workspace.getState().project.articles.size).toBe(1);
  });

  it('imports the new articles of a file and asks about the others', async () => {
    const two = [anImportedArticle('قديم'), anImportedArticle('جديد')].map((article, i) => ({
      ...article,
      provenance: { ...article.provenance, range: { start: i * 5, end: i * 5 + 4 } },
    }));
    const { queue, bridge, workspace } = await makeQueue({
      'two.txt': async () => ok(aReport(two)),
    });
    await queue.getState().importPicked([bridge.pick('old.txt', 'قديم')]);
    await queue.getState().importPicked([bridge.pick('two.txt', 'قديم\nجديد')]);
    expect(queue.getState().items[0]?.outcome).toMatchObject({ kind: 'duplicate', by: 'text' });
    const titles = [...workspace.getState().project.articles.values()].map(({ title }) => title);
    expect(titles).toEqual(['قديم', 'جديد']);
  });

  it('finds two articles of one file no duplicates of each other', async () => {
    const two = ['أول', 'ثان'].map((text, i) => {
      const article = anImportedArticle(text);
      return { ...article, provenance: { ...article.provenance, range: { start: i, end: i + 1 } } };
    });
    const { queue, bridge, kinds, workspace } = await makeQueue({
      'two.txt': async () => ok(aReport(two)),
    });
    await queue.getState().importPicked([bridge.pick('two.txt', 'أول\nثان')]);
    expect(kinds()).toEqual(['imported']);
    expect(workspace.getState().project.articles.size).toBe(2);
  });

  it('asks for the encoding and reads the same bytes again with the answer', async () => {
    const candidates = [{ encoding: 'windows-1256', score: 0.6, preview: 'خبر', damaged: 1 }];
    const { queue, bridge, client, kinds } = await makeQueue({
      'old.txt': async (input) =>
        input.encoding === undefined
          ? err({ code: 'encoding-unsure', candidates })
          : ok(aReport([anImportedArticle('خبر')])),
    });
    await queue
      .getState()
      .importPicked([bridge.pick('old.txt', new Uint8Array([0xce, 0xc8, 0xd1]))]);
    expect(kinds()).toEqual(['encoding']);
    await queue.getState().decide(queue.getState().items[0]!.id, {
      kind: 'read-as',
      choices: { encoding: 'windows-1256', acceptDamage: true },
    });
    expect(kinds()).toEqual(['imported']);
    expect(client.parsed[1]).toMatchObject({ encoding: 'windows-1256', acceptDamage: true });
    expect(client.parsed[1]?.bytes).toEqual(client.parsed[0]?.bytes);
  });

  it('gives each file of an archive an outcome of its own', async () => {
    const bytes = new TextEncoder().encode('خبر');
    const { queue, bridge, kinds, storage, workspace } = await makeQueue({
      'all.zip': async () =>
        ok({
          articles: [],
          warnings: [],
          inner: [
            { name: 'in/a.txt', bytes, result: ok(aReport([anImportedArticle('خبر')])) },
            { name: 'b.exe', bytes, result: err({ code: 'binary' }) },
          ],
        }),
    });
    await queue.getState().importPicked([bridge.pick('all.zip', 'PK')]);
    expect(kinds()).toEqual(['archive', 'imported', 'refused']);
    expect(queue.getState().items[1]?.name).toBe('all.zip/in/a.txt');
    const [article] = workspace.getState().project.articles.values();
    expect(storage.originals.get(article?.provenance.sha256 ?? '')).toEqual(bytes);
  });

  it('keeps what is finished when the rest is cancelled', async () => {
    const { queue, bridge, kinds, workspace } = await makeQueue({
      'b.txt': async () => {
        queue.getState().cancel();
        return err({ code: 'cancelled' });
      },
    });
    const names = ['a.txt', 'b.txt', 'c.txt'];
    await queue.getState().importPicked(names.map((name) => bridge.pick(name, name)));
    expect(kinds()).toEqual(['imported', 'cancelled', 'cancelled']);
    expect(workspace.getState().project.articles.size).toBe(1);
    await queue.getState().importPicked([bridge.pick('d.txt', 'd')]);
    expect(kinds()).toEqual(['imported']);
  });

  it('tells how far one project file is, and leaves nothing of it behind when it is stopped', async () => {
    const { queue, bridge, kinds, storage, workspace } = await makeQueue();
    const before = workspace.getState().project;
    const shares: number[] = [];
    const stop = queue.subscribe(({ items }) => {
      const [item] = items;
      if (item?.outcome.kind !== 'reading') return;
      shares.push(item.outcome.share);
      if (item.outcome.share > 0.5) queue.getState().cancel();
    });
    const pick = () => bridge.pick('project.json', exported(aCompleteProject()));
    await queue.getState().importPicked([pick()]);
    stop();
    expect(shares.length).toBeGreaterThan(3);
    expect(shares.toSorted((a, b) => a - b)).toEqual(shares);
    expect(kinds()).toEqual(['cancelled']);
    expect(workspace.getState().project).toBe(before);
    expect(storage.edits).toEqual([]);
    await queue.getState().importPicked([pick()]);
    expect(kinds()).toEqual(['merged']);
  });

  it('refuses a file whose bytes cannot be kept, and adds no article for it', async () => {
    const { queue, bridge, storage, workspace } = await makeQueue();
    storage.failWith = 'no-space';
    await queue.getState().importPicked([bridge.pick('a.txt', 'خبر')]);
    expect(queue.getState().items[0]?.outcome).toMatchObject({
      kind: 'refused',
      refusal: { kind: 'storage', code: 'no-space' },
    });
    expect(workspace.getState().project.articles.size).toBe(0);
  });

  it('takes title and outlet of pasted text from the analyst', async () => {
    const { queue, workspace } = await makeQueue();
    await queue.getState().importText('نص ملصق', 'لصق.txt', { title: 'عنواني', outlet: '' });
    const [article] = workspace.getState().project.articles.values();
    expect(article).toMatchObject({ title: 'عنواني', outlet: '' });
    expect(article?.provenance.metadataFrom).toEqual({ title: 'analyst' });
  });

  it('adds an exported project without asking when nothing stands against it', async () => {
    const project = aCompleteProject();
    const { queue, bridge, kinds, workspace, session } = await makeQueue();
    await queue.getState().importPicked([bridge.pick('anything.txt', exported(project))]);
    expect(kinds()).toEqual(['merged']);
    expect(workspace.getState().project.claims).toEqual(project.claims);
    expect(session.getState().openArticleId).toBe('article-1');
  });

  it('asks when a record of the project does not hold, but not for a mere remark', async () => {
    const project = aCompleteProject();
    const { queue, bridge, kinds } = await makeQueue();
    const unknownAnnotator = exported({ ...project, annotators: new Map() });
    await queue.getState().importPicked([bridge.pick('remark.json', unknownAnnotator)]);
    expect(kinds()).toEqual(['merged']);
    const changedQuote = exported(project).replace('"exact":"ذلك"', '"exact":"هذا"');
    await queue.getState().importPicked([bridge.pick('changed.json', changedQuote)]);
    expect(kinds()).toEqual(['project']);
  });

  it('asks whose record to keep when an exported project differs', async () => {
    const mine = aCompleteProject();
    const claim = mine.claims.get('claim-1')!;
    const theirs = {
      ...mine,
      claims: new Map(mine.claims).set('claim-1', { ...claim, gloss: 'theirs' }),
    };
    const { queue, bridge, kinds, workspace } = await makeQueue({}, mine);
    await queue.getState().importPicked([bridge.pick('p.json', exported(theirs))]);
    expect(kinds()).toEqual(['project']);
    expect(queue.getState().items[0]?.outcome).toMatchObject({
      comparison: { claims: { added: 0, same: 1, different: 1 } },
    });
    await queue.getState().decide(queue.getState().items[0]!.id, {
      kind: 'add-project',
      onDifferent: 'take-theirs',
    });
    expect(kinds()).toEqual(['merged']);
    expect(workspace.getState().project.claims.get('claim-1')?.gloss).toBe('theirs');
    workspace.getState().undo();
    expect(workspace.getState().project.claims.get('claim-1')).toEqual(claim);
  });
});
