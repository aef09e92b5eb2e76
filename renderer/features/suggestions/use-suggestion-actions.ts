import type { ContradictionState } from '../../../shared/model/contradiction.ts';
import { useEdit } from '../../state/refusal.ts';
import { useShowRecord } from '../../state/show-record.ts';
import { focusList } from '../../ui/panel-focus.ts';
import { recordCandidates, recordClaims, recordMentions } from './record-suggestions.ts';
import type { Verdict } from './record-suggestions.ts';
import { sameNames } from './suggestion-groups.ts';
import type { SuggestionGroups } from './suggestion-groups.ts';
import type { SuggestionRow } from './suggestion-row.ts';

/** Kinds that can be accepted all at once. */
export type AllKind = 'mention' | 'claim' | 'candidate';

/** What can be done with suggestions; each is one edit, and the lines it settles go at once. */
export interface SuggestionActions {
  readonly accept: (row: SuggestionRow) => void;
  readonly reject: (row: SuggestionRow) => void;
  /** A mention with another entity type than the one suggested. */
  readonly acceptAs: (row: SuggestionRow, typeId: string) => void;
  /** A mention with all others of the same name. */
  readonly acceptSame: (row: SuggestionRow) => void;
  /** A candidate: confirmed, kept as a suggestion, or rejected because of something. */
  readonly judge: (row: SuggestionRow, state: ContradictionState, because?: string) => void;
  readonly acceptAll: (kind: AllKind) => void;
}

interface ActionOptions {
  readonly groups: SuggestionGroups;
  /** In the order of the list. */
  readonly rows: readonly SuggestionRow[];
  readonly hide: (ids: readonly string[]) => void;
  readonly onSelect: (id: string | null) => void;
  /** The candidate whose “because” is asked for now, or null. */
  readonly onAsk: (id: string | null) => void;
}

/** See {@link SuggestionActions}. */
export function useSuggestionActions(options: ActionOptions): SuggestionActions {
  const { groups, rows, hide, onSelect, onAsk } = options;
  const edit = useEdit();
  const showRecord = useShowRecord();

  const done = (ids: readonly string[]): void => {
    const at = rows.findIndex(({ id }) => ids.includes(id));
    const isLeft = ({ id }: SuggestionRow): boolean => !ids.includes(id);
    const next = rows.slice(at).find(isLeft) ?? rows.findLast(isLeft);
    onAsk(null);
    onSelect(next?.id ?? null);
    hide(ids);
    focusList(document.querySelector('.suggestions-toolbar'));
  };

  const settle = (shown: SuggestionRow, verdict: Verdict, typeId?: string): void => {
    if (shown.kind !== 'mention' && shown.kind !== 'claim') return;
    const made = edit((current, context) => {
      if (shown.kind === 'claim') return recordClaims([shown.claim], verdict, context);
      const { mention } = shown;
      const changed = typeId === undefined ? {} : { entityType: typeId, entityId: null };
      const offered = { ...mention, ...changed };
      return recordMentions(current, [offered], verdict, context);
    });
    if (made !== null) done([shown.id]);
  };
  const judge = (shown: SuggestionRow, state: ContradictionState, because = ''): void => {
    if (shown.kind !== 'candidate') return;
    const made = edit((_, context) => recordCandidates([shown.candidate], state, because, context));
    if (made !== null) done([shown.id]);
  };
  const accept = (shown: SuggestionRow): void => {
    if (shown.kind === 'candidate') judge(shown, 'confirmed');
    else if (shown.kind === 'related') {
      showRecord({ table: 'claims', id: shown.related.claimId }, 'go');
    } else settle(shown, 'draft');
  };
  const reject = (shown: SuggestionRow): void => {
    if (shown.kind === 'candidate') onAsk(shown.id);
    else settle(shown, 'rejected');
  };
  const acceptAll = (kind: AllKind): void => {
    const shown = groups[kind];
    const made = edit((current, context) => {
      if (kind === 'mention') {
        const all = groups.mention.map(({ mention }) => mention);
        return recordMentions(current, all, 'draft', context);
      }
      if (kind === 'claim') {
        const all = groups.claim.map(({ claim }) => claim);
        return recordClaims(all, 'draft', context);
      }
      // Whether a pair contradicts is judged one by one; together they can only be kept.
      const [first, ...others] = groups.candidate.map(({ candidate }) => candidate);
      if (first === undefined) return recordClaims([], 'draft', context);
      return recordCandidates([first, ...others], 'suggested', '', context);
    });
    if (made !== null) done(shown.map(({ id }) => id));
  };

  const acceptSame = (shown: SuggestionRow): void => {
    const same = sameNames(groups, shown);
    const made = edit((current, context) =>
      recordMentions(
        current,
        same.map(({ mention }) => mention),
        'draft',
        context,
      ),
    );
    if (made !== null) done(same.map(({ id }) => id));
  };

  return {
    accept,
    reject,
    acceptAs: (shown, typeId) => {
      settle(shown, 'draft', typeId);
    },
    acceptSame,
    judge,
    acceptAll,
  };
}
