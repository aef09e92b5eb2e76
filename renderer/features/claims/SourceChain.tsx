import { ArrowDown, ArrowUp, Plus, TextSelect, Trash2, X } from 'lucide-react';
import { quoteOf } from '../../../shared/marks/anchor-quote.ts';
import type { Claim, ClaimSource } from '../../../shared/model/claim.ts';
import { useKeys } from '../../keys/use-keys.ts';
import { useSelectedAnchor } from '../../state/selected-anchor.ts';
import { useShowAnchor } from '../../state/show-record.ts';
import { useStrings } from '../../strings/use-strings.ts';
import { Button, IconButton } from '../../ui/Button.tsx';
import { emptyLink } from './claim-keys.ts';
import type { SetClaimFields } from './set-claim-fields.ts';
import { SourceFields } from './SourceFields.tsx';

interface SourceChainProps {
  readonly claim: Claim;
  readonly onSet: SetClaimFields;
}

/** Further links of a nested attribution, from the source inwards (the office: the minister). */
export function SourceChain({ claim, onSet }: SourceChainProps) {
  const strings = useStrings().claims;
  const keys = useKeys();
  const selected = useSelectedAnchor();
  const showAnchor = useShowAnchor();
  const { chain } = claim;
  const setLink = (index: number, link: ClaimSource): void => {
    onSet({ chain: chain.map((other, at) => (at === index ? link : other)) });
  };
  const moveTo = (index: number, to: number): void => {
    const link = chain[index];
    const rest = chain.filter((_, at) => at !== index);
    if (link !== undefined) onSet({ chain: [...rest.slice(0, to), link, ...rest.slice(to)] });
  };
  return (
    <>
      {chain.length > 0 && (
        <ol className="source-chain" aria-label={strings.chain}>
          {chain.map((link, index) => (
            // A link has no id of its own; its place in the chain is what it is.
            <li key={index}>
              <div className="source-chain-head">
                <span>{strings.chainLink(index + 1)}</span>
                <IconButton
                  label={strings.moveLinkUp(index + 1)}
                  isDisabled={index === 0}
                  onPress={() => {
                    moveTo(index, index - 1);
                  }}
                >
                  <ArrowUp aria-hidden />
                </IconButton>
                <IconButton
                  label={strings.moveLinkDown(index + 1)}
                  isDisabled={index === chain.length - 1}
                  onPress={() => {
                    moveTo(index, index + 1);
                  }}
                >
                  <ArrowDown aria-hidden />
                </IconButton>
                <IconButton
                  label={strings.removeLink(index + 1)}
                  onPress={() => {
                    onSet({ chain: chain.filter((_, at) => at !== index) });
                  }}
                >
                  <Trash2 aria-hidden />
                </IconButton>
              </div>
              <SourceFields
                source={link}
                onChange={(changed) => {
                  setLink(index, changed);
                }}
              >
                <div className="quote-part">
                  {link.anchor === null ? (
                    <p className="editor-note">{strings.noWords}</p>
                  ) : (
                    <button
                      type="button"
                      className="editor-quote editor-quote-button"
                      dir="auto"
                      onClick={() => {
                        if (link.anchor !== null) showAnchor(link.anchor);
                      }}
                    >
                      {quoteOf(link.anchor)}
                    </button>
                  )}
                  <IconButton
                    label={strings.takeSelection}
                    isDisabled={selected === null}
                    onPress={() => {
                      if (selected === null) return;
                      const kind = link.kind === 'implicit' ? 'named' : link.kind;
                      setLink(index, { ...link, kind, anchor: selected });
                    }}
                  >
                    <TextSelect aria-hidden />
                  </IconButton>
                  {link.anchor !== null && (
                    <IconButton
                      label={strings.clearWords.source}
                      onPress={() => {
                        setLink(index, { ...link, anchor: null });
                      }}
                    >
                      <X aria-hidden />
                    </IconButton>
                  )}
                </div>
              </SourceFields>
            </li>
          ))}
        </ol>
      )}
      <div>
        <Button
          look="quiet"
          onPress={() => {
            onSet({ chain: [...chain, emptyLink] });
          }}
        >
          <Plus aria-hidden />
          {strings.addLink}
          <kbd aria-hidden>{keys.labelOf('add-chain-link')}</kbd>
        </Button>
      </div>
    </>
  );
}
