import { readForEval } from './read-for-eval.ts';
import { scoreOf } from './import-quality.ts';
import type { Counts } from './import-quality.ts';
import { candidateRanks, claimQuality, markAllQuality, mentionQuality } from './suggest-quality.ts';

/** Prints how suggestions agree with the project in the file named on the command line. */
export default async function main(args: readonly string[]): Promise<number> {
  const file = args.find((arg) => !arg.startsWith('--'));
  if (file === undefined) {
    console.error('Usage: npm run eval:suggest -- <project.json> [--all]');
    return 1;
  }
  const read = await readForEval(file);
  if (typeof read === 'string') {
    console.error(read);
    return 1;
  }
  const { project, leftOut } = read;
  for (const line of leftOut) console.log(line);
  const log = args.includes('--all');
  console.log(
    `${project.articles.size} articles, ${project.mentions.size} mentions, ` +
      `${project.claims.size} claims, ${project.contradictions.size} relations`,
  );
  console.log('                                          precision  recall  F1');
  print('mark-all, with aliases', markAllQuality(project, true));
  print('mark-all, from the first mention alone', markAllQuality(project, false));
  print('suggested mentions, registry known', mentionQuality(project, true, log));
  print('suggested mentions, registry empty', mentionQuality(project, false));
  for (const mentions of [true, false]) {
    const { found, source, cue, polarity } = claimQuality(project, mentions, log && mentions);
    print(`claims, mentions ${mentions ? 'marked' : 'not marked'}`, found);
    const part = (count: number): string => (count / Math.max(1, found.right)).toFixed(3);
    console.log(`  of those: source ${part(source)}, cue ${part(cue)}, polarity ${part(polarity)}`);
  }
  const ranks = candidateRanks(project, log);
  const within = (most: number): string =>
    (
      ranks.filter((rank) => rank !== null && rank <= most).length / Math.max(1, ranks.length)
    ).toFixed(3);
  const reciprocal = ranks.reduce<number>((sum, rank) => sum + (rank === null ? 0 : 1 / rank), 0);
  console.log(
    `candidates, ${ranks.length} claims with a true partner: first ${within(1)}, ` +
      `within 5 ${within(5)}, offered at all ${within(Infinity)}, ` +
      `mean reciprocal rank ${(reciprocal / Math.max(1, ranks.length)).toFixed(3)}`,
  );
  return 0;
}

function print(label: string, counts: Counts): void {
  const { precision, recall, f1 } = scoreOf(counts);
  const figures = [precision, recall, f1].map((figure) => figure.toFixed(3).padStart(8)).join('');
  console.log(
    `${label.padEnd(42)}${figures}   (${counts.right} right, ${counts.wrong} extra, ${counts.missed} missed)`,
  );
}
