import { useMemo } from 'react';
import { setEntity } from '../../../shared/edits/set-entity.ts';
import { excerpt, quoteOf } from '../../../shared/marks/anchor-quote.ts';
import { reliabilities } from '../../../shared/model/entity.ts';
import type { Entity } from '../../../shared/model/entity.ts';
import type { Id } from '../../../shared/model/id.ts';
import { useKeys } from '../../keys/use-keys.ts';
import { useWorkspace } from '../../state/app-context.tsx';
import { useCodebook } from '../../state/codebook.ts';
import { useRecordReview } from '../../state/record-review.ts';
import { useEdit } from '../../state/refusal.ts';
import { useLanguage, useStrings } from '../../strings/use-strings.ts';
import { EditorSection } from '../../ui/EditorSection.tsx';
import { SelectField } from '../../ui/Field.tsx';
import { WithGuideline } from '../../ui/WithGuideline.tsx';
import { RecordReview } from '../../ui/RecordReview.tsx';
import { StoredTextField } from '../../ui/StoredTextField.tsx';
import { AliasList } from './AliasList.tsx';
import { EntityTasks } from './EntityTasks.tsx';
import type { EntityTask } from './EntityTasks.tsx';
import { MentionFields } from './MentionFields.tsx';
import { MentionList } from './MentionList.tsx';
import { mentionsOf } from './mentions-of.ts';

interface EntityEditorProps {
  readonly entity: Entity;
  readonly articleId: Id | null;
  readonly selectedMentionId: Id | null;
  readonly task: EntityTask | null;
  readonly onTask: (task: EntityTask | null) => void;
}

/** All fields of an entity, its mentions, and what can be done to it. */
export function EntityEditor(props: EntityEditorProps) {
  const { entity, articleId, selectedMentionId, task, onTask } = props;
  const strings = useStrings().entities;
  const language = useLanguage();
  const keys = useKeys();
  const codebook = useCodebook();
  const edit = useEdit();
  const project = useWorkspace((workspace) => workspace.project);
  const mentions = useMemo(
    () => mentionsOf(project, entity.id, articleId),
    [project, entity.id, articleId],
  );
  const mention = mentions.find(({ id }) => id === selectedMentionId);
  const review = useRecordReview({ table: 'entities', id: entity.id });
  const set = (patch: Partial<Entity>): void => {
    edit((current, context) => setEntity(current, entity.id, patch, context));
  };
  const types = codebook.entityTypes.filter((type) => !type.hidden || type.id === entity.type);

  return (
    <>
      <div className="editor-fields">
        <div className="entity-name-and-type">
          <StoredTextField
            label={strings.name}
            value={entity.name}
            onStore={(name) => {
              set({ name });
            }}
            validate={(text) => (text === '' ? strings.nameMissing : undefined)}
          />
          <WithGuideline entry={types.find(({ id }) => id === entity.type)}>
            <SelectField
              label={strings.type}
              value={entity.type}
              choices={types.map((type) => ({
                id: type.id,
                label: type.name[language],
                ...(type.shortcut === '' ? {} : { hint: keys.codeLabel(type.shortcut) }),
              }))}
              onChange={(type) => {
                set({ type });
              }}
            />
          </WithGuideline>
        </div>
        <EntityTasks
          entity={entity}
          articleId={articleId}
          mentionCount={mentions.length}
          task={task}
          onTask={onTask}
        />
      </div>
      {mention !== undefined && (
        <EditorSection
          title={strings.thisMention}
          aside={
            <bdi className="editor-note this-mention">{excerpt(quoteOf(mention.anchor), 40)}</bdi>
          }
        >
          <MentionFields key={mention.id} mention={mention} />
        </EditorSection>
      )}
      <MentionList
        entity={entity}
        mentions={mentions}
        articleId={articleId}
        selectedMentionId={selectedMentionId}
      />
      <EditorSection title={strings.aliases}>
        <AliasList
          aliases={entity.aliases}
          entityId={entity.id}
          onChange={(change) => {
            edit((current, context) => {
              const now = current.entities.get(entity.id)?.aliases ?? [];
              return setEntity(current, entity.id, { aliases: change(now) }, context);
            });
          }}
        />
      </EditorSection>
      <EditorSection title={strings.details}>
        <SelectField
          label={strings.reliability}
          value={entity.reliability}
          choices={reliabilities.map((id) => ({ id, label: strings.reliabilities[id] }))}
          onChange={(reliability) => {
            set({ reliability });
          }}
        />
        <StoredTextField
          label={strings.externalId}
          placeholder={strings.externalIdHint}
          value={entity.externalId}
          onStore={(externalId) => {
            set({ externalId });
          }}
        />
        <StoredTextField
          label={strings.note}
          multiline
          value={entity.note}
          onStore={(note) => {
            set({ note });
          }}
        />
      </EditorSection>
      {review !== null && <RecordReview {...review} />}
    </>
  );
}
