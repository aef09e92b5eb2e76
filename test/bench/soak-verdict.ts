/** How long, and with which actions. */
export interface SoakOptions {
  /** Rounds that are judged. */
  readonly rounds: number;
  /** The same seed makes the same choices. */
  readonly seed: number;
  /** Random actions in a round. */
  readonly actions: number;
  /** Rounds before the baseline: fonts, workers and caches come once. */
  readonly warmUp: number;
  /**
   * Further rounds with a leak put in: every element that is taken out of the page is kept, and with
   * each listener comes one that is never removed. They show that the measurement sees a leak.
   */
  readonly leakingRounds: number;
  readonly say?: (line: string) => void;
}

/** What a run gave. */
export interface SoakResult {
  readonly actions: Readonly<Record<string, number>>;
  readonly run: readonly Held[];
  readonly verdicts: readonly Verdict[];
  /** Of the rounds with a leak put in; empty without such rounds. */
  readonly leaking: readonly Verdict[];
  /** The classes of objects that grew most over the judged rounds, in bytes. */
  readonly grown: readonly {
    readonly name: string;
    readonly count: number;
    readonly size: number;
  }[];
  /** Everything the page logged as an error before the leak, and every exception. */
  readonly problems: readonly string[];
}

/** What the browser holds after everything was closed and garbage was collected. */
export interface Held {
  /** Bytes of live objects, without what V8 compiles. */
  readonly heap: number;
  /** DOM nodes, attached or not. */
  readonly nodes: number;
  readonly listeners: number;
}

/**
 * What may grow with each round. Undo history and the journal's index of edits are kept on purpose,
 * so the heap may grow by a little of both (seen over 24 rounds: nothing); of nodes and listeners
 * nothing is kept on purpose, and what is allowed is what React and Chromium hold for a while (the
 * last focused field, a last event).
 */
export const allowedPerRound: Held = { heap: 30_000, nodes: 12, listeners: 2 };

/**
 * How far the end may lie over the state after warm-up. More than one round's growth, because a
 * measurement now and then falls into a moment in which a closed view is not released yet.
 */
export const allowedInAll: Held = { heap: 3_000_000, nodes: 400, listeners: 60 };

/** Fewer rounds than these say nothing about the slope of the heap. */
const roundsOfCaches = 8;

/** One figure: what it was, what it became, and by how much it grew per round in the second half. */
export interface Verdict {
  readonly figure: keyof Held;
  readonly baseline: number;
  readonly end: number;
  readonly perRound: number;
  readonly leaks: boolean;
}

const figures = ['heap', 'nodes', 'listeners'] as const;

/**
 * Judges a run: the first is the state after warm-up, each further one the state after one more
 * round. A leak shows as growth that goes on between round n and round 2n, where caches are full, or
 * as a total that no cache explains. Needs a baseline and two rounds at least.
 */
export function judge(run: readonly Held[]): readonly Verdict[] {
  const [first] = run;
  if (first === undefined || run.length < 3) throw new RangeError('too few rounds to judge');
  const half = Math.floor(run.length / 2);
  return figures.map((figure) => {
    const values = run.map((held) => held[figure]);
    const baseline = first[figure];
    // The least of the last third: one high measurement is no leak, a leak lifts all of them.
    const end = Math.min(...values.slice(-Math.max(1, Math.floor(run.length / 3))));
    const perRound = slope(values.slice(half - 1));
    // In a short run the heap grows with what every view makes when it is opened for the first time.
    const hasSlope = figure !== 'heap' || run.length > roundsOfCaches;
    const leaks =
      end - baseline > allowedInAll[figure] ||
      (hasSlope && perRound > allowedPerRound[figure] && end > baseline);
    return { figure, baseline, end, perRound, leaks };
  });
}

/** The median of the slopes between all pairs (Theil and Sen): single outliers do not move it. */
function slope(values: readonly number[]): number {
  const slopes = values
    .flatMap((from, i) => values.slice(i + 1).map((to, j) => (to - from) / (j + 1)))
    .sort((one, other) => one - other);
  return slopes[Math.floor(slopes.length / 2)] ?? 0;
}
