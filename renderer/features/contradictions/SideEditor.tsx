import { Crosshair, Plus } from 'lucide-react';
import { useState } from 'react';
import type { Contradiction, Side } from '../../../shared/model/contradiction.ts';
import type { Id } from '../../../shared/model/id.ts';
import { useKeys } from '../../keys/use-keys.ts';
import { useApp } from '../../state/app-context.tsx';
import { useFindClaims } from '../../state/claim-words.ts';
import { useStrings } from '../../strings/use-strings.ts';
import { Button } from '../../ui/Button.tsx';
import { EditorSection } from '../../ui/EditorSection.tsx';
import { Picker } from '../../ui/Picker.tsx';
import { EvidenceList } from './EvidenceList.tsx';
import { SideClaim } from './SideClaim.tsx';

interface SideEditorProps {
  readonly item: Contradiction;
  readonly side: 'sideA' | 'sideB';
  /** Whether the relation goes from side A to side B. */
  readonly isDirected: boolean;
  readonly onSet: (patch: Partial<Contradiction>) => void;
}

/** One side: its claims and the quotes that prove what they say. */
export function SideEditor({ item, side, isDirected, onSet }: SideEditorProps) {
  const strings = useStrings().contradictions;
  const { session } = useApp();
  const keys = useKeys();
  const [isPicking, setPicking] = useState(false);
  const taken = [...item.sideA.claimIds, ...item.sideB.claimIds];
  const findClaims = useFindClaims(taken);
  const { claimIds } = item[side];
  const set = (patch: Partial<Side>): void => {
    onSet({ [side]: { ...item[side], ...patch } });
  };
  const title = isDirected ? strings.directedSides[side] : strings.sides[side];
  return (
    <EditorSection title={title}>
      <ul className="editor-plain-list" aria-label={title}>
        {claimIds.map((id) => (
          <SideClaim
            key={id}
            claimId={id}
            // A side without a claim is no side.
            canRemove={claimIds.length > 1}
            onRemove={() => {
              set({ claimIds: claimIds.filter((other) => other !== id) });
            }}
          />
        ))}
      </ul>
      {isPicking ? (
        <Picker
          label={strings.findClaim}
          find={findClaims}
          onPick={(id: Id) => {
            set({ claimIds: [...claimIds, id] });
            setPicking(false);
          }}
          onCancel={() => {
            setPicking(false);
          }}
        />
      ) : (
        <div className="editor-row">
          <Button
            look="quiet"
            onPress={() => {
              setPicking(true);
            }}
          >
            <Plus aria-hidden />
            {strings.addClaim}
          </Button>
          <Button
            look="quiet"
            onPress={() => {
              const pointing = { kind: 'side', contradictionId: item.id, side } as const;
              session.getState().set({ pointing, selection: null });
            }}
          >
            <Crosshair aria-hidden />
            {strings.pointAtClaim}
          </Button>
        </div>
      )}
      <EvidenceList
        keyLabel={keys.labelOf(side === 'sideA' ? 'evidence-a' : 'evidence-b')}
        evidence={item[side].evidence}
        onChange={(evidence) => {
          set({ evidence });
        }}
      />
    </EditorSection>
  );
}
