import { useMemo } from 'react';
import { ownSpan } from '../../../shared/marks/own-span.ts';
import { useKeys } from '../../keys/use-keys.ts';
import { useApp, useSession, useWorkspace } from '../../state/app-context.tsx';
import { useCodebook } from '../../state/codebook.ts';
import { pointAtClaim, pointAtSpan } from '../../state/pointing.ts';
import { isAtWords } from '../../state/session.ts';
import { useLanguage, useStrings } from '../../strings/use-strings.ts';
import { ChooseEntity } from './ChooseEntity.tsx';
import {
  markClaim,
  markCue,
  markEntityType,
  markKnownEntity,
  markSource,
  proposalsFor,
  startContradiction,
} from './mark-selection.ts';
import { addToSpan } from './resize-selected.ts';
import './marking.css';

/** What can be done with the selected words: one button each, with its key. */
export function MarkingPopup() {
  const strings = useStrings();
  const language = useLanguage();
  const keys = useKeys();
  const app = useApp();
  const codebook = useCodebook();
  const selection = useSession((state) => state.selection);
  const pointing = useSession((state) => state.pointing);
  const isChoosing = useSession((state) => state.isChoosingEntity);
  const selectedRecord = useSession((state) => state.selectedRecord);
  const project = useWorkspace((workspace) => workspace.project);
  const proposals = useMemo(
    () => (selection === null ? [] : proposalsFor(project, selection)),
    [project, selection],
  );
  if (selection === null) return null;
  const hasClaim = selectedRecord?.table === 'claims';
  const own = selectedRecord === null ? null : ownSpan(project, selectedRecord);
  const canAdd = own?.anchor.articleId === selection.articleId;
  if (isChoosing) return <ChooseEntity selection={selection} />;

  if (pointing !== null && isAtWords(pointing)) {
    return (
      <div className="marking" role="toolbar" aria-label={strings.marking.toolbar}>
        <Action
          label={strings.marking.useForPointing}
          keys={keys.labelOf('accept-pointing')}
          onPress={() => {
            pointAtSpan(app, selection.articleId, selection);
          }}
        />
      </div>
    );
  }

  const types = codebook.entityTypes
    .filter((type) => !type.hidden && type.shortcut !== '')
    .sort((a, b) => a.shortcut.localeCompare(b.shortcut));
  return (
    <div className="marking" role="toolbar" aria-label={strings.marking.toolbar}>
      {proposals.length > 0 && (
        <div className="marking-row">
          {proposals.map((proposal, index) => (
            <Action
              key={proposal.entity.id}
              label={proposal.entity.name}
              hint={strings.marking.isKnown}
              keys={index === 0 ? keys.labelOf('accept-pointing') : ''}
              onPress={() => {
                markKnownEntity(app, proposal);
              }}
            />
          ))}
        </div>
      )}
      <div className="marking-row marking-types">
        {types.map((type) => (
          <Action
            key={type.id}
            label={type.name[language]}
            keys={keys.codeLabel(type.shortcut)}
            colour={type.colour}
            onPress={() => {
              markEntityType(app, type.id);
            }}
          />
        ))}
      </div>
      <div className="marking-row">
        <Action
          label={strings.marking.chooseEntity}
          keys={keys.labelOf('choose-entity')}
          onPress={() => {
            app.session.getState().set({ isChoosingEntity: true });
          }}
        />
        <Action
          label={strings.marking.claim}
          keys={keys.labelOf('mark-claim')}
          onPress={() => {
            const id = markClaim(app);
            if (id !== null) pointAtClaim(app, id);
          }}
        />
        {hasClaim && (
          <>
            <Action
              label={strings.marking.source}
              keys={keys.labelOf('mark-source')}
              onPress={() => {
                markSource(app);
              }}
            />
            <Action
              label={strings.marking.cue}
              keys={keys.labelOf('mark-cue')}
              onPress={() => {
                markCue(app);
              }}
            />
          </>
        )}
        <Action
          label={strings.marking.contradiction}
          keys={keys.labelOf('mark-contradiction')}
          onPress={() => {
            startContradiction(app);
          }}
        />
        {canAdd && (
          <Action
            label={strings.marking.addToSpan}
            hint={strings.commands.names['add-to-span']}
            keys={keys.labelOf('add-to-span')}
            onPress={() => {
              addToSpan(app);
            }}
          />
        )}
        <Action
          label={strings.marking.guideline}
          hint={strings.commands.names.guideline}
          keys={keys.labelOf('guideline')}
          onPress={() => {
            app.session.getState().set({ dialog: 'guideline' });
          }}
        />
      </div>
    </div>
  );
}

interface ActionProps {
  readonly label: string;
  readonly keys: string;
  readonly hint?: string;
  readonly colour?: string;
  readonly onPress: () => void;
}

function Action({ label, keys, hint, colour, onPress }: ActionProps) {
  return (
    <button
      type="button"
      className="marking-action"
      title={hint}
      // Pressing must not take the keyboard away from the text.
      onPointerDown={(event) => {
        event.preventDefault();
      }}
      onClick={onPress}
    >
      {colour !== undefined && (
        <span
          aria-hidden
          className="marking-swatch"
          style={{
            backgroundColor: `var(--mark-${colour})`,
            borderColor: `var(--mark-${colour}-ink)`,
          }}
        />
      )}
      <bdi>{label}</bdi>
      {keys !== '' && <kbd>{keys}</kbd>}
    </button>
  );
}
