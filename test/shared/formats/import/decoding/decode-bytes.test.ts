import { existsSync, readFileSync } from 'node:fs';
import iconv from 'iconv-lite';
import { describe, expect, it } from 'vitest';
import { decodeBytes } from '../../../../../shared/formats/import/decoding/decode-bytes.ts';

const arabic =
  'قال مدير المصنع إن العمل سيستأنف يوم الأحد بعد إصلاح الأعطال، مؤكدا أن أحدا من العمال لم يصب.\n' +
  'وذكرت النقابة في بيان أنها طلبت تحقيقا مستقلا، ونفت أن تكون قد وافقت على تمديد ساعات العمل.\n';
const persian =
  'استاندار گفت که کارخانه از هفته آینده دوباره کار خود را آغاز می‌کند و هیچ کارگری اخراج نخواهد شد.\n';
const hebrew =
  'מנהל המפעל אמר כי העבודה תחודש ביום ראשון לאחר תיקון התקלות, והדגיש שאיש מהעובדים לא נפגע.\n';
const french =
  'Le préfet a déclaré que l’usine rouvrira dimanche, après la réparation des dégâts constatés à côté.\n';
const english =
  'The minister said he didn’t know — “we will see,” he added. Repairs cost £40, © Example Press.\n';

/** Bytes of `text` in `encoding`, with a byte order mark where asked. */
function encode(text: string, encoding: string, mark = false): Uint8Array {
  return new Uint8Array(iconv.encode(text, encoding, { addBOM: mark }));
}

function decoded(bytes: Uint8Array, options = {}) {
  const result = decodeBytes(bytes, options);
  if (!result.ok) throw new Error(`refused: ${JSON.stringify(result.error)}`);
  return result.value;
}

function refused(bytes: Uint8Array, options = {}) {
  const result = decodeBytes(bytes, options);
  if (result.ok) throw new Error(`accepted as ${result.value.encoding}`);
  return result.error;
}

describe('encodings told apart by content', () => {
  const cases: readonly [string, string, boolean, string, string][] = [
    ['utf-8', arabic, false, 'utf-8', 'strict-utf-8'],
    ['utf-8', arabic, true, 'utf-8', 'bom'],
    ['utf-16le', arabic, true, 'utf-16le', 'bom'],
    ['utf-16be', arabic, true, 'utf-16be', 'bom'],
    ['utf-16le', arabic, false, 'utf-16le', 'nul-position'],
    ['utf-16be', arabic, false, 'utf-16be', 'nul-position'],
    ['utf-16le', 'Plain English words, nothing else.', false, 'utf-16le', 'nul-position'],
    ['utf-16be', hebrew, false, 'utf-16be', 'nul-position'],
    ['utf-16le', 'بغداد', false, 'utf-16le', 'nul-position'],
    ['windows-1256', arabic, false, 'windows-1256', 'score'],
    ['iso-8859-6', arabic, false, 'iso-8859-6', 'score'],
    ['windows-1255', hebrew, false, 'windows-1255', 'score'],
    ['windows-1252', french, false, 'windows-1252', 'score'],
    ['windows-1252', english, false, 'windows-1252', 'score'],
    ['windows-1252', 'A naïve plan.', false, 'windows-1252', 'score'],
    ['windows-1256', 'إصلاح الأعطال', false, 'windows-1256', 'score'],
    ['windows-1256', 'وافقت «ABC News» على نشر البيان.', false, 'windows-1256', 'score'],
    ['utf-8', persian, false, 'utf-8', 'strict-utf-8'],
    ['utf-8', 'ascii only', false, 'utf-8', 'strict-utf-8'],
  ];
  it.each(cases)('42: %s (%#)', (encoding, text, mark, label, source) => {
    const result = decoded(encode(text, encoding, mark));
    expect({ ...result, text: result.text.replace(/^\ufeff/, '') }).toEqual({
      text,
      encoding: label,
      encodingSource: source,
      damaged: 0,
      ignoredDeclaration: null,
    });
  });

  const seed = '../shared/seeds/seed-article.txt';
  it('42: the whole seed article, and each of its longer lines, in every Arabic encoding [needs the seed article]', (test) => {
    if (!existsSync(seed)) return test.skip('the seed article is not on this machine');
    const text = readFileSync(seed, 'utf8');
    const lines = text.split('\n').filter((line) => line.length > 60);
    for (const encoding of ['windows-1256', 'iso-8859-6', 'utf-16le', 'utf-16be', 'utf-8']) {
      for (const part of [text, ...lines]) {
        // ISO 8859-6 has no guillemets and no ellipsis; real files in it never have them.
        const repertoire = encoding === 'iso-8859-6' ? part.replace(/[«»…“”ـ]/g, '"') : part;
        const result = decoded(encode(repertoire, encoding));
        expect(result.text, `${encoding}: ${part.slice(0, 40)}`).toBe(repertoire);
      }
    }
  });
});

