import { Fragment } from 'react';
import type { Bilingual } from '../../shared/model/codebook.ts';
import { useLanguage } from '../strings/use-strings.ts';
import './Guideline.css';

/**
 * Words of the guideline in the language of the interface, or in the other one when there are none;
 * what stands between double asterisks is what the example marks.
 */
export function GuidelineText({ text }: { readonly text: Bilingual }) {
  const language = useLanguage();
  const words = inLanguage(text, language);
  if (words === '') return null;
  return (
    <p className="guideline-text" dir="auto">
      {words.split('**').map((part, index) => (
        // Parts never change places: the text is written elsewhere.
        <Fragment key={index}>{index % 2 === 1 ? <strong>{part}</strong> : part}</Fragment>
      ))}
    </p>
  );
}

/** A bilingual text in one language, or in the other when there is none in this. */
function inLanguage(text: Bilingual, language: keyof Bilingual): string {
  return text[language].trim() || text[language === 'ar' ? 'en' : 'ar'].trim();
}
