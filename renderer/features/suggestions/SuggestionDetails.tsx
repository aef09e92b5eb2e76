import { Check, CheckCheck, Pause, X } from 'lucide-react';
import { useContext } from 'react';
import type { Id } from '../../../shared/model/id.ts';
import { useKeys } from '../../keys/use-keys.ts';
import { useApp } from '../../state/app-context.tsx';
import { useCodebook } from '../../state/codebook.ts';
import { useShowAnchor } from '../../state/show-record.ts';
import type { KeyId } from '../../strings/command-ids.ts';
import { useLanguage, useStrings } from '../../strings/use-strings.ts';
import { Button } from '../../ui/Button.tsx';
import { Confirmation } from '../../ui/Confirmation.tsx';
import { useDraft } from '../../ui/drafts.ts';
import { SelectField, TextField } from '../../ui/Field.tsx';
import { SavingStopped } from '../../ui/saving-stopped.ts';
import { ClaimWords } from './SuggestionRowView.tsx';
import type { RowOf, SuggestionRow } from './suggestion-row.ts';
import type { SuggestionActions } from './use-suggestion-actions.ts';

interface SuggestionDetailsProps {
  readonly row: Exclude<SuggestionRow, RowOf<'related'>>;
  /** Mentions that can be accepted together with this one, itself included. */
  readonly sameCount: number;
  readonly actions: SuggestionActions;
  /** Whether a candidate waits for the reason why it is none. */
  readonly isRejecting: boolean;
  readonly onCancelReason: () => void;
}

/** What can be done with the selected suggestion, and all its reasons. */
export function SuggestionDetails(props: SuggestionDetailsProps) {
  const { row, sameCount, actions, isRejecting, onCancelReason } = props;
  const strings = useStrings().suggestions;
  const keys = useKeys();
  const key = (id: KeyId) => <kbd aria-hidden>{keys.labelOf(id)}</kbd>;
  const isCandidate = row.kind === 'candidate';
  return (
    <div className="editor-fields">
      {isRejecting ? (
        <BecauseQuestion
          candidateId={row.id}
          onReason={(because) => {
            actions.judge(row, 'rejected', because);
          }}
          onCancel={onCancelReason}
        />
      ) : (
        <div className="editor-row">
          <Button
            look="primary"
            onPress={() => {
              actions.accept(row);
            }}
          >
            <Check aria-hidden />
            {isCandidate ? strings.confirm : strings.accept}
            {key('suggestion-accept')}
          </Button>
          {sameCount > 1 && (
            <Button
              onPress={() => {
                actions.acceptSame(row);
              }}
            >
              <CheckCheck aria-hidden />
              {strings.acceptSame(sameCount)}
              {key('suggestion-accept-same')}
            </Button>
          )}
          {isCandidate && (
            <Button
              onPress={() => {
                actions.judge(row, 'suggested');
              }}
            >
              <Pause aria-hidden />
              {strings.keep}
              {key('suggestion-keep')}
            </Button>
          )}
          <Button
            onPress={() => {
              actions.reject(row);
            }}
          >
            <X aria-hidden />
            {isCandidate ? strings.rejectCandidate : strings.reject}
            {key('suggestion-reject')}
          </Button>
        </div>
      )}
      {isCandidate && <CandidateDetails row={row} />}
      {row.kind === 'mention' && row.mention.entityId === null && (
        <TypeChoice
          value={row.mention.entityType}
          onChange={(typeId) => {
            actions.acceptAs(row, typeId);
          }}
        />
      )}
    </div>
  );
}

function TypeChoice(props: { readonly value: string; readonly onChange: (id: string) => void }) {
  const strings = useStrings().suggestions;
  const language = useLanguage();
  const keys = useKeys();
  const types = useCodebook().entityTypes.filter(({ hidden }) => !hidden);
  return (
    <SelectField
      label={strings.acceptAs}
      value={props.value}
      choices={types.map(({ id, name, shortcut }) => ({
        id,
        label: name[language],
        ...(shortcut === '' ? {} : { hint: keys.codeLabel(shortcut) }),
      }))}
      onChange={props.onChange}
    />
  );
}

function CandidateDetails({ row: { candidate } }: { readonly row: RowOf<'candidate'> }) {
  const strings = useStrings();
  const language = useLanguage();
  const relation = useCodebook().relationTypes.find(({ id }) => id === candidate.relation);
  return (
    <>
      <div className="suggestion-sides">
        <SideJump claimId={candidate.claimA} />
        <SideJump claimId={candidate.claimB} />
      </div>
      <p className="suggestion-relation">
        <bdi>{relation?.name[language] ?? candidate.relation}</bdi>
        {' · '}
        {strings.contradictions.strictnesses[candidate.strictness]}
      </p>
      <ul className="suggestion-reasons" aria-label={strings.suggestions.reasons}>
        {candidate.reasons.map(({ code, words }) => (
          <li key={code}>{strings.suggestions.candidateReasons[code](words)}</li>
        ))}
      </ul>
    </>
  );
}

function SideJump({ claimId }: { readonly claimId: Id }) {
  const { workspace } = useApp();
  const showAnchor = useShowAnchor();
  return (
    <button
      type="button"
      className="suggestion-jump"
      onClick={() => {
        const claim = workspace.getState().project.claims.get(claimId);
        if (claim !== undefined) showAnchor(claim.content);
      }}
    >
      <ClaimWords claimId={claimId} />
    </button>
  );
}

interface BecauseQuestionProps {
  /** The candidate; a reason that is not sent stays with it. */
  readonly candidateId: string;
  readonly onReason: (because: string) => void;
  readonly onCancel: () => void;
}

function BecauseQuestion({ candidateId, onReason, onCancel }: BecauseQuestionProps) {
  const strings = useStrings();
  const [because, setBecause] = useDraft(`because ${candidateId}`);
  const isStopped = useContext(SavingStopped);
  const own = because.trim();
  return (
    <Confirmation question={strings.contradictions.whyNot} onCancel={onCancel}>
      {strings.suggestions.quickReasons.map((reason, index) => (
        <Button
          key={reason}
          autoFocus={index === 0}
          onPress={() => {
            onReason(reason);
          }}
        >
          {reason}
        </Button>
      ))}
      <TextField label={strings.contradictions.because} value={because} onChange={setBecause} />
      <Button
        isDisabled={own === '' || isStopped}
        onPress={() => {
          onReason(own);
          setBecause('');
        }}
      >
        {strings.contradictions.reject}
      </Button>
    </Confirmation>
  );
}
