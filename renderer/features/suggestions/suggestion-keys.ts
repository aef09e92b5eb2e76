import type { Codebook } from '../../../shared/model/codebook.ts';
import { entityTypeActions } from '../../ui/entity-type-actions.ts';
import type { CodeActions, PanelActions } from '../../ui/on-keys.ts';
import type { SuggestionRow } from './suggestion-row.ts';
import type { SuggestionActions } from './use-suggestion-actions.ts';

/** What the keys do on a line; those of the entity types accept a mention as that type. */
export function suggestionKeys(
  row: SuggestionRow | undefined,
  actions: SuggestionActions,
  codebook: Codebook,
): { readonly keys: PanelActions; readonly codebookKeys: CodeActions } {
  if (row === undefined || row.kind === 'related') return { keys: {}, codebookKeys: {} };
  const { kind } = row;
  const keys: PanelActions = {
    'suggestion-accept': () => {
      actions.accept(row);
    },
    'suggestion-reject': () => {
      actions.reject(row);
    },
    'suggestion-accept-all': () => {
      actions.acceptAll(kind);
    },
    ...(kind === 'candidate' && {
      'suggestion-keep': () => {
        actions.judge(row, 'suggested');
      },
    }),
    ...(kind === 'mention' && {
      'suggestion-accept-same': () => {
        actions.acceptSame(row);
      },
    }),
  };
  if (kind !== 'mention') return { keys, codebookKeys: {} };
  const codebookKeys = entityTypeActions(codebook, (typeId) => {
    actions.acceptAs(row, typeId);
  });
  return { keys, codebookKeys };
}
