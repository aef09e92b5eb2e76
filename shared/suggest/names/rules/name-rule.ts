import type { Span } from '../../../model/span.ts';
import type { ZoneKind } from '../../../model/zone.ts';
import type { Folded } from '../../../text/folding.ts';
import type { MentionReason } from '../../suggestion-reasons.ts';

/** A stretch that a rule takes for a name or figure; UTF-16 units of the text. */
export interface RuleHit {
  readonly span: Span;
  readonly entityType: string;
  readonly reason: MentionReason;
  readonly confidence: number;
}

/** Finds names or figures in one zone; `zone` is folded with `hamzaCarriers`, offsets from 0. */
export type NameRule = (zone: Folded, kind: ZoneKind) => RuleHit[];

/**
 * Hits of a pattern over folded text. The pattern has flags `gu`; group `name` is what is hit,
 * everything when it has no such group.
 */
export function hitsOf(zone: Folded, pattern: RegExp, hit: Omit<RuleHit, 'span'>): RuleHit[] {
  const hits: RuleHit[] = [];
  for (const match of zone.folded.matchAll(pattern)) {
    const name = match.groups?.name ?? match[0];
    const offset = match[0].lastIndexOf(name);
    const start = match.index + offset;
    if (name.trim() === '') continue;
    hits.push({ ...hit, span: zone.originalSpan(start, start + name.trimEnd().length) });
  }
  return hits;
}
