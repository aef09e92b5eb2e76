import { Equal, Trash2, Unlink } from 'lucide-react';
import { useMemo, useState } from 'react';
import { addProposition } from '../../../shared/edits/add-proposition.ts';
import { deleteProposition } from '../../../shared/edits/delete-proposition.ts';
import { setClaim } from '../../../shared/edits/set-claim.ts';
import { setProposition } from '../../../shared/edits/set-proposition.ts';
import { quoteOf } from '../../../shared/marks/anchor-quote.ts';
import type { Claim } from '../../../shared/model/claim.ts';
import { useKeys } from '../../keys/use-keys.ts';
import { useWorkspace } from '../../state/app-context.tsx';
import { useEdit } from '../../state/refusal.ts';
import { useStrings } from '../../strings/use-strings.ts';
import { Button } from '../../ui/Button.tsx';
import { KeyedField } from '../../ui/KeyedField.tsx';
import { Picker } from '../../ui/Picker.tsx';
import { StoredTextField } from '../../ui/StoredTextField.tsx';
import { PropositionVoices } from './PropositionVoices.tsx';
import { useFindSameClaims } from './find-same-claims.ts';

/** What the claim says in common with others: chosen, worded, and who asserts or denies it. */
export function PropositionField({ claim }: { readonly claim: Claim }) {
  const strings = useStrings().claims;
  const keys = useKeys();
  const edit = useEdit();
  const claims = useWorkspace(({ project }) => project.claims);
  const proposition = useWorkspace(({ project }) =>
    project.propositions.get(claim.propositionId ?? ''),
  );
  const [isPicking, setPicking] = useState(false);
  const findSameClaims = useFindSameClaims(claim.id);
  const voices = useMemo(
    () =>
      proposition === undefined
        ? []
        : [...claims.values()].filter((other) => other.propositionId === proposition.id),
    [claims, proposition],
  );

  const pick = (option: string): void => {
    setPicking(false);
    const [table, id] = [
      option.slice(0, option.indexOf(':')),
      option.slice(option.indexOf(':') + 1),
    ];
    edit((project, context) => {
      if (table === 'proposition') {
        return setClaim(project, claim.id, { propositionId: id }, context);
      }
      const other = project.claims.get(id);
      const text = claim.gloss || other?.gloss || quoteOf(claim.content);
      return addProposition(project, text, [claim.id, id], context);
    });
  };
  if (isPicking) {
    return (
      <Picker
        label={strings.sameAs}
        find={findSameClaims}
        onPick={pick}
        create={{
          label: strings.newProposition,
          run: (text) => {
            setPicking(false);
            edit((project, context) => addProposition(project, text, [claim.id], context));
          },
        }}
        onCancel={() => {
          setPicking(false);
        }}
      />
    );
  }
  if (proposition === undefined) {
    return (
      <KeyedField id="same-claim" isShownInside>
        <Button
          onPress={() => {
            setPicking(true);
          }}
        >
          <Equal aria-hidden />
          {strings.sameClaim}
          <kbd aria-hidden>{keys.labelOf('same-claim')}</kbd>
        </Button>
      </KeyedField>
    );
  }
  return (
    <div className="proposition" key={proposition.id}>
      <StoredTextField
        label={strings.proposition}
        value={proposition.text}
        onStore={(text) => {
          edit((project, context) => setProposition(project, proposition.id, { text }, context));
        }}
        validate={(text) => (text === '' ? strings.propositionMissing : undefined)}
      />
      <StoredTextField
        label={strings.propositionNote}
        value={proposition.note}
        onStore={(note) => {
          edit((project, context) => setProposition(project, proposition.id, { note }, context));
        }}
      />
      <PropositionVoices claims={voices} currentId={claim.id} />
      <div className="editor-row">
        <KeyedField id="same-claim" isShownInside>
          <Button
            onPress={() => {
              setPicking(true);
            }}
          >
            <Equal aria-hidden />
            {strings.otherProposition}
            <kbd aria-hidden>{keys.labelOf('same-claim')}</kbd>
          </Button>
        </KeyedField>
        {voices.length > 1 ? (
          <Button
            onPress={() => {
              edit((project, context) =>
                setClaim(project, claim.id, { propositionId: null }, context),
              );
            }}
          >
            <Unlink aria-hidden />
            {strings.leaveProposition}
          </Button>
        ) : (
          // The last claim takes the proposition with it: one that nobody voices says nothing.
          <Button
            onPress={() => {
              edit((project, context) => deleteProposition(project, proposition.id, context));
            }}
          >
            <Trash2 aria-hidden />
            {strings.deleteProposition}
          </Button>
        )}
      </div>
    </div>
  );
}
