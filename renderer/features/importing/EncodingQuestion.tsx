import { useState } from 'react';
import { Radio, RadioGroup } from 'react-aria-components';
import type { EncodingCandidate } from '../../../shared/formats/import/import-format.ts';
import type { Id } from '../../../shared/model/id.ts';
import { useImportQueue } from '../../state/use-import-queue.ts';
import { useStrings } from '../../strings/use-strings.ts';
import { Button } from '../../ui/Button.tsx';

interface EncodingQuestionProps {
  readonly id: Id;
  /** Best first. */
  readonly candidates: readonly EncodingCandidate[];
}

/** Lets the analyst choose the encoding by looking at the beginning of the text in each. */
export function EncodingQuestion({ id, candidates }: EncodingQuestionProps) {
  const words = useStrings().importing;
  const decide = useImportQueue((queue) => queue.decide);
  const [encoding, setEncoding] = useState(candidates[0]?.encoding ?? '');
  const chosen = candidates.find((candidate) => candidate.encoding === encoding);

  return (
    <div className="import-question">
      <RadioGroup
        className="import-encodings"
        aria-label={words.encodingQuestion}
        value={encoding}
        onChange={setEncoding}
      >
        {candidates.map((candidate) => (
          <Radio key={candidate.encoding} value={candidate.encoding} className="import-encoding">
            <bdi className="import-encoding-name">{candidate.encoding}</bdi>
            <span className="import-quote" dir="auto">
              {candidate.preview}
            </span>
            {candidate.damaged > 0 && (
              <span className="import-damage">{words.encodingDamage(candidate.damaged)}</span>
            )}
          </Radio>
        ))}
      </RadioGroup>
      <div className="import-answers">
        <Button
          look="primary"
          isDisabled={chosen === undefined}
          onPress={() =>
            void decide(id, {
              kind: 'read-as',
              choices: { encoding, ...((chosen?.damaged ?? 0) > 0 ? { acceptDamage: true } : {}) },
            })
          }
        >
          {words.readAs}
        </Button>
        <Button look="quiet" onPress={() => void decide(id, { kind: 'skip' })}>
          {words.skip}
        </Button>
      </div>
    </div>
  );
}
