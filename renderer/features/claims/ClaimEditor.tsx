import { Trash2 } from 'lucide-react';
import { deleteRecords } from '../../../shared/edits/delete-records.ts';
import { setClaim } from '../../../shared/edits/set-claim.ts';
import type { Claim } from '../../../shared/model/claim.ts';
import { useApp } from '../../state/app-context.tsx';
import { useRecordReview } from '../../state/record-review.ts';
import { useEdit } from '../../state/refusal.ts';
import { useStrings } from '../../strings/use-strings.ts';
import { Button } from '../../ui/Button.tsx';
import { EditorSection } from '../../ui/EditorSection.tsx';
import { KeyedField } from '../../ui/KeyedField.tsx';
import { RecordReview } from '../../ui/RecordReview.tsx';
import { StoredTextField } from '../../ui/StoredTextField.tsx';
import { ClaimAssessment } from './ClaimAssessment.tsx';
import { ClaimContradictions } from './ClaimContradictions.tsx';
import { ClaimRendering } from './ClaimRendering.tsx';
import { CueFields } from './CueFields.tsx';
import { PropositionField } from './PropositionField.tsx';
import { QuotePart } from './QuotePart.tsx';
import type { SetClaimFields } from './set-claim-fields.ts';
import { SourceChain } from './SourceChain.tsx';
import { SourceFields } from './SourceFields.tsx';
import { TimeField } from './TimeField.tsx';
import { canNameSource, useNameSource } from './use-name-source.ts';
import { WhoElse } from './WhoElse.tsx';

interface ClaimEditorProps {
  readonly claim: Claim;
}

/** All fields of a claim. */
export function ClaimEditor({ claim }: ClaimEditorProps) {
  const strings = useStrings().claims;
  const { session } = useApp();
  const edit = useEdit();
  const review = useRecordReview({ table: 'claims', id: claim.id });
  const nameSource = useNameSource();
  const set: SetClaimFields = (patch) => {
    edit((project, context) => {
      // Not the claim as it is drawn: with it every field would be drawn anew at each change.
      const now = project.claims.get(claim.id);
      const fields = typeof patch !== 'function' ? patch : now === undefined ? {} : patch(now);
      return setClaim(project, claim.id, fields, context);
    });
  };
  return (
    <>
      <div className="editor-fields">
        <QuotePart claim={claim} part="content" anchor={claim.content} />
        <ClaimRendering claim={claim} onSet={set} />
      </div>
      <EditorSection title={strings.source}>
        <SourceFields
          source={claim.source}
          hasKeys
          onChange={(source) => {
            set({ source });
          }}
          onName={canNameSource(claim) ? () => void nameSource(claim) : undefined}
        >
          <QuotePart
            claim={claim}
            part="source"
            anchor={claim.source.anchor}
            onClear={() => {
              set({ source: { ...claim.source, anchor: null } });
            }}
          />
        </SourceFields>
        <SourceChain claim={claim} onSet={set} />
      </EditorSection>
      <EditorSection title={strings.cue}>
        <CueFields claim={claim} onSet={set} />
      </EditorSection>
      <EditorSection title={strings.meaning}>
        <KeyedField id="edit-gloss">
          <StoredTextField
            label={strings.gloss}
            placeholder={strings.glossHint}
            value={claim.gloss}
            onStore={(gloss) => {
              set({ gloss });
            }}
          />
        </KeyedField>
        <PropositionField claim={claim} />
      </EditorSection>
      <EditorSection title={strings.contradictions}>
        <ClaimContradictions claim={claim} />
      </EditorSection>
      <WhoElse claim={claim} />
      <EditorSection title={strings.times}>
        <KeyedField id="edit-claimed-at">
          <TimeField
            label={strings.claimedAt}
            value={claim.claimedAt}
            onChange={(part) => {
              set((now) => ({ claimedAt: { ...now.claimedAt, ...part } }));
            }}
          />
        </KeyedField>
        <KeyedField id="edit-event-time">
          <TimeField
            label={strings.eventTime}
            value={claim.eventTime}
            onChange={(part) => {
              set((now) => ({ eventTime: { ...now.eventTime, ...part } }));
            }}
          />
        </KeyedField>
      </EditorSection>
      <EditorSection title={strings.assessment}>
        <ClaimAssessment claim={claim} onSet={set} />
        <KeyedField id="edit-claim-note">
          <StoredTextField
            label={strings.note}
            multiline
            value={claim.note}
            onStore={(note) => {
              set({ note });
            }}
          />
        </KeyedField>
      </EditorSection>
      {review !== null && <RecordReview {...review} />}
      <EditorSection title={strings.removal}>
        <div className="editor-row">
          <Button
            look="danger"
            onPress={() => {
              const done = edit((project, context) =>
                deleteRecords(project, { claims: [claim.id] }, context),
              );
              if (done !== null) session.getState().set({ selectedRecord: null });
            }}
          >
            <Trash2 aria-hidden />
            {strings.delete}
          </Button>
        </div>
      </EditorSection>
    </>
  );
}
