import type { Bilingual } from '../../../shared/model/codebook.ts';
import { useStrings } from '../../strings/use-strings.ts';
import { StoredTextField } from '../../ui/StoredTextField.tsx';

interface BilingualFieldProps {
  readonly label: string;
  readonly value: Bilingual;
  readonly onStore: (language: keyof Bilingual, text: string) => void;
  readonly multiline?: boolean;
  readonly hint?: string;
  /** What to say when a language is left empty; empty is allowed without it. */
  readonly missing?: string;
}

/** The same words in Arabic and in English, side by side. */
export function BilingualField(props: BilingualFieldProps) {
  const { label, value, onStore, missing, ...field } = props;
  const words = useStrings().codebook;
  const labels = { ar: words.inArabic(label), en: words.inEnglish(label) };
  return (
    <div className="codebook-pair">
      {(['ar', 'en'] as const).map((language) => (
        <StoredTextField
          key={language}
          {...field}
          label={labels[language]}
          value={value[language]}
          validate={(text) => (text === '' ? missing : undefined)}
          onStore={(text) => {
            onStore(language, text);
          }}
        />
      ))}
    </div>
  );
}
