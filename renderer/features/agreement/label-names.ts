import type { Codebook, CodebookEntry } from '../../../shared/model/codebook.ts';
import type { Language, Strings } from '../../strings/strings.ts';
import { labelJoint } from './annotators.ts';
import type { Subject } from './annotators.ts';

/** The name of a label in the language of the interface; what has none is shown as it is. */
export function labelNames(
  subject: Subject,
  { claims, contradictions }: Strings,
  { entityTypes, cueClasses, relationTypes, contradictionTypes }: Codebook,
  language: Language,
): (label: string) => string {
  const named = (entries: readonly CodebookEntry[]): Readonly<Record<string, string>> =>
    Object.fromEntries(entries.map(({ id, name }) => [id, name[language]]));
  const names: Readonly<Record<Subject, Readonly<Record<string, string>>>> = {
    mentions: named(entityTypes),
    'claim-polarity': claims.polarities,
    'claim-certainty': claims.certainties,
    'claim-mode': claims.modes,
    'claim-source': claims.sourceKinds,
    'claim-cue': named(cueClasses),
    'contradiction-relation': named(relationTypes),
    'contradiction-types': named(contradictionTypes),
    'contradiction-strictness': contradictions.strictnesses,
    'contradiction-state': contradictions.states,
  };
  return (label) =>
    label === ''
      ? '—'
      : label
          .split(labelJoint)
          .map((part) => names[subject][part] ?? part)
          .join(' + ');
}
