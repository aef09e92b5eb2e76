import { describe, expect, it } from 'vitest';
import { refusalOf } from '../../../renderer/features/keys/key-refusal.ts';
import { chordName } from '../../../renderer/keys/chord.ts';
import type { Chord, KeyPress } from '../../../renderer/keys/chord.ts';
import { keyNames } from '../../../renderer/keys/key-names.ts';
import { keyTable, scopesMeet } from '../../../renderer/keys/key-table.ts';
import {
  chordsOf,
  commandOf,
  createKeymap,
  defaultKeymap,
  takenBy,
  withKeys,
} from '../../../renderer/keys/keymap.ts';
import { menuKeys } from '../../../renderer/keys/menu-keys.ts';
import { ownerOf } from '../../../renderer/keys/reserved-chords.ts';
import { createSession, savedPart } from '../../../renderer/state/session.ts';
import { commandIds, panelKeyIds } from '../../../renderer/strings/command-ids.ts';
import type { KeyId } from '../../../renderer/strings/command-ids.ts';
import { stringsOf } from '../../../renderer/strings/load-strings.ts';
import { defaultCodebook } from '../../../shared/model/default-codebook.ts';

const press = (code: string, held: Partial<KeyPress> = {}): KeyPress => ({
  code,
  ctrlKey: false,
  metaKey: false,
  shiftKey: false,
  altKey: false,
  ...held,
});
const reading = { isTyping: false, hasSelection: false, hasRecord: false, hasGhost: false };
const selecting = { ...reading, hasSelection: true };
const start = (event: KeyPress, situation = reading) => commandOf(defaultKeymap, event, situation);
const rowOf = (id: KeyId) => {
  const row = keyTable.find((candidate) => candidate.id === id);
  if (row === undefined) throw new Error(`no row: ${id}`);
  return row;
};
const refuse = (id: KeyId, chord: Chord) =>
  refusalOf(defaultKeymap, defaultCodebook, rowOf(id), chord);

describe('the table of keys', () => {
  it('has no two keys on one chord that could be meant by one press', () => {
    for (const { id, chords } of keyTable) {
      for (const chord of chords) expect(takenBy(defaultKeymap, id, chord), id).toBeNull();
    }
  });

  it('takes no key of the browser, the system or a text field', () => {
    const owned = keyTable.flatMap(({ id, chords }) =>
      chords.filter((chord) => ownerOf(chord) !== null).map(() => id),
    );
    // Tab accepts what is proposed for the claim just marked, and only while that is shown.
    expect(owned).toEqual(['accept-ghost']);
  });

  it('has every key of the panel, and each thing once', () => {
    const ids = keyTable.map(({ id }) => id);
    expect(new Set(ids).size).toBe(ids.length);
    expect(panelKeyIds.filter((id) => !ids.includes(id))).toEqual([]);
  });

  it('leaves the keys of the entity types and verdicts free', () => {
    for (const { shortcut } of defaultCodebook.entityTypes) {
      expect(refuse('mark-claim', { code: shortcut })).toMatchObject({ kind: 'entry' });
      for (const { scopes, chords } of keyTable) {
        const meets = scopes.some((scope) => scopesMeet(scope, 'selection'));
        if (meets) expect(chords.map(chordName)).not.toContain(shortcut);
      }
    }
  });

  it.each(['ar', 'en'] as const)('names everything, each differently (%s)', (language) => {
    const names = keyNames(stringsOf(language));
    for (const id of [...commandIds, ...panelKeyIds]) expect(names[id], id).toMatch(/\p{L}/u);
    for (const scope of ['always', 'claim', 'contradiction', 'suggestion'] as const) {
      const shown = keyTable
        .filter(({ scopes }) => scopes.some((own) => own === scope))
        .map(({ id }) => names[id]);
      expect(new Set(shown).size).toBe(shown.length);
    }
  });
});

