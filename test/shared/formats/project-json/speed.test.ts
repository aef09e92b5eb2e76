import { expect, it } from 'vitest';
import type { ReadProject } from '../../../../shared/formats/project-json/read-project-json.ts';
import { writeProjectJson } from '../../../../shared/formats/project-json/write-project-json.ts';
import {
  aClaim,
  aContradiction,
  aMention,
  anAnchor,
  anArticle,
  anEntity,
  aProject,
} from '../../../builders.ts';
import { cpuTimeOf } from './cpu-time.ts';
import { readOk } from './read-in-tests.ts';

const paragraph =
  'قال الوزير سامر الحلبي في بيان صدر يوم الأحد إن أعمال الجسر انتهت قبل موعدها بشهرين، 😀 ونفت البلدية ذلك.\n';

/** 200 articles of about 3,000 characters with 20,000 records on them. */
function largeProject() {
  const articles = Array.from({ length: 200 }, (_, i) =>
    anArticle({ id: `article-${i}`, text: paragraph.repeat(30) }),
  );
  const entities = Array.from({ length: 500 }, (_, i) => anEntity({ id: `entity-${i}` }));
  const anchor = (n: number, length: number) => {
    const line = ((n * 7) % 30) * paragraph.length;
    return anAnchor(articles[n % 200]!, { start: line + 4, end: line + 4 + length });
  };
  const mentions = Array.from({ length: 14_500 }, (_, i) =>
    aMention({ id: `mention-${i}`, entityId: `entity-${i % 500}`, anchor: anchor(i, 18) }),
  );
  const claims = Array.from({ length: 4_500 }, (_, i) =>
    aClaim({
      id: `claim-${i}`,
      content: anchor(i, 70),
      source: { kind: 'named', entityId: `entity-${i % 500}`, anchor: anchor(i, 18) },
      cue: { anchor: anchor(i, 3), class: 'assertion', polarity: 'positive' },
    }),
  );
  const contradictions = Array.from({ length: 500 }, (_, i) =>
    aContradiction(`claim-${i}`, `claim-${i + 500}`, { id: `contradiction-${i}` }),
  );
  return aProject({ articles, entities, mentions, claims, contradictions });
}

// Measured on two busy cores: 0.5 s to write, 0.9 s to read, 17 MB.
it('writes 200 articles with 20,000 records within 2 s and reads them within 4 s', async () => {
  const project = largeProject();
  let json = '';
  const writing = await cpuTimeOf(async () => {
    json = writeProjectJson(
      project,
      { kind: 'project' },
      { now: '2026-03-07T10:00:00.000Z', generator: 'Hashiya 0.1.0' },
    );
  });
  let read: ReadProject | undefined;
  const reading = await cpuTimeOf(async () => (read = await readOk(json)));

  expect(read?.report.problems).toEqual([]);
  expect(read?.project.mentions.size).toBe(14_500);
  expect(writing).toBeLessThan(2000);
  expect(reading).toBeLessThan(4000);
}, 60_000);
