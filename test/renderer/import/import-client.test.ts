import { afterEach, describe, expect, it, vi } from 'vitest';
import { createImportClient } from '../../../renderer/import/import-client.ts';
import type { ImportClient } from '../../../renderer/import/import-client.ts';
import type {
  ImportReply,
  ImportRequest,
  WorkerMessage,
} from '../../../renderer/import/answer-import.ts';
import type { ImportInput, ImportReport } from '../../../shared/formats/import/import-format.ts';
import type { ProjectJsonHeader } from '../../../shared/formats/project-json/project-json-schema.ts';
import type { ReadReport } from '../../../shared/formats/project-json/read-report.ts';
import { emptyProject } from '../../../shared/model/project.ts';
import { ok } from '../../../shared/model/result.ts';
import { anEntity } from '../../builders.ts';

/** A worker of which the test decides when and what it answers. */
class FakeWorker extends EventTarget {
  readonly requests: ImportRequest[] = [];
  warmUps = 0;
  terminated = false;

  postMessage(message: WorkerMessage, transfer: Transferable[] = []): void {
    if (message === 'warm-up') this.warmUps += 1;
    // Moves the memory, as a real worker does.
    else this.requests.push(structuredClone(message, { transfer }));
  }

  terminate(): void {
    this.terminated = true;
  }

  answer(reply: ImportReply): void {
    this.dispatchEvent(new MessageEvent('message', { data: reply }));
  }
}

const workers: FakeWorker[] = [];
let client: ImportClient;

function aClient(deadlineMs = 10_000): ImportClient {
  client = createImportClient({
    deadlineMs,
    makeWorker: () => {
      const worker = new FakeWorker();
      workers.push(worker);
      return worker as unknown as Worker;
    },
  });
  return client;
}

afterEach(() => {
  client.dispose();
  workers.length = 0;
  vi.useRealTimers();
});

const aReport = (warning: string): ImportReport => ({
  articles: [],
  warnings: [{ code: 'no-article-found', detail: warning }],
  inner: [],
});

const anAnswer = (warning: string): ImportReply => ({
  result: ok({ kind: 'articles', report: aReport(warning) }),
});

const anInput = (name: string): ImportInput => ({ name, bytes: new Uint8Array([1, 2, 3]) });

/** Lets everything that is ready happen. */
async function settle(): Promise<void> {
  for (let turn = 0; turn < 10; turn += 1) await Promise.resolve();
}

