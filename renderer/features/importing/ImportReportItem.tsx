import type { ImportItem } from '../../state/importing/import-item.ts';
import { useStrings } from '../../strings/use-strings.ts';
import { describeItem } from './describe-item.ts';
import { DuplicateQuestion } from './DuplicateQuestion.tsx';
import { EditionHints } from './EditionHints.tsx';
import { EncodingQuestion } from './EncodingQuestion.tsx';
import { FieldsQuestion } from './FieldsQuestion.tsx';

/** One file of the report: its name, what became of it, and the question it asks. */
export function ImportReportItem({ item }: { readonly item: ImportItem }) {
  const strings = useStrings();
  const { outcome } = item;
  const sentence = describeItem(item, strings);
  return (
    <li className="import-item" data-outcome={outcome.kind}>
      <p className="import-item-head">
        <bdi className="import-item-name">{item.name}</bdi>
        <span className="import-item-kind">{strings.importing.outcomes[outcome.kind]}</span>
      </p>
      {sentence !== '' && <p className="import-item-sentence">{sentence}</p>}
      {outcome.kind === 'duplicate' && (
        <DuplicateQuestion id={item.id} existing={outcome.existing} />
      )}
      {outcome.kind === 'encoding' && (
        <EncodingQuestion id={item.id} candidates={outcome.candidates} />
      )}
      <EditionHints item={item} />
      {outcome.kind === 'fields' && <FieldsQuestion id={item.id} names={outcome.fieldNames} />}
    </li>
  );
}
