import * as fs from 'node:fs/promises';
import { basename, dirname, join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { createAtomicWriter } from '../../../electron/files/atomic-write.ts';
import { createSaveFile } from '../../../electron/files/save-file.ts';
import { createScriptedDialogs } from '../../fakes/electron.ts';
import { temporaryFolder } from '../../fakes/temporary-folder.ts';

const bytes = new TextEncoder().encode('{"نص": 1}');
const request = { title: 'حفظ', name: 'تقرير', filterName: 'JSON', extension: 'json', bytes };

function setUp() {
  const documentsFolder = temporaryFolder();
  const dialogs = createScriptedDialogs();
  const writeFile = createAtomicWriter({ fs, platform: 'linux', owner: '0a1b2c3d' });
  const saveFile = createSaveFile({ dialogs, fs, writeFile, documentsFolder });
  const proposed = () =>
    dialogs.shown.map((options) => ('defaultPath' in options ? options.defaultPath : ''));
  return { documentsFolder, dialogs, saveFile, proposed };
}

describe('saving a file', () => {
  it('proposes the documents folder, writes, and answers with the name alone', async () => {
    const { documentsFolder, dialogs, saveFile } = setUp();
    dialogs.saveAnswers.push((proposed) => proposed);
    expect(await saveFile(request)).toEqual({ ok: true, value: { name: 'تقرير.json' } });
    expect(await fs.readFile(join(documentsFolder, 'تقرير.json'))).toEqual(Buffer.from(bytes));
    expect(dialogs.shown).toEqual([
      {
        title: 'حفظ',
        defaultPath: join(documentsFolder, 'تقرير.json'),
        filters: [{ name: 'JSON', extensions: ['json'] }],
        properties: ['createDirectory', 'showOverwriteConfirmation'],
      },
    ]);
  });

  it('keeps another ending that the format knows, and no other one', async () => {
    const { documentsFolder, dialogs, saveFile } = setUp();
    const endings = ['a.hashiya', 'b.HASHIYA', 'c.txt', 'd'];
    for (const name of endings) dialogs.saveAnswers.push(() => join(documentsFolder, name));
    const saved: unknown[] = [];
    while (dialogs.saveAnswers.length > 0) {
      const answer = await saveFile({ ...request, otherExtensions: ['hashiya'] });
      saved.push(answer.ok ? answer.value?.name : answer.error);
    }
    expect(saved).toEqual(['a.hashiya', 'b.HASHIYA', 'c.txt.json', 'd.json']);
    expect(dialogs.shown[0]).toMatchObject({
      filters: [{ name: 'JSON', extensions: ['json', 'hashiya'] }],
    });
  });

  it('never lets the window choose the folder', async () => {
    const { documentsFolder, dialogs, saveFile, proposed } = setUp();
    dialogs.saveAnswers.push(null, null);
    await saveFile({ ...request, name: '../../etc/passwd' });
    await saveFile({ ...request, name: '/etc/passwd' });
    expect(proposed().map((path) => dirname(path ?? ''))).toEqual([
      documentsFolder,
      documentsFolder,
    ]);
    expect(proposed().map((path) => basename(path ?? ''))).toEqual([
      'etc-passwd.json',
      'etc-passwd.json',
    ]);
  });

  it('writes nothing when the dialog was cancelled', async () => {
    const { documentsFolder, dialogs, saveFile } = setUp();
    dialogs.saveAnswers.push(null);
    expect(await saveFile(request)).toEqual({ ok: true, value: null });
    expect(await fs.readdir(documentsFolder)).toEqual([]);
  });

  it('starts the next time where it saved last', async () => {
    const { dialogs, saveFile, proposed } = setUp();
    const elsewhere = temporaryFolder();
    dialogs.saveAnswers.push(join(elsewhere, 'a.json'), null);
    await saveFile(request);
    await saveFile(request);
    expect(proposed()[1]).toBe(join(elsewhere, 'تقرير.json'));
  });

  it('adds a missing ending and accepts one in capitals', async () => {
    const { documentsFolder, dialogs, saveFile } = setUp();
    dialogs.saveAnswers.push(join(documentsFolder, 'a.txt'), join(documentsFolder, 'B.JSON'));
    expect(await saveFile(request)).toEqual({ ok: true, value: { name: 'a.txt.json' } });
    expect(await saveFile(request)).toEqual({ ok: true, value: { name: 'B.JSON' } });
  });

  it('asks again when the added ending makes the name of another file', async () => {
    const { documentsFolder, dialogs, saveFile, proposed } = setUp();
    const taken = join(documentsFolder, 'a.json');
    await fs.writeFile(taken, 'old');
    dialogs.saveAnswers.push(join(documentsFolder, 'a'), null);
    expect(await saveFile(request)).toEqual({ ok: true, value: null });
    expect(proposed()[1]).toBe(taken);
    expect(await fs.readFile(taken, 'utf8')).toBe('old');
    // The second dialog shows the full name and asks natively; what it answers is final.
    dialogs.saveAnswers.push(join(documentsFolder, 'a'), taken);
    expect(await saveFile(request)).toEqual({ ok: true, value: { name: 'a.json' } });
    expect(await fs.readFile(taken)).toEqual(Buffer.from(bytes));
  });

  it('hands on why a file could not be written', async () => {
    const { documentsFolder, dialogs, saveFile } = setUp();
    await fs.mkdir(join(documentsFolder, 'a.json'));
    dialogs.saveAnswers.push(join(documentsFolder, 'a.json'));
    expect(await saveFile(request)).toEqual({ ok: false, error: 'is-a-folder' });
  });
});