describe('asks where the bytes leave it open', () => {
  it.each(['windows-1256', 'iso-8859-6'])('one word in %s', (encoding) => {
    const error = refused(encode('عماد', encoding));
    expect(error.code).toBe('encoding-unsure');
    expect(error.candidates?.map((candidate) => candidate.preview)).toContain('عماد');
  });

  it('names the reading first that its letters speak for', () => {
    for (const text of ['كرد', 'صور: أحمد', 'لا شيء']) {
      const error = refused(encode(text, 'windows-1256'));
      expect(error.candidates?.[0]?.preview, text).toBe(text);
    }
  });

  it('takes what the analyst chose, and only that', () => {
    const bytes = encode('عماد', 'iso-8859-6');
    expect(decoded(bytes, { chosen: 'ISO-8859-6' })).toMatchObject({
      text: 'عماد',
      encoding: 'iso-8859-6',
      encodingSource: 'chosen',
    });
    expect(refused(bytes, { chosen: 'klingon' }).code).toBe('unknown-encoding');
  });

  it('believes a declaration that fits, and says which one it did not believe', () => {
    const bytes = encode('عماد', 'iso-8859-6');
    expect(decoded(bytes, { declared: 'asmo-708' })).toMatchObject({ encodingSource: 'declared' });
    expect(decoded(encode(arabic, 'windows-1256'), { declared: 'utf-8' })).toMatchObject({
      encoding: 'windows-1256',
      ignoredDeclaration: 'utf-8',
    });
    expect(decoded(encode(arabic, 'windows-1256'), { declared: 'iso-8859-1' })).toMatchObject({
      encoding: 'windows-1256',
      ignoredDeclaration: 'iso-8859-1',
    });
  });
});

describe('broken UTF-8 names the byte', () => {
  const good = encode(arabic, 'utf-8');

  it('43: one wrong byte', () => {
    const bytes = Uint8Array.from(good);
    const at = bytes.indexOf(0x20, 40) + 1;
    bytes[at] = 0xff;
    const error = refused(bytes);
    expect(error).toMatchObject({ code: 'undecodable', detail: 'utf-8', offset: at });
    expect(error.candidates?.[0]?.encoding).toBe('utf-8');
    expect(error.candidates?.[0]?.preview).toContain('\ufffd');
  });

  it('43: cut off in the middle of a letter', () => {
    const end = good.lastIndexOf(0xd8) + 1;
    expect(refused(good.subarray(0, end))).toMatchObject({ code: 'undecodable', offset: end - 1 });
  });

  it('43: a paragraph in windows-1256 inside', () => {
    const alien = encode('فقرة من ملف آخر.\n', 'windows-1256');
    const bytes = new Uint8Array([...good, ...alien, ...good]);
    expect(refused(bytes)).toMatchObject({ code: 'undecodable', offset: good.length });
  });

  it('is read with replacement characters only when the analyst accepts the damage', () => {
    const bytes = new Uint8Array([...good, 0xff, 0x0a]);
    expect(refused(bytes, { chosen: 'utf-8' }).code).toBe('undecodable');
    expect(decoded(bytes, { chosen: 'utf-8', acceptDamage: true })).toMatchObject({
      text: `${arabic}\ufffd\n`,
      damaged: 1,
    });
  });

  it('counts characters that an 8-bit encoding does not have, instead of making controls of them', () => {
    const bytes = encode('The minister didn’t say “no”.', 'windows-1252');
    const error = refused(bytes, { chosen: 'iso-8859-6' });
    expect(error).toMatchObject({ code: 'undecodable', detail: 'iso-8859-6', offset: 17 });
    expect(error.candidates?.map(({ encoding, damaged }) => [encoding, damaged])).toEqual([
      ['iso-8859-6', 3],
      ['windows-1256', 0],
      ['windows-1255', 0],
      ['windows-1252', 0],
    ]);
    expect(decoded(bytes, { chosen: 'iso-8859-6', acceptDamage: true })).toMatchObject({
      text: 'The minister didn\ufffdt say \ufffdno\ufffd.',
      damaged: 3,
    });
    expect(decoded(bytes, { declared: 'iso-8859-6' })).toMatchObject({
      encoding: 'windows-1252',
      ignoredDeclaration: 'iso-8859-6',
    });
  });

  it('offers no reading with control characters', () => {
    const error = refused(encode('عماد –', 'windows-1256'));
    expect(error.candidates?.map(({ encoding }) => encoding)).not.toContain('iso-8859-6');
  });

  it('odd length of UTF-16', () => {
    const bytes = encode(arabic, 'utf-16le', true);
    const cut = bytes.subarray(0, bytes.length - 1);
    expect(refused(cut)).toMatchObject({ code: 'undecodable', offset: cut.length - 1 });
  });
});

describe('refuses what is no text', () => {
  it.each([
    ['png', [0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a, 0, 0, 0, 13]],
    ['zip', [0x50, 0x4b, 0x03, 0x04, 20, 0, 0, 0]],
    ['exe', [0x4d, 0x5a, 0x90, 0x00, 3, 0, 0, 0]],
    ['control-characters', Array.from({ length: 600 }, (_, index) => (index * 7919) % 256)],
    ['control-characters', [...Array.from({ length: 90 }, () => 0x61), 0, 0, 0, 1, 2, 0, 0, 0]],
  ])('%s', (detail, bytes) => {
    expect(refused(Uint8Array.from(bytes))).toMatchObject({ code: 'binary', detail });
  });

  it('45: nothing at all', () => {
    expect(refused(new Uint8Array())).toEqual({ code: 'empty' });
  });

  it('but takes a stray NUL in a text', () => {
    expect(decoded(encode(`${arabic}\0`, 'utf-8')).encoding).toBe('utf-8');
  });
});
