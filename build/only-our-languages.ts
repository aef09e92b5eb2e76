import type { Plugin } from 'vite';

/** React Aria's own sentences in one language: …/intl/menu/fr-FR.mjs. */
const sentences =
  /[\\/]node_modules[\\/]react-(?:aria|aria-components|stately)[\\/].*[\\/]([a-z]{2}-[A-Z]{2})\.mjs$/;

/**
 * React Aria carries its sentences in 34 languages; the interface speaks two of them. The others are
 * replaced by the English ones, so that a component outside our language provider still finds some.
 */
export function onlyOurLanguages(): Plugin {
  return {
    name: 'only-our-languages',
    enforce: 'pre',
    load(id) {
      const language = sentences.exec(id)?.[1];
      if (language === undefined || language === 'ar-AE' || language === 'en-US') return null;
      return "export { default } from './en-US.mjs';";
    },
  };
}
