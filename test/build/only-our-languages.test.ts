import { existsSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { describe, expect, it } from 'vitest';
import { onlyOurLanguages } from '../../build/only-our-languages.ts';

const folder = fileURLToPath(
  new URL('../../node_modules/react-aria/dist/private/intl/menu/', import.meta.url),
);

/** What the plugin puts in the place of a file; null leaves it as it is. */
function replacement(path: string): unknown {
  const { load } = onlyOurLanguages();
  if (typeof load !== 'function') throw new Error('the plugin does not load');
  return Reflect.apply(load, undefined, [path]);
}

describe('onlyOurLanguages', () => {
  it('replaces the sentences of other languages by the English ones', () => {
    // The file must exist: where React Aria moves it, the plugin would stop working unseen.
    expect(existsSync(`${folder}fr-FR.mjs`)).toBe(true);
    expect(replacement(`${folder}fr-FR.mjs`)).toContain("from './en-US.mjs'");
  });

  it('keeps Arabic, English, and everything else', () => {
    expect(replacement(`${folder}ar-AE.mjs`)).toBeNull();
    expect(replacement(`${folder}en-US.mjs`)).toBeNull();
    expect(replacement(`${folder}intlStrings.mjs`)).toBeNull();
    expect(replacement('/repo/renderer/strings/fr-FR.mjs')).toBeNull();
  });
});
