import { describe, expect, it } from 'vitest';
import { readCodebookJson, writeCodebookJson } from '../../../shared/formats/codebook-json.ts';
import { defaultCodebook } from '../../../shared/model/default-codebook.ts';

const written = writeCodebookJson(defaultCodebook, 'Hashiya 0.0.0');
const changed = (patch: object): string =>
  JSON.stringify({ ...(JSON.parse(written) as object), ...patch });

describe('codebook file', () => {
  it('comes back as it was', () => {
    expect(readCodebookJson(written)).toEqual({ ok: true, value: defaultCodebook });
    expect(readCodebookJson(new TextEncoder().encode(`\uFEFF${written}`)).ok).toBe(true);
  });

  it.each([
    ['not-json', '{"format":'],
    ['not-a-codebook', '{"format":"hashiya"}'],
    ['not-a-codebook', '[]'],
    ['newer-version', changed({ formatVersion: 2 })],
    ['invalid', changed({ codebook: { ...defaultCodebook, entityTypes: [] } })],
    ['invalid', changed({ extra: 1 })],
    ['invalid', written.replace('"generator"', '"__proto__": {}, "generator"')],
    [
      'same-id-twice',
      changed({
        codebook: {
          ...defaultCodebook,
          verdicts: [defaultCodebook.verdicts[0], defaultCodebook.verdicts[0]],
        },
      }),
    ],
  ])('refuses as %s', (error, file) => {
    expect(readCodebookJson(file)).toEqual({ ok: false, error });
  });
});
