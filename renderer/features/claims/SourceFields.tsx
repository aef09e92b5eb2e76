import { useState } from 'react';
import type { ReactNode } from 'react';
import { Plus, X } from 'lucide-react';
import { addEntity } from '../../../shared/edits/add-entity.ts';
import { sourceKinds } from '../../../shared/model/claim.ts';
import type { ClaimSource } from '../../../shared/model/claim.ts';
import type { Id } from '../../../shared/model/id.ts';
import { useApp, useWorkspace } from '../../state/app-context.tsx';
import { useCodebook } from '../../state/codebook.ts';
import { useFindEntities } from '../../state/entity-options.ts';
import { useEdit } from '../../state/refusal.ts';
import { useKeys } from '../../keys/use-keys.ts';
import { useStrings } from '../../strings/use-strings.ts';
import { Button, IconButton } from '../../ui/Button.tsx';
import { nextValue } from '../../ui/next-value.ts';
import { Picker } from '../../ui/Picker.tsx';
import { Segments } from '../../ui/Segments.tsx';
import { quoteOf } from '../../../shared/marks/anchor-quote.ts';

interface SourceFieldsProps {
  readonly source: ClaimSource;
  readonly onChange: (source: ClaimSource) => void;
  /** Makes an entity of the words of the source; without it that is not offered. */
  readonly onName?: (() => void) | undefined;
  /** Whether the keys of the source act on this one; it then shows them. */
  readonly hasKeys?: boolean;
  /** The words of the source, and how to point them anew. */
  readonly children: ReactNode;
}

/** Kind of source, the entity behind it, and its words. */
export function SourceFields(props: SourceFieldsProps) {
  const { source, onChange, onName, hasKeys = false, children } = props;
  const strings = useStrings().claims;
  const { session } = useApp();
  const keys = useKeys();
  const edit = useEdit();
  const codebook = useCodebook();
  const findEntities = useFindEntities();
  const entity = useWorkspace(({ project }) => project.entities.get(source.entityId ?? ''));
  const [isPicking, setPicking] = useState(false);

  const link = (entityId: Id): void => {
    // Someone known by name is a named source, unless the analyst has said more than “implicit”.
    const kind = source.kind === 'implicit' ? 'named' : source.kind;
    onChange({ ...source, kind, entityId });
    setPicking(false);
  };
  const create = (name: string): void => {
    const type = codebook.entityTypes[0]?.id ?? '';
    const made = edit((_, context) => addEntity(name, type, context));
    const id = made?.changes[0]?.id;
    if (id !== undefined) link(id);
  };

  return (
    <>
      <Segments
        label={strings.sourceKind}
        value={source.kind}
        choices={sourceKinds.map((id) => ({
          id,
          label: strings.sourceKinds[id],
          ...(hasKeys && id === nextValue(sourceKinds, source.kind)
            ? { hint: keys.labelOf('next-source-kind') }
            : {}),
        }))}
        onChange={(kind) => {
          onChange({ ...source, kind });
        }}
      />
      {isPicking ? (
        <Picker
          label={strings.pickSource}
          initialQuery={source.anchor === null ? '' : quoteOf(source.anchor)}
          find={findEntities}
          onPick={link}
          create={{ label: strings.newEntity, run: create }}
          onCancel={() => {
            setPicking(false);
          }}
        />
      ) : (
        <div className="source-entity">
          {entity !== undefined && (
            <button
              type="button"
              className="link-button"
              dir="auto"
              onClick={() => {
                const ref = { table: 'entities', id: entity.id } as const;
                session.getState().set({ selectedRecord: ref, panelTab: 'entities' });
              }}
            >
              {entity.name}
            </button>
          )}
          <Button
            look="quiet"
            onPress={() => {
              setPicking(true);
            }}
          >
            {entity === undefined ? strings.chooseEntity : strings.changeEntity}
          </Button>
          {onName !== undefined && (
            <Button look="quiet" onPress={onName}>
              <Plus aria-hidden />
              {strings.nameSource}
              <kbd aria-hidden>{keys.labelOf('name-source')}</kbd>
            </Button>
          )}
          {entity !== undefined && (
            <IconButton
              label={strings.clearEntity}
              onPress={() => {
                onChange({ ...source, entityId: null });
              }}
            >
              <X aria-hidden />
            </IconButton>
          )}
        </div>
      )}
      {children}
    </>
  );
}
