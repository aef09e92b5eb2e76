import { TextSelect, X } from 'lucide-react';
import { excerpt, quoteOf } from '../../../shared/marks/anchor-quote.ts';
import type { Anchor } from '../../../shared/model/anchor.ts';
import { useSelectedAnchor } from '../../state/selected-anchor.ts';
import { useShowAnchor } from '../../state/show-record.ts';
import { useStrings } from '../../strings/use-strings.ts';
import { Button, IconButton } from '../../ui/Button.tsx';

interface EvidenceListProps {
  /** The key that takes the selected words, as it is shown. */
  readonly keyLabel: string;
  readonly evidence: readonly Anchor[];
  readonly onChange: (evidence: Anchor[]) => void;
}

/** Quotes that prove what a side says; new ones come from the selection in the text. */
export function EvidenceList({ keyLabel, evidence, onChange }: EvidenceListProps) {
  const strings = useStrings().contradictions;
  const selected = useSelectedAnchor();
  const showAnchor = useShowAnchor();
  return (
    <>
      {evidence.length > 0 && (
        <ul className="editor-plain-list" aria-label={strings.evidence}>
          {evidence.map((anchor, index) => (
            // A quote has no id; its place in the list is what it is.
            <li key={index} className="evidence">
              <button
                type="button"
                className="editor-quote editor-quote-button"
                dir="auto"
                onClick={() => {
                  showAnchor(anchor);
                }}
              >
                {quoteOf(anchor)}
              </button>
              <IconButton
                label={strings.removeEvidence(excerpt(quoteOf(anchor), 40))}
                onPress={() => {
                  onChange(evidence.filter((_, at) => at !== index));
                }}
              >
                <X aria-hidden />
              </IconButton>
            </li>
          ))}
        </ul>
      )}
      <div className="editor-row">
        <Button
          look="quiet"
          isDisabled={selected === null}
          onPress={() => {
            if (selected !== null) onChange([...evidence, selected]);
          }}
        >
          <TextSelect aria-hidden />
          {strings.addEvidence}
          <kbd aria-hidden>{keyLabel}</kbd>
        </Button>
        {selected === null && <span className="editor-note">{strings.selectFirst}</span>}
      </div>
    </>
  );
}
