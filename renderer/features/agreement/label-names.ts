import type { Codebook } from '../../../shared/model/codebook.ts';
import type { Language, Strings } from '../../strings/strings.ts';
import type { Subject } from './annotators.ts';

/** The name of a label in the language of the interface; what has none is shown as it is. */
export function labelNames(
  subject: Subject,
  { claims }: Strings,
  { entityTypes, cueClasses }: Codebook,
  language: Language,
): (label: string) => string {
  const named: Readonly<Record<Subject, Readonly<Record<string, string>>>> = {
    mentions: Object.fromEntries(entityTypes.map(({ id, name }) => [id, name[language]])),
    'claim-polarity': claims.polarities,
    'claim-certainty': claims.certainties,
    'claim-mode': claims.modes,
    'claim-source': claims.sourceKinds,
    'claim-cue': Object.fromEntries(cueClasses.map(({ id, name }) => [id, name[language]])),
  };
  return (label) => named[subject][label] ?? (label === '' ? '—' : label);
}
