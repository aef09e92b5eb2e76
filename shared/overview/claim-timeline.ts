import { stanceOf } from '../marks/claim-stance.ts';
import type { Stance } from '../marks/claim-stance.ts';
import type { Claim } from '../model/claim.ts';
import type { Id } from '../model/id.ts';
import type { Project } from '../model/project.ts';
import { countedClaims, speakerOf } from './speakers.ts';
import type { Speaker } from './speakers.ts';

/** By what claims are set on the line: when made, what they are about, when the article appeared. */
export const timeAxes = ['published', 'claimedAt', 'eventTime'] as const;
/** See {@link timeAxes}. */
export type TimeAxis = (typeof timeAxes)[number];

/** A claim on the line; times in days since 1970, fractions for hours, the end exclusive. */
export interface TimelinePoint {
  readonly claimId: Id;
  readonly stance: Stance;
  readonly from: number;
  readonly to: number;
}

/** The claims of one source, the earliest first. */
export interface TimelineLane {
  readonly speaker: Speaker;
  readonly points: readonly TimelinePoint[];
}

/** Claims on a line of time. */
export interface Timeline {
  readonly lanes: readonly TimelineLane[];
  /** First and last day that is shown; equal when there is nothing. */
  readonly from: number;
  readonly to: number;
  /** Claims without a date of this kind. */
  readonly undated: readonly Id[];
}

/** Sets the claims on a line of time, one lane for each source, the busiest first. */
export function claimTimeline(project: Project, axis: TimeAxis): Timeline {
  const lanes = new Map<string, { speaker: Speaker; points: TimelinePoint[] }>();
  const undated: Id[] = [];
  for (const claim of countedClaims(project)) {
    const time = readDays(isoOf(project, claim, axis));
    if (time === null) {
      undated.push(claim.id);
      continue;
    }
    const speaker = speakerOf(project, claim);
    const lane = lanes.get(speaker.key) ?? { speaker, points: [] };
    lane.points.push({ claimId: claim.id, stance: stanceOf(claim), ...time });
    lanes.set(speaker.key, lane);
  }
  const points = [...lanes.values()].flatMap((lane) => lane.points);
  return {
    lanes: [...lanes.values()]
      .map(({ speaker, points: own }) => ({ speaker, points: own.sort((a, b) => a.from - b.from) }))
      .sort((a, b) => b.points.length - a.points.length),
    from: points.reduce((first, { from }) => Math.min(first, Math.floor(from)), Infinity),
    to: points.reduce((last, { to }) => Math.max(last, Math.ceil(to)), -Infinity),
    undated,
  };
}

function isoOf(project: Project, claim: Claim, axis: TimeAxis): string {
  if (axis !== 'published') return claim[axis].iso;
  return project.articles.get(claim.content.articleId)?.publishedAt ?? '';
}

/** An ISO year, month, date, date-time or `start/end` in days since 1970; null for other text. */
export function readDays(iso: string): { readonly from: number; readonly to: number } | null {
  const [first = '', last = first] = iso.split('/');
  const from = stretchOf(first)?.from;
  const to = stretchOf(last)?.to;
  return from === undefined || to === undefined || to <= from ? null : { from, to };
}

const pattern =
  /^(?<year>\d{4})(?:-(?<month>\d{2})(?:-(?<day>\d{2})(?:T(?<hour>\d{2}):(?<minute>\d{2})\S*)?)?)?$/u;

function stretchOf(iso: string): { from: number; to: number } | null {
  const found = pattern.exec(iso)?.groups;
  if (found === undefined) return null;
  const { year, month, day, hour, minute } = found;
  const [y, m, d] = [Number(year), Number(month ?? 1) - 1, Number(day ?? 1)];
  const from = Date.UTC(y, m, d, Number(hour ?? 0), Number(minute ?? 0));
  const to =
    hour !== undefined
      ? from + hourLength
      : day !== undefined
        ? from + dayLength
        : month !== undefined
          ? Date.UTC(y, m + 1, 1)
          : Date.UTC(y + 1, 0, 1);
  return { from: from / dayLength, to: to / dayLength };
}

const hourLength = 3_600_000;
const dayLength = 24 * hourLength;