describe('createImportClient', () => {
  it('starts no worker before the first file', () => {
    aClient();
    expect(workers).toHaveLength(0);
  });

  it('gets a worker ready once when files are about to come, and reads with it', async () => {
    const prepared = aClient();
    prepared.prepare();
    prepared.prepare();
    expect(workers).toHaveLength(1);
    expect(workers[0]!.warmUps).toBe(1);
    const parsing = prepared.parse(anInput('a.txt'));
    await settle();
    expect(workers).toHaveLength(1);
    workers[0]!.answer(anAnswer('read'));
    expect(await parsing).toEqual(ok(aReport('read')));
  });

  it('hands the file over and gives the answer', async () => {
    const parsing = aClient().parse({ ...anInput('a.txt'), encoding: 'windows-1256' });
    await settle();
    expect(workers[0]!.requests).toEqual([
      { input: { name: 'a.txt', encoding: 'windows-1256', bytes: new Uint8Array([1, 2, 3]) } },
    ]);
    workers[0]!.answer(anAnswer('a'));
    expect(await parsing).toEqual(ok(aReport('a')));
  });

  it("leaves the caller's bytes usable, also a view into a larger buffer", async () => {
    const bytes = new Uint8Array([9, 1, 2, 9]).subarray(1, 3);
    const parsing = aClient().parse({ name: 'a.txt', bytes });
    await settle();
    expect([...workers[0]!.requests[0]!.input.bytes]).toEqual([1, 2]);
    expect([...bytes]).toEqual([1, 2]);
    workers[0]!.answer(anAnswer('a'));
    await parsing;
  });

  it('tells how much is read, and gives a file time for as long as it hears of it', async () => {
    vi.useFakeTimers();
    const shares: number[] = [];
    const reading = aClient(1000).read(anInput('p.json'), { companions: [], unit: null }, (share) =>
      shares.push(share),
    );
    await vi.advanceTimersByTimeAsync(900);
    workers[0]!.answer({ share: 0.25 });
    await vi.advanceTimersByTimeAsync(900);
    workers[0]!.answer({ share: 0.5 });
    await vi.advanceTimersByTimeAsync(900);
    expect(workers[0]!.terminated).toBe(false);
    await vi.advanceTimersByTimeAsync(200);
    expect(await reading).toMatchObject({ ok: false, error: { error: { code: 'timed-out' } } });
    expect(shares).toEqual([0.25, 0.5]);
    expect(workers[0]!.terminated).toBe(true);
  });

  it('puts the records that came ahead into the project', async () => {
    const reading = aClient().read(anInput('p.json'), { companions: [], unit: null });
    await settle();
    expect(workers[0]!.requests[0]!.work).toEqual({ companions: [], unit: null });
    const [worker] = workers;
    worker!.answer({ part: { table: 'entities', records: [anEntity({ id: 'e1' })] } });
    worker!.answer({ part: { table: 'entities', records: [anEntity({ id: 'e2' })] } });
    const header = {} as ProjectJsonHeader;
    const report = { read: {}, refused: {}, problems: [] } as unknown as ReadReport;
    worker!.answer({
      result: ok({ kind: 'project', read: { header, report, project: emptyProject() } }),
    });
    const read = await reading;
    if (!read.ok || read.value.kind !== 'project') throw new Error('no project');
    expect([...read.value.read.project.entities.keys()]).toEqual(['e1', 'e2']);
  });

  it('reads one file at a time, in order, in the same worker', async () => {
    aClient();
    const first = client.parse(anInput('1.txt'));
    const second = client.parse(anInput('2.txt'));
    await settle();
    expect(workers[0]!.requests.map(({ input }) => input.name)).toEqual(['1.txt']);
    workers[0]!.answer(anAnswer('1'));
    expect(await first).toEqual(ok(aReport('1')));
    await settle();
    expect(workers[0]!.requests.map(({ input }) => input.name)).toEqual(['1.txt', '2.txt']);
    workers[0]!.answer(anAnswer('2'));
    expect(await second).toEqual(ok(aReport('2')));
    expect(workers).toHaveLength(1);
  });

  it('ends a worker that takes too long and reads the next file in a fresh one', async () => {
    vi.useFakeTimers();
    aClient(500);
    const slow = client.parse(anInput('slow.txt'));
    const next = client.parse(anInput('next.txt'));
    await vi.advanceTimersByTimeAsync(499);
    expect(workers[0]!.terminated).toBe(false);
    await vi.advanceTimersByTimeAsync(1);
    expect(await slow).toEqual({ ok: false, error: { code: 'timed-out' } });
    expect(workers[0]!.terminated).toBe(true);
    await settle();
    workers[1]!.answer(anAnswer('next'));
    expect(await next).toEqual(ok(aReport('next')));
    // The deadline of a file that is done must not end the worker afterwards.
    await vi.advanceTimersByTimeAsync(10_000);
    expect(workers[1]!.terminated).toBe(false);
  });

  it('tells of a crash and reads the next file in a fresh worker', async () => {
    aClient();
    const bad = client.parse(anInput('bad.txt'));
    await settle();
    workers[0]!.dispatchEvent(new ErrorEvent('error', { message: 'out of memory' }));
    expect(await bad).toEqual({ ok: false, error: { code: 'crashed', detail: 'out of memory' } });
    expect(workers[0]!.terminated).toBe(true);
    const next = client.parse(anInput('next.txt'));
    await settle();
    workers[1]!.answer(anAnswer('next'));
    expect((await next).ok).toBe(true);
  });

  it('takes a refused worker for a crash, and tries again with the next file', async () => {
    let refusals = 1;
    const good = new FakeWorker();
    client = createImportClient({
      makeWorker: () => {
        if (refusals-- > 0) throw new DOMException('denied', 'SecurityError');
        return good as unknown as Worker;
      },
    });
    expect(await client.parse(anInput('a.txt'))).toMatchObject({ error: { code: 'crashed' } });
    const next = client.parse(anInput('b.txt'));
    await settle();
    good.answer(anAnswer('b'));
    expect((await next).ok).toBe(true);
  });

  it('cancels the file being read and those that wait, and reads later ones', async () => {
    aClient();
    const running = client.parse(anInput('1.txt'));
    const waiting = client.parse(anInput('2.txt'));
    await settle();
    client.cancel();
    const later = client.parse(anInput('3.txt'));
    expect(await running).toEqual({ ok: false, error: { code: 'cancelled' } });
    expect(await waiting).toEqual({ ok: false, error: { code: 'cancelled' } });
    expect(workers[0]!.terminated).toBe(true);
    await settle();
    expect(workers[1]!.requests.map(({ input }) => input.name)).toEqual(['3.txt']);
    workers[1]!.answer(anAnswer('3'));
    expect((await later).ok).toBe(true);
  });

  it('keeps an idle worker when there is nothing to cancel', async () => {
    aClient();
    const done = client.parse(anInput('1.txt'));
    await settle();
    workers[0]!.answer(anAnswer('1'));
    await done;
    client.cancel();
    expect(workers[0]!.terminated).toBe(false);
  });

  it('reads nothing after it was disposed of', async () => {
    aClient();
    const done = client.parse(anInput('1.txt'));
    await settle();
    workers[0]!.answer(anAnswer('1'));
    await done;
    client.dispose();
    expect(workers[0]!.terminated).toBe(true);
    expect(await client.parse(anInput('2.txt'))).toMatchObject({ error: { code: 'cancelled' } });
    expect(workers).toHaveLength(1);
  });
});
