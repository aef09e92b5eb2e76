import type {
  RegionTarget,
  RelationTarget,
} from '../../../shared/formats/annotated/label-targets.ts';
import type { Codebook, CodebookEntry } from '../../../shared/model/codebook.ts';
import type { Language, Strings } from '../../strings/strings.ts';
import type { Choice } from '../../ui/Field.tsx';

// What a label can become, as lines of a list: an id that says it all, and the way back.

const entry = 'entry:';

/** Everything that marked stretches can become. */
export function regionChoices(
  { entityTypes }: Codebook,
  language: Language,
  { importing: { annotated } }: Strings,
): Choice<string>[] {
  const { targets } = annotated;
  return [
    ...entityTypes.map(({ id, name }) => ({
      id: `${entry}${id}`,
      label: annotated.entityType(nameIn(name, id, language)),
    })),
    { id: 'claim', label: targets.claim },
    { id: 'source', label: targets.source },
    { id: 'cue', label: targets.cue },
    { id: 'new-type', label: targets['new-type'] },
    { id: 'leave-out', label: targets['leave-out'] },
  ];
}

/** Everything that relations can become. */
export function relationChoices(
  { relationTypes }: Codebook,
  language: Language,
  { importing: { annotated } }: Strings,
): Choice<string>[] {
  const { targets } = annotated;
  return [
    ...relationTypes.map(({ id, name }) => ({
      id: `${entry}${id}`,
      label: annotated.relationType(nameIn(name, id, language)),
    })),
    { id: 'source', label: targets.source },
    { id: 'cue', label: targets.cue },
    { id: 'new-relation', label: targets['new-relation'] },
    { id: 'leave-out', label: targets['leave-out'] },
  ];
}

/** The line of a target. */
export function choiceOf(target: RegionTarget | RelationTarget | undefined): string {
  if (target === undefined) return 'leave-out';
  if (target.kind === 'entity') return `${entry}${target.type}`;
  return target.kind === 'contradiction' ? `${entry}${target.relation}` : target.kind;
}

/** The target of a line of {@link regionChoices}. */
export function regionTargetOf(choice: string): RegionTarget {
  if (choice.startsWith(entry)) return { kind: 'entity', type: choice.slice(entry.length) };
  const kinds = ['claim', 'source', 'cue', 'new-type'] as const;
  return { kind: kinds.find((kind) => kind === choice) ?? 'leave-out' };
}

/** The target of a line of {@link relationChoices}. */
export function relationTargetOf(choice: string): RelationTarget {
  if (choice.startsWith(entry)) {
    return { kind: 'contradiction', relation: choice.slice(entry.length) };
  }
  const kinds = ['source', 'cue', 'new-relation'] as const;
  return { kind: kinds.find((kind) => kind === choice) ?? 'leave-out' };
}

function nameIn(name: CodebookEntry['name'], id: string, language: Language): string {
  return name[language] || name.ar || name.en || id;
}
