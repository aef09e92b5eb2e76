import { IDBFactory } from 'fake-indexeddb';
import { expect, it } from 'vitest';
import { createDexieStorage } from '../../../renderer/storage/dexie-storage.ts';
import { tablesOf } from '../../../renderer/storage/write-edit.ts';
import { addProject } from '../../../shared/edits/add-project.ts';
import { applyEdit } from '../../../shared/edits/apply-edit.ts';
import type { EditContext } from '../../../shared/edits/edit-context.ts';
import { setMention } from '../../../shared/edits/set-mention.ts';
import { importFile } from '../../../shared/formats/import/index.ts';
import { mostCharacters } from '../../../shared/formats/import/limits.ts';
import { emptyProject } from '../../../shared/model/project.ts';
import type { Result } from '../../../shared/model/result.ts';
import {
  aMention,
  anAnchor,
  anArticle,
  anEntity,
  aProject,
  builtAt,
  builtBy,
} from '../../builders.ts';

const annotations = 5_000;
const line = `${'قال الوزير إن الجسر سيفتح أمام الحركة صباح الأحد المقبل. '.repeat(18)}\n`;

let ids = 0;
const context: EditContext = { now: builtAt, by: builtBy, newId: () => `new-${(ids += 1)}` };

function valueOf<T, E>(result: Result<T, E>): T {
  if (!result.ok) throw new Error(JSON.stringify(result.error));
  return result.value;
}

it('40: a save in an article of 4 MB with 5,000 annotations writes its record alone, and none is lost', async () => {
  const text = line.repeat(Math.ceil(mostCharacters / line.length)).slice(0, mostCharacters);
  const article = anArticle({ id: 'article-1', text });
  const entity = anEntity({ id: 'entity-1' });
  const step = Math.floor(text.length / annotations);
  const mentions = Array.from({ length: annotations }, (_, index) =>
    aMention({
      id: `mention-${String(index)}`,
      entityId: entity.id,
      anchor: anAnchor(article, { start: index * step, end: index * step + 10 }),
    }),
  );
  const whole = aProject({ articles: [article], entities: [entity], mentions });
  const added = valueOf(addProject(emptyProject(), whole, 'open-sample', 'keep-mine', context));

  const options = { indexedDB: new IDBFactory(), locks: undefined, keeper: null };
  const storage = createDexieStorage(options);
  valueOf(await storage.load());
  valueOf(await storage.apply(added));
  let project = valueOf(applyEdit(emptyProject(), added));
  for (let index = 0; index < 20; index += 1) {
    const id = `mention-${String(index * 250)}`;
    const edit = valueOf(setMention(project, id, { note: `ملاحظة ${String(index)}` }, context));
    // Neither the text nor the other records go to the disk again.
    expect(JSON.stringify(edit).length).toBeLessThan(3_000);
    expect(tablesOf(edit, undefined)).not.toContain('texts');
    valueOf(await storage.apply(edit));
    project = valueOf(applyEdit(project, edit));
  }
  await storage.close();

  const again = createDexieStorage(options);
  const loaded = valueOf(await again.load());
  expect(loaded.project.mentions).toEqual(project.mentions);
  expect(loaded.project.texts.get('article-1')?.text === text).toBe(true);
  await again.close();
}, 60_000);

it('40: one letter more than 4 MB is refused', async () => {
  const bytes = new Uint8Array(mostCharacters + 1).fill(0x61);
  const read = await importFile({ name: 'long.txt', bytes });
  expect(read).toMatchObject({ ok: false, error: { code: 'text-too-long' } });
});
