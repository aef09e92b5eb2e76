import type { Entity } from '../../shared/model/entity.ts';
import type { Id } from '../../shared/model/id.ts';
import { useApp } from './app-context.tsx';
import { useLanguage } from '../strings/use-strings.ts';
import { useCodebook } from './codebook.ts';
import { foldedTextOf, foldedWords, hasWords } from './list-filter.ts';

/** Hits shown at once by a picker. */
export const pickerLimit = 40;

/** Name and aliases of an entity, folded. */
export function foldedNames(entity: Entity): string {
  return foldedTextOf(entity, () => [entity.name, ...entity.aliases].join('\n'));
}

/**
 * A search over the entities of the project for a picker; `without` are left out, `first` come before
 * the others in their order, the others by the length of their names.
 */
export function useFindEntities(without: readonly Id[] = [], first: readonly Id[] = []) {
  const { workspace } = useApp();
  const codebook = useCodebook();
  const language = useLanguage();
  return (query: string) => {
    const words = foldedWords(query);
    const options = [];
    for (const entity of workspace.getState().project.entities.values()) {
      if (without.includes(entity.id) || !hasWords(foldedNames(entity), words)) continue;
      const type = codebook.entityTypes.find(({ id }) => id === entity.type);
      options.push({
        id: entity.id,
        label: entity.name,
        detail: type?.name[language] ?? entity.type,
      });
    }
    const rank = new Map(first.map((id, index) => [id, index]));
    const rankOf = (id: Id): number => rank.get(id) ?? first.length;
    return options
      .sort((a, b) => rankOf(a.id) - rankOf(b.id) || a.label.length - b.label.length)
      .slice(0, pickerLimit);
  };
}
