import { Link2, MoveHorizontal, Trash2 } from 'lucide-react';
import { useState } from 'react';
import { deleteRecords } from '../../../shared/edits/delete-records.ts';
import { linkMentions } from '../../../shared/edits/link-mentions.ts';
import type { EntityTarget } from '../../../shared/edits/add-mentions.ts';
import { setMention } from '../../../shared/edits/set-mention.ts';
import { quoteOf } from '../../../shared/marks/anchor-quote.ts';
import { mentionLevels } from '../../../shared/model/mention.ts';
import type { Mention } from '../../../shared/model/mention.ts';
import { useKeys } from '../../keys/use-keys.ts';
import { useApp, useWorkspace } from '../../state/app-context.tsx';
import { useCodebook } from '../../state/codebook.ts';
import { useFindEntities } from '../../state/entity-options.ts';
import { useRecordReview } from '../../state/record-review.ts';
import { useEdit } from '../../state/refusal.ts';
import { useLanguage, useStrings } from '../../strings/use-strings.ts';
import { Button } from '../../ui/Button.tsx';
import { SelectField } from '../../ui/Field.tsx';
import { Picker } from '../../ui/Picker.tsx';
import { RecordReview } from '../../ui/RecordReview.tsx';
import { Segments } from '../../ui/Segments.tsx';
import { StoredTextField } from '../../ui/StoredTextField.tsx';
import { useSetLevel } from './use-set-level.ts';

/** All fields of a mention, and its link to an entity. */
export function MentionFields({ mention }: { readonly mention: Mention }) {
  const strings = useStrings().entities;
  const none = useStrings().app.none;
  const language = useLanguage();
  const keys = useKeys();
  const codebook = useCodebook();
  const { session } = useApp();
  // A new entity starts as what the mention was taken for so far.
  const type = useWorkspace(({ project }) => project.entities.get(mention.entityId)?.type ?? '');
  const edit = useEdit();
  const setLevel = useSetLevel();
  const findEntities = useFindEntities([mention.entityId]);
  const review = useRecordReview({ table: 'mentions', id: mention.id });
  const [isLinking, setLinking] = useState(false);

  const linkTo = (target: EntityTarget): void => {
    edit((project, context) => linkMentions(project, [mention.id], target, context));
    setLinking(false);
  };

  return (
    <div className="mention-fields">
      <Segments
        label={strings.level}
        showLabel
        value={mention.level}
        choices={mentionLevels.map((id) => ({
          id,
          label: strings.levels[id],
          hint: keys.labelOf(`level-${id}`),
        }))}
        onChange={(level) => {
          setLevel(mention.id, level);
        }}
      />
      <SelectField
        label={strings.role}
        value={mention.role ?? ''}
        choices={[
          { id: '', label: none },
          ...codebook.entityTypes
            .filter((type) => !type.hidden || type.id === mention.role)
            .map((type) => ({ id: type.id, label: type.name[language] })),
        ]}
        onChange={(role) => {
          const patch = { role: role === '' ? null : role };
          edit((project, context) => setMention(project, mention.id, patch, context));
        }}
      />
      {isLinking ? (
        <Picker
          label={strings.linkTo}
          find={findEntities}
          onPick={(entityId) => {
            linkTo({ entityId });
          }}
          create={{
            label: strings.newEntity,
            run: (name) => {
              linkTo({ name, type });
            },
          }}
          onCancel={() => {
            setLinking(false);
          }}
        />
      ) : (
        <div className="editor-row">
          <Button
            onPress={() => {
              setLinking(true);
            }}
          >
            <Link2 aria-hidden />
            {strings.relink}
          </Button>
          <Button
            onPress={() => {
              session.getState().set({
                pointing: { kind: 'mention-span', mentionId: mention.id },
                selection: null,
              });
            }}
          >
            <MoveHorizontal aria-hidden />
            {strings.repoint}
          </Button>
          <Button
            look="danger"
            onPress={() => {
              const ids = { mentions: [mention.id] };
              const done = edit((project, context) => deleteRecords(project, ids, context));
              if (done === null) return;
              const ref = { table: 'entities', id: mention.entityId } as const;
              session.getState().set({ selectedRecord: ref });
            }}
          >
            <Trash2 aria-hidden />
            {strings.deleteMention(quoteOf(mention.anchor))}
          </Button>
        </div>
      )}
      <details className="mention-more">
        <summary>{strings.moreOfMention}</summary>
        <StoredTextField
          label={strings.note}
          multiline
          value={mention.note}
          onStore={(note) => {
            edit((project, context) => setMention(project, mention.id, { note }, context));
          }}
        />
        {review !== null && <RecordReview {...review} />}
      </details>
    </div>
  );
}
