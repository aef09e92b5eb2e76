import { useStrings } from '../../strings/use-strings.ts';
import { BilingualField } from './BilingualField.tsx';
import { useCodebookEditing } from './use-codebook-editing.ts';

/** What holds for all annotation, in both languages. */
export function GuidelineTab() {
  const words = useStrings().codebook;
  const { codebook, change } = useCodebookEditing();
  return (
    <div className="codebook-page codebook-guideline">
      <p className="editor-note">{words.generalHint}</p>
      <BilingualField
        label={words.general}
        value={codebook.guideline}
        multiline
        onStore={(language, text) => {
          change((current) => ({
            ...current,
            guideline: { ...current.guideline, [language]: text },
          }));
        }}
      />
    </div>
  );
}
