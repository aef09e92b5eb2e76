import { describe, expect, it } from 'vitest';
import { createSuggestClient } from '../../../renderer/suggest/suggest-client.ts';
import { deleteRecords } from '../../../shared/edits/delete-records.ts';
import { applyEdit } from '../../../shared/edits/apply-edit.ts';
import { setClaim } from '../../../shared/edits/set-claim.ts';
import type { Edit } from '../../../shared/model/edit.ts';
import type { Project } from '../../../shared/model/project.ts';
import type { Result } from '../../../shared/model/result.ts';
import { suggestContradictions } from '../../../shared/suggest/suggest-contradictions.ts';
import { defaultCodebook } from '../../../shared/model/default-codebook.ts';
import { FakeSuggestWorker } from '../../fakes/suggest-worker.ts';
import { builtAt, builtBy } from '../../builders.ts';
import { aHarbourProject } from '../features/harbour-project.ts';

let ids = 0;
const context = { now: builtAt, by: builtBy, newId: () => `fresh-${(ids += 1)}` };

function after(project: Project, edit: Result<Edit, unknown>): Project {
  if (!edit.ok) throw new Error('refused');
  const applied = applyEdit(project, edit.value);
  if (!applied.ok) throw new Error('not applied');
  return applied.value;
}

function open() {
  const workers: FakeSuggestWorker[] = [];
  const client = createSuggestClient(() => {
    const worker = new FakeSuggestWorker();
    workers.push(worker);
    return worker;
  });
  return { client, workers };
}

const codebookOf = (project: Project) => project.codebook.get('codebook') ?? defaultCodebook;
const all = { limit: 50 };

describe('the suggest client', () => {
  it('answers for an article from a copy of the project', async () => {
    const { client } = open();
    // The codebook of the application, with its cues.
    const project = { ...aHarbourProject(), codebook: new Map() };
    const answer = await client.ask(project, 'article', { articleId: 'harbour' });
    const names = answer?.mentions.map(({ anchor }) => anchor.fragments[0]?.exact);
    expect(names).toContain('سامر الحلبي');
    expect(answer?.claims.map(({ content }) => content.fragments[0]?.exact)).toContainEqual(
      expect.stringContaining('السفن'),
    );
  });

  it('sends the project once and then only what changed', async () => {
    const { client, workers } = open();
    const project = aHarbourProject();
    await client.ask(project, 'candidates', all);
    const sent = workers[0]?.requests.length ?? 0;
    await client.ask(project, 'candidates', all);
    expect(workers[0]?.requests).toHaveLength(sent + 1);
    const changed = after(project, setClaim(project, 'closed', { note: 'x' }, context));
    await client.ask(changed, 'candidates', all);
    const last = workers[0]?.requests.at(-2);
    expect(last?.kind === 'change' && last.changes.map(({ id }) => id)).toEqual(['closed']);
  });

  it('keeps its index true to claims that change, go and come back', async () => {
    const { client } = open();
    const project = aHarbourProject();
    const states = [
      project,
      after(project, deleteRecords(project, { contradictions: ['pair'] }, context)),
      after(project, deleteRecords(project, { claims: ['closed'] }, context)),
      after(project, setClaim(project, 'closed', { polarity: 'negative' }, context)),
      after(project, deleteRecords(project, { mentions: ['samer-1'] }, context)),
      project,
    ];
    const counts = [];
    for (const state of states) {
      const fresh = suggestContradictions(state, codebookOf(state), all);
      expect(await client.ask(state, 'candidates', all)).toEqual(fresh);
      counts.push(fresh.length);
    }
    expect(Math.max(...counts)).toBeGreaterThan(0);
  });

  it('says that it could not answer when the worker dies, and starts another', async () => {
    const { client, workers } = open();
    const asking = client.ask(aHarbourProject(), 'article', { articleId: 'harbour' });
    // Dies between the question and the answer.
    while (workers[0]?.requests.at(-1)?.kind !== 'ask') await Promise.resolve();
    workers[0].dispatchEvent(new Event('error'));
    expect(await asking).toBeNull();
    expect(workers[0]?.isTerminated).toBe(true);
    const again = await client.ask(aHarbourProject(), 'article', { articleId: 'harbour' });
    expect(again?.mentions.length).toBeGreaterThan(0);
    expect(workers).toHaveLength(2);
  });
});
