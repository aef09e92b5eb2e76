import { describe, expect, it } from 'vitest';
import { writeProjectJson } from '../../../../shared/formats/project-json/write-project-json.ts';
import { aCompleteProject, builtAt } from '../../../builders.ts';
import { misquoted } from '../../../misquoted.ts';
import { readOk } from './read-in-tests.ts';

const project = misquoted(aCompleteProject());
const written = writeProjectJson(
  project,
  { kind: 'project' },
  { now: builtAt, generator: 'Hashiya' },
);

/** The file with another number for the first claim's content. */
function withSpan(change: (fragment: Record<string, number>) => void): string {
  const file = JSON.parse(written) as {
    claims: { content: { fragments: [Record<string, number>] } }[];
  };
  change(file.claims[0]!.content.fragments[0]);
  return JSON.stringify(file);
}

describe('reading a backup', () => {
  it('29: keeps a record whose quote differs, and says so', async () => {
    const read = await readOk(written, { mayDiffer: true });
    expect(read.project).toEqual(project);
    expect(read.report.problems).toEqual([
      expect.objectContaining({
        path: '/claims/0/content/fragments/0',
        id: 'claim-1',
        reason: 'quote-differs',
        refused: false,
      }),
    ]);
    expect(read.report.refused).toMatchObject({ claims: 0, contradictions: 0, comments: 0 });
  });

  it('29: keeps a comparison of which a quote differs', async () => {
    const [comparison] = project.comparisons.values();
    const theirs = { ...comparison!, claims: [project.claims.get('claim-1')!] };
    const compared = { ...project, comparisons: new Map([[theirs.id, theirs]]) };
    const file = writeProjectJson(
      compared,
      { kind: 'project' },
      { now: builtAt, generator: 'Hashiya' },
    );
    expect((await readOk(file, { mayDiffer: true })).project).toEqual(compared);
    expect((await readOk(file)).project.comparisons.size).toBe(0);
  });

  it('29: an import goes on refusing it, with what refers to it', async () => {
    const read = await readOk(written);
    expect(read.report.problems[0]).toMatchObject({ reason: 'quote-differs', refused: true });
    expect(read.report.refused).toMatchObject({ claims: 1, contradictions: 1, comments: 1 });
  });

  it.each<[string, (fragment: Record<string, number>) => void]>([
    ['span-outside-text', (fragment) => (fragment.end = 9999)],
    ['code-points-differ', (fragment) => (fragment.startCodePoint! -= 1)],
  ])('29: refuses %s all the same', async (reason, change) => {
    const read = await readOk(withSpan(change), { mayDiffer: true });
    expect(read.project.claims.has('claim-1')).toBe(false);
    expect(read.report.problems[0]).toMatchObject({ reason, refused: true });
  });
});
