// Projects to measure suggestions on: one long article, and many claims.
import { defaultCodebook } from '../../shared/model/default-codebook.ts';
import type { Project } from '../../shared/model/project.ts';
import { aClaim, aMention, anAnchor, anArticle, anEntity, aProject } from '../builders.ts';
import { annotatedSets } from '../fixtures/annotated/annotated-sets.ts';
import { buildAnnotated } from '../fixtures/annotated/build-annotated.ts';

/** Article `a` of about 100 KB, made of the annotated articles, and a registry of 3,000 people. */
export function longArticle(): Project {
  const sets = Object.values(annotatedSets).map(buildAnnotated);
  const body = sets.flatMap(({ texts }) => [...texts.values()].map(({ text }) => text)).join('');
  let text = body;
  while (Buffer.byteLength(text) < 100_000) text += body;
  // Arabic takes two bytes a letter, spaces and signs one: about 100 KB.
  text = text.slice(0, Math.round((text.length * 100_000) / Buffer.byteLength(text)));
  const entities = Array.from({ length: 3000 }, (_, n) =>
    anEntity({ name: `سامي كنية${n}`, type: 'person' }),
  );
  return aProject({ articles: [anArticle({ id: 'a', text })], entities });
}

/** 20,000 claims in 2,000 articles of made-up words, frequent and rare as in texts. */
export function manyClaims(): Project {
  let seed = 7;
  const random = (below: number): number =>
    (seed = (seed * 1103515245 + 12345) & 0x7fffffff) % below;
  const letters = 'بتثجحخدذرزسشصضطظعغفقكلمنه';
  const words = Array.from({ length: 6000 }, () =>
    Array.from({ length: 3 + random(3) }, () => letters.charAt(random(24))).join(''),
  );
  // Few words are frequent and many are rare, as in texts.
  const word = (): string =>
    random(20) === 0
      ? String(random(90))
      : (words[Math.floor(6000 * (random(1000) / 1000) ** 3)] ?? '');
  const articles = Array.from({ length: 2000 }, (_, n) => {
    const lines = Array.from({ length: 10 }, () => Array.from({ length: 14 }, word).join(' '));
    return anArticle({ id: `a${n}`, text: lines.join('\n') });
  });
  const entities = Array.from({ length: 800 }, (_, n) => anEntity({ id: `e${n}` }));
  const places = articles.flatMap((built) =>
    built.article.zones.map((zone, n) => ({ built, zone, id: `${built.article.id}-${n}` })),
  );
  const claims = places.map(({ built, zone, id }) =>
    aClaim({
      id,
      content: anAnchor(built, zone),
      polarity: random(5) === 0 ? 'negative' : 'positive',
    }),
  );
  const mentions = places.map(({ built, zone: { start } }) =>
    aMention({ entityId: `e${random(800)}`, anchor: anAnchor(built, { start, end: start + 2 }) }),
  );
  return aProject({ articles, claims, mentions, entities, codebook: defaultCodebook });
}

/** Milliseconds of processor time of the best of three runs: wall time is that of a busy machine. */
export function timeOf(run: () => void): number {
  const times = [1, 2, 3].map(() => {
    const before = process.cpuUsage();
    run();
    const { user, system } = process.cpuUsage(before);
    return (user + system) / 1000;
  });
  return Math.min(...times);
}
