import { useContext } from 'react';
import { X } from 'lucide-react';
import type { Codebook } from '../../../shared/model/codebook.ts';
import { foldKey } from '../../../shared/text/folding.ts';
import { useStrings } from '../../strings/use-strings.ts';
import { Button, IconButton } from '../../ui/Button.tsx';
import { useDraft } from '../../ui/drafts.ts';
import { TextField } from '../../ui/Field.tsx';
import { SavingStopped } from '../../ui/saving-stopped.ts';
import { useCodebookEditing } from './use-codebook-editing.ts';

type Pair = Codebook['antonymPairs'][number];

const isSamePair = (a: Pair, b: Pair): boolean =>
  (a[0] === b[0] && a[1] === b[1]) || (a[0] === b[1] && a[1] === b[0]);

/** Pairs of opposite words; the same two fields make a new pair and find the present ones. */
export function AntonymsTab() {
  const words = useStrings().codebook;
  const { codebook, change } = useCodebookEditing();
  const [one, setOne] = useDraft('antonym');
  const [other, setOther] = useDraft('its opposite');
  const isStopped = useContext(SavingStopped);
  const typed: Pair = [one.trim(), other.trim()];
  const pairs = codebook.antonymPairs;
  const canAdd = typed[0] !== '' && typed[1] !== '' && typed[0] !== typed[1];
  const isKnown = pairs.some((pair) => isSamePair(pair, typed));
  const wanted = typed.filter((word) => word !== '').map((word) => foldKey(word));
  const shown = pairs.filter((pair) =>
    wanted.every((word) => pair.some((known) => foldKey(known).includes(word))),
  );
  return (
    <div className="codebook-page">
      <p className="editor-note">{words.antonymsHint}</p>
      <form
        className="codebook-new-pair"
        onSubmit={(event) => {
          event.preventDefault();
          // What cannot be stored now stays in its fields.
          if (!canAdd || isKnown || isStopped) return;
          change((current) => ({
            ...current,
            antonymPairs: [[typed[0], typed[1]], ...current.antonymPairs],
          }));
          setOne('');
          setOther('');
        }}
      >
        <TextField label={words.antonymOne} value={one} onChange={setOne} />
        <TextField label={words.antonymOther} value={other} onChange={setOther} />
        <Button type="submit" isDisabled={!canAdd || isKnown || isStopped}>
          {words.add}
        </Button>
      </form>
      {shown.length === 0 && (
        <p className="editor-note" role="status">
          {words.antonymsNone}
        </p>
      )}
      <ul className="codebook-pairs" aria-label={words.antonyms}>
        {shown.map((pair) => (
          <li key={pair.join('\n')}>
            <bdi>{pair[0]}</bdi>
            <span aria-hidden className="codebook-pair-sign">
              ↔
            </span>
            <bdi>{pair[1]}</bdi>
            <IconButton
              label={words.removePair(pair[0], pair[1])}
              onPress={() => {
                change((current) => ({
                  ...current,
                  antonymPairs: current.antonymPairs.filter((known) => !isSamePair(known, pair)),
                }));
              }}
            >
              <X aria-hidden />
            </IconButton>
          </li>
        ))}
      </ul>
    </div>
  );
}