describe('starting a command by key', () => {
  it('marks only with words selected and never while typing', () => {
    expect(start(press('KeyC'))).toBeNull();
    expect(start(press('KeyC'), selecting)).toBe('mark-claim');
    expect(start(press('KeyC'), { ...selecting, isTyping: true })).toBeNull();
  });

  it('takes Ctrl and Command alike and no other modifier', () => {
    expect(start(press('KeyZ', { ctrlKey: true }))).toBe('undo');
    expect(start(press('KeyZ', { metaKey: true }))).toBe('undo');
    expect(start(press('KeyZ', { ctrlKey: true, shiftKey: true }))).toBe('redo');
    expect(start(press('KeyC', { ctrlKey: true }), selecting)).toBeNull();
  });

  it('accepts a proposal with Tab only while there is one', () => {
    expect(start(press('Tab'))).toBeNull();
    expect(start(press('Tab'), { ...reading, hasGhost: true })).toBe('accept-ghost');
  });

  it('leaves undo to the field while typing', () => {
    expect(start(press('KeyZ', { ctrlKey: true }), { ...reading, isTyping: true })).toBeNull();
  });

  it('never starts a key of the panel from the page', () => {
    expect(start(press('KeyP'), { ...selecting, hasRecord: true })).toBeNull();
  });
});

describe('own keys', () => {
  const own = withKeys({}, 'mark-claim', [{ code: 'KeyL' }]);
  const keymap = createKeymap(own);

  it('replace those of the table', () => {
    expect(commandOf(keymap, press('KeyL'), selecting)).toBe('mark-claim');
    expect(commandOf(keymap, press('KeyC'), selecting)).toBeNull();
    expect(chordsOf(keymap, 'mark-claim')).toEqual([{ code: 'KeyL' }]);
  });

  it('may be none', () => {
    const none = createKeymap(withKeys({}, 'redo', []));
    expect(commandOf(none, press('KeyY', { ctrlKey: true }), reading)).toBeNull();
  });

  it('are dropped when they are the usual ones again', () => {
    expect(withKeys(own, 'mark-claim', [{ code: 'KeyC' }])).toEqual({});
    expect(withKeys(own, 'mark-claim', null)).toEqual({});
  });

  it('survive a restart, and a damaged one costs no more than the keys', () => {
    const session = createSession({ language: 'en', ownKeys: own }, 'ar');
    const again = createSession(JSON.parse(JSON.stringify(savedPart(session.getState()))), 'ar');
    expect(again.getState().ownKeys).toEqual(own);
    const damaged = createSession({ language: 'en', ownKeys: { undo: 'KeyZ' } }, 'ar').getState();
    expect([damaged.ownKeys, damaged.language]).toEqual([{}, 'en']);
  });

  it('of an older version do no harm', () => {
    expect(createKeymap({ 'no-longer-there': [{ code: 'KeyC' }] }).rows).toEqual(keyTable);
  });

  it('show in the native menu', () => {
    const moved = createKeymap(withKeys({}, 'find', [{ code: 'KeyL', mod: true, alt: true }]));
    expect(menuKeys(moved).find).toBe('CmdOrCtrl+Alt+L');
    expect(menuKeys(defaultKeymap)).toMatchObject({
      settings: 'CmdOrCtrl+,',
      redo: 'CmdOrCtrl+Shift+Z',
      'zoom-in': 'CmdOrCtrl+=',
    });
    expect(menuKeys(defaultKeymap)).not.toHaveProperty('shortcuts');
  });
});

describe('refusing a key', () => {
  it.each([
    [
      'a key of another command',
      'mark-claim',
      { code: 'KeyS' },
      { kind: 'taken', by: 'mark-source' },
    ],
    ['a key of the page on selected words', 'mark-claim', { code: 'KeyJ' }, { kind: 'taken' }],
    ['a key of every panel in one', 'polarity-positive', { code: 'KeyA' }, { kind: 'taken' }],
    ['an entity type', 'mark-claim', { code: 'Digit1' }, { kind: 'entry' }],
    ['the browser', 'find', { code: 'KeyT', mod: true }, { kind: 'owner', owner: 'browser' }],
    ['the system', 'find', { code: 'F4', alt: true }, { kind: 'owner', owner: 'system' }],
    ['copying', 'find', { code: 'KeyC', mod: true }, { kind: 'owner', owner: 'editing' }],
    ['an arrow', 'next-record', { code: 'ArrowDown' }, { kind: 'owner', owner: 'moving' }],
    ['a letter that counts while typing', 'find', { code: 'KeyM' }, { kind: 'needs-modifier' }],
  ] as const)('%s', (_, id, chord, refusal) => {
    expect(refuse(id, chord)).toMatchObject(refusal);
  });

  it('but not what another place has: the panel and the text each have their keys', () => {
    expect(refuse('mark-claim', { code: 'KeyP' })).toBeNull();
    expect(refuse('swap-sides', { code: 'KeyP' })).toBeNull();
    expect(refuse('suggestion-keep', { code: 'KeyT' })).toBeNull();
    expect(refuse('find', { code: 'F8' })).toBeNull();
  });
});
