import type { Codebook } from '../../shared/model/codebook.ts';
import type { CodeActions } from './on-keys.ts';

/** The actions of the keys that the codebook gives to entity types. */
export function entityTypeActions(
  { entityTypes }: Codebook,
  choose: (typeId: string) => void,
): CodeActions {
  return Object.fromEntries(
    entityTypes
      .filter(({ shortcut, hidden }) => shortcut !== '' && !hidden)
      .map(({ id, shortcut }) => [
        shortcut,
        () => {
          choose(id);
        },
      ]),
  );
}
