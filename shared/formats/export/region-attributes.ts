import type { Claim } from '../../model/claim.ts';
import type { Mention } from '../../model/mention.ts';

// The fields of a record as text by name, for formats that can hold values beside a label. What
// stands at its default is left out; the readers in `annotated/` know the same names and defaults.

/** What of a mention is not its place, its entity or the type of that. */
export function mentionAttributes({ status, level, role, note, custom }: Mention) {
  return told({
    status: unless(status, 'draft'),
    level: unless(level, 'NAM'),
    role: role ?? '',
    note,
    ...customAttributes(custom),
  });
}

/** What of a claim is not its content or a part of its own; `gloss` is the note of the region. */
export function claimAttributes(claim: Claim): Readonly<Record<string, string>> {
  const { source, cue } = claim;
  return told({
    status: unless(claim.status, 'draft'),
    mode: unless(claim.mode, 'indirect'),
    polarity: unless(claim.polarity, 'positive'),
    certainty: unless(claim.certainty, 'underspecified'),
    checkworthy: claim.checkworthy ?? '',
    verdict: unless(claim.verdict, 'not-checked'),
    credibility: unless(String(claim.credibility), '6'),
    gloss: claim.gloss,
    note: claim.note,
    claimedAt: claim.claimedAt.text,
    claimedAtIso: claim.claimedAt.iso,
    eventTime: claim.eventTime.text,
    eventTimeIso: claim.eventTime.iso,
    sourceKind: source.anchor === null ? unless(source.kind, 'implicit') : '',
    cueClass: cue.anchor === null ? cue.class : '',
    cuePolarity: cue.anchor === null ? unless(cue.polarity, 'positive') : '',
    ...customAttributes(claim.custom),
  });
}

function customAttributes(custom: Readonly<Record<string, string>>): Record<string, string> {
  return Object.fromEntries(Object.entries(custom).map(([id, value]) => [`custom:${id}`, value]));
}

function unless(value: string, standard: string): string {
  return value === standard ? '' : value;
}

/** The fields that have a value. */
export function told(fields: Readonly<Record<string, string>>): Readonly<Record<string, string>> {
  return Object.fromEntries(Object.entries(fields).filter(([, value]) => value !== ''));
}
