import { ArrowUpDown, Trash2 } from 'lucide-react';
import { deleteRecords } from '../../../shared/edits/delete-records.ts';
import { setContradiction } from '../../../shared/edits/set-contradiction.ts';
import { contradictionScope } from '../../../shared/marks/contradiction-scope.ts';
import { sameEventAnswers, strictnesses } from '../../../shared/model/contradiction.ts';
import type { Contradiction } from '../../../shared/model/contradiction.ts';
import { useKeys } from '../../keys/use-keys.ts';
import { useApp, useWorkspace } from '../../state/app-context.tsx';
import { useCodebook } from '../../state/codebook.ts';
import { useRecordReview } from '../../state/record-review.ts';
import { useEdit } from '../../state/refusal.ts';
import { useLanguage, useStrings } from '../../strings/use-strings.ts';
import { Button } from '../../ui/Button.tsx';
import { ChoiceChips } from '../../ui/ChoiceChips.tsx';
import { EditorSection } from '../../ui/EditorSection.tsx';
import { SelectField } from '../../ui/Field.tsx';
import { KeyedField } from '../../ui/KeyedField.tsx';
import { WithGuideline, WithGuidelines } from '../../ui/WithGuideline.tsx';
import { RecordReview } from '../../ui/RecordReview.tsx';
import { Segments } from '../../ui/Segments.tsx';
import { StoredTextField } from '../../ui/StoredTextField.tsx';
import { relationChord, relationPatch } from './contradiction-keys.ts';
import { SideEditor } from './SideEditor.tsx';
import { StateField } from './StateField.tsx';

interface ContradictionEditorProps {
  readonly item: Contradiction;
  /** Whether the “because” of a rejection is being asked for. */
  readonly isAsking: boolean;
  readonly onAsking: (isAsking: boolean) => void;
}

/** All fields of a contradiction; “same event?” is asked first. */
export function ContradictionEditor({ item, isAsking, onAsking }: ContradictionEditorProps) {
  const strings = useStrings().contradictions;
  const language = useLanguage();
  const keys = useKeys();
  const codebook = useCodebook();
  const { session } = useApp();
  const edit = useEdit();
  const scope = useWorkspace(({ project }) => contradictionScope(project, item));
  const review = useRecordReview({ table: 'contradictions', id: item.id });
  const set = (patch: Partial<Contradiction>): void => {
    edit((project, context) => setContradiction(project, item.id, patch, context));
  };
  const relation = codebook.relationTypes.find(({ id }) => id === item.relation);
  const types = codebook.contradictionTypes.filter(
    (entry) => !entry.hidden || item.types.includes(entry.id),
  );
  const isDirected = relation !== undefined && !relation.symmetric;

  return (
    <>
      <div className="editor-fields">
        <Segments
          label={strings.sameEvent}
          showLabel
          value={item.sameEvent}
          choices={sameEventAnswers.map((id) => ({
            id,
            label: strings.sameEventAnswers[id],
            hint: keys.labelOf(`same-event-${id}`),
          }))}
          onChange={(sameEvent) => {
            set({ sameEvent });
          }}
        />
        {item.sameEvent === 'no' && <p className="editor-note">{strings.otherEvent}</p>}
        <WithGuideline entry={relation}>
          <SelectField
            label={strings.relation}
            value={item.relation}
            choices={codebook.relationTypes
              .filter((entry) => !entry.hidden || entry.id === item.relation)
              .map((entry) => {
                const chord = relationChord(codebook.relationTypes.indexOf(entry));
                const hint = chord === null ? {} : { hint: keys.chordLabel(chord) };
                return { id: entry.id, label: entry.name[language], ...hint };
              })}
            onChange={(id) => {
              set(relationPatch(item, id));
            }}
          />
        </WithGuideline>
        <Segments
          label={strings.strictness}
          showLabel
          value={item.strictness}
          choices={strictnesses.map((id) => ({
            id,
            label: strings.strictnesses[id],
            hint: keys.labelOf(`strictness-${id}`),
          }))}
          onChange={(strictness) => {
            set({ strictness });
          }}
        />
        <KeyedField id="choose-types">
          <WithGuidelines title={strings.types} entries={types} chosen={item.types}>
            <ChoiceChips
              label={strings.types}
              values={item.types}
              choices={types.map((entry) => ({ id: entry.id, label: entry.name[language] }))}
              onChange={(chosen) => {
                set({ types: chosen });
              }}
            />
          </WithGuidelines>
        </KeyedField>
        {scope !== null && (
          <p className="editor-note">
            {strings.scope}: {strings.scopes[scope]}
          </p>
        )}
      </div>
      <SideEditor item={item} side="sideA" isDirected={isDirected} onSet={set} />
      <div className="swap-sides">
        <Button
          look="quiet"
          onPress={() => {
            set({ sideA: item.sideB, sideB: item.sideA });
          }}
        >
          <ArrowUpDown aria-hidden />
          {strings.swap}
          <kbd aria-hidden>{keys.labelOf('swap-sides')}</kbd>
        </Button>
      </div>
      <SideEditor item={item} side="sideB" isDirected={isDirected} onSet={set} />
      <EditorSection title={strings.judgement}>
        <KeyedField id="edit-explanation">
          <StoredTextField
            label={strings.explanation}
            multiline
            value={item.explanation}
            onStore={(explanation) => {
              set({ explanation });
            }}
          />
        </KeyedField>
        <StateField item={item} onSet={set} isAsking={isAsking} onAsking={onAsking} />
        <KeyedField id="edit-resolution">
          <StoredTextField
            label={strings.resolution}
            multiline
            value={item.resolution}
            onStore={(resolution) => {
              set({ resolution });
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
              const ids = { contradictions: [item.id] };
              const done = edit((project, context) => deleteRecords(project, ids, context));
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
