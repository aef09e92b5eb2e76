/** Forms of a counted noun; Arabic uses all six, English two. `other` is the fallback. */
export interface PluralForms {
  readonly zero?: string;
  readonly one?: string;
  readonly two?: string;
  readonly few?: string;
  readonly many?: string;
  readonly other: string;
}

const rules = { ar: new Intl.PluralRules('ar'), en: new Intl.PluralRules('en') };

/** Picks the form for `count` and puts the number where `{n}` stands. */
export function plural(language: 'ar' | 'en', count: number, forms: PluralForms): string {
  const form = forms[rules[language].select(count)] ?? forms.other;
  return form.replace('{n}', String(count));
}
