import type { Codebook, CodebookEntry } from '../../../shared/model/codebook.ts';
import type { Language, Strings } from '../../strings/strings.ts';
import { labelJoint } from './annotators.ts';
import type { Subject } from './annotators.ts';

/**
 * The name of a label in the language of the interface, in the first codebook that knows it; what has
 * none is shown as it is.
 */
export function labelNames(
  subject: Subject,
  { claims, contradictions }: Strings,
  codebooks: readonly Codebook[],
  language: Language,
): (label: string) => string {
  const named = (
    entriesOf: (codebook: Codebook) => readonly CodebookEntry[],
  ): Readonly<Record<string, string>> =>
    Object.fromEntries(
      codebooks
        .flatMap(entriesOf)
        .reverse()
        .map(({ id, name }) => [id, name[language]]),
    );
  const names: Readonly<Record<Subject, Readonly<Record<string, string>>>> = {
    mentions: named(({ entityTypes }) => entityTypes),
    'claim-polarity': claims.polarities,
    'claim-certainty': claims.certainties,
    'claim-mode': claims.modes,
    'claim-source': claims.sourceKinds,
    'claim-cue': named(({ cueClasses }) => cueClasses),
    'contradiction-relation': named(({ relationTypes }) => relationTypes),
    'contradiction-types': named(({ contradictionTypes }) => contradictionTypes),
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
