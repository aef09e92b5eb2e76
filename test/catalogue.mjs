// The catalogue of faults: every way in which work was seen to get lost, with what must happen. A
// test proves a number by carrying it in its name (`'7: …'`, `'7, 8: …'`); a number that no name
// carries has a reason here. `node build/checks/catalogue.mjs` checks the two against each other and
// writes the tables of the README.

/**
 * @typedef {object} CatalogueCase
 * @property {number} number
 * @property {string} what the fault, in few words
 * @property {string} [notHere] why no test carries the number; to be deleted together with writing one
 * @property {string} [partly] what the tests that carry the number leave out, and why
 */

/** @type {readonly CatalogueCase[]} */
export const catalogue = [
  {
    number: 1,
    what: 'kill -9 of the browser while it writes',
    partly: '4 kills in the suite; `npm run rig:kill` makes as many as wanted',
  },
  {
    number: 2,
    what: 'kill -9 of the window’s process alone',
    partly: '6 kills in the suite; `npm run rig:kill` makes as many as wanted',
  },
  {
    number: 3,
    what: 'kill -9 of the main process alone',
    partly: 'its keeping of the work is killed under Node; the whole process needs Electron',
  },
  {
    number: 4,
    what: 'power cut at a random moment, one ageing profile',
    partly: '200 cuts in the suite; `npm run rig:powercut` makes as many as wanted',
  },
  { number: 5, what: 'power cut in the first two seconds of a profile' },
  { number: 6, what: 'power cut while a file of the journal is full and copied' },
  { number: 7, what: 'journal cut at every byte, with and without zeros behind' },
  { number: 8, what: 'one bit of the journal or of a snapshot flipped' },
  { number: 9, what: 'log of the browser’s database cut or zeroed' },
  {
    number: 10,
    what: 'files of the browser’s database removed, emptied, flipped',
    partly:
      'the damaged files are kept where the program did not come to its end; after an orderly end only the work is, since Chromium throws the files away by itself',
  },
  { number: 11, what: 'browser’s database deleted' },
  { number: 12, what: 'journal gone; both gone' },
  { number: 13, what: 'journal ahead of the database, and behind it' },
  { number: 14, what: 'no confirmation before the flush' },
  {
    number: 15,
    what: 'window closed while a save is running',
    partly:
      'the page is closed in Chromium; Electron’s window and the end of a session need Electron, and Windows was not tried',
  },
  { number: 16, what: 'kill after a pause in typing a note' },
  { number: 17, what: 'the disk stands still in mid-save' },
  { number: 18, what: 'power cut after any step of a random sequence' },
  { number: 19, what: 'a stored profile of every version: database, journal, snapshot, backup' },
  { number: 20, what: 'skipping versions' },
  { number: 21, what: 'crash in the middle of a migration' },
  { number: 22, what: 'a migration that throws' },
  { number: 23, what: 'a migration that waits for something else' },
  { number: 24, what: 'database of a newer program' },
  {
    number: 25,
    what: 'profile of a newer Chromium',
    partly: 'with files under Node; the refusal on screen needs Electron',
  },
  { number: 26, what: 'second connection during a migration' },
  { number: 27, what: 'backup before each migration' },
  { number: 28, what: 'when backups are made, and which are kept' },
  { number: 29, what: 'a backup that cannot be read back' },
  { number: 30, what: 'restore, and undo of the restore' },
  { number: 31, what: 'each kind of backup on an empty profile' },
  { number: 32, what: 'folder of the backups full, read-only, gone' },
  { number: 33, what: 'the database is closed in mid-session' },
  {
    number: 34,
    what: 'time of a start with 10,000 annotations',
    partly:
      'steps are counted, the times have a wide bound; `npm run bench:saving` holds them to the aim',
  },
  { number: 35, what: 'Arabic text over the borders of 1 KB pieces' },
  { number: 36, what: 'disk full' },
  { number: 37, what: 'write of the journal refused by the system' },
  {
    number: 38,
    what: 'second start on the same profile',
    partly: 'the lock is Chromium’s and shown with Chromium; that Electron takes it needs Electron',
  },
  { number: 39, what: 'storage of the browser not available' },
  {
    number: 40,
    what: 'one article of 4 MB with 5,000 annotations',
    partly:
      'where other work makes 50 ms too few, three times a save in a small article is the bound',
  },
  { number: 41, what: 'clock set back' },
  { number: 42, what: 'one text in every encoding' },
  { number: 43, what: 'mixed encodings, invalid and cut bytes' },
  { number: 44, what: 'bytes split at every border' },
  { number: 45, what: 'empty files' },
  { number: 46, what: 'binary files named .txt' },
  { number: 47, what: 'one line of 5 MB, a million lines, 100,000 marks on a letter' },
  { number: 48, what: 'every kind of line end' },
  { number: 49, what: 'lone surrogates, invisible characters' },
  { number: 50, what: 'files too large, endless, or no files' },
  { number: 51, what: 'a file that vanishes or changes while it is read' },
  { number: 52, what: 'the same article twice' },
  { number: 53, what: 'cleaning of the sample page' },
  { number: 54, what: 'drops of folders, links, selections, pictures' },
  { number: 55, what: 'pages with script in every place' },
  { number: 56, what: 'pages that load from elsewhere' },
  { number: 57, what: 'archives that unfold without end' },
  { number: 58, what: 'documents with entities and outside parts' },
  { number: 59, what: 'names in archives that point elsewhere' },
  { number: 60, what: 'names with bidi controls and markup' },
  { number: 61, what: 'links to files outside' },
  { number: 62, what: 'kill in the middle of an import' },
  { number: 63, what: 'selection by mouse over every script' },
  { number: 64, what: 'range to offsets to range' },
  { number: 65, what: 'maps between units, code points, graphemes' },
  { number: 66, what: 'selections backwards, across, empty' },
  { number: 67, what: 'a thousand overlapping spans' },
  {
    number: 68,
    what: '`exact` equals the text at every read',
    partly:
      'both wordings of what is stored are shown; a span outside its text, or of another length, is refused as damage',
  },
  { number: 69, what: 'new edition of an article' },
  { number: 70, what: 'repeated headline: no automatic choice' },
  { number: 71, what: 'search over harakat, hamza, tatweel' },
  { number: 72, what: 'bidi controls in quoted claims' },
  {
    number: 73,
    what: 'zoom, font, direction leave offsets alone',
    partly: 'zoom and print are emulated',
  },
  { number: 74, what: 'trimming at the borders of spans' },
  {
    number: 75,
    what: 'export, import, export: the same bytes',
    partly: '200 random projects in the suite; 2,000 by `npm run fuzz:export`',
  },
  { number: 76, what: 'exports of every version so far' },
  { number: 77, what: 'exports of a newer version' },
  { number: 78, what: 'hostile JSON' },
  { number: 79, what: 'records that point nowhere' },
  { number: 80, what: 'wrong offsets' },
  { number: 81, what: 'the same export twice, a changed one, an older one' },
  { number: 82, what: 'an export cut at any byte' },
  { number: 83, what: 'every export against its schema' },
  { number: 84, what: 'every failure of the file system while a file is written' },
  { number: 85, what: 'power cut just after “exported”' },
  { number: 86, what: 'targets that are links, read-only, gone' },
  { number: 87, what: 'spreadsheet formulas in CSV' },
  { number: 88, what: 'exports without paths and user names' },
  { number: 89, what: 'options of the window' },
  { number: 90, what: 'content security policy; no markup from strings' },
  { number: 91, what: 'what the preload gives; guards of every message' },
  { number: 92, what: 'no path from the window' },
  {
    number: 93,
    what: 'navigation and windows',
    partly: 'following links in the true runtime needs Electron',
  },
  { number: 94, what: 'links to the user’s browser' },
  { number: 95, what: 'addresses of the app scheme' },
  {
    number: 96,
    what: 'permissions and requests',
    partly: 'counting name look-ups of a running program needs Electron',
  },
  { number: 97, what: 'fuses of the packaged program' },
  { number: 98, what: 'hostile arguments' },
  {
    number: 99,
    what: 'crash, hang, crash loop of the window',
    partly: 'the true crash and hang need Electron',
  },
  {
    number: 100,
    what: 'known weaknesses of the packages',
    partly:
      'the audit needs a service of the registry; there is nothing to audit, since every library is bundled',
  },
  {
    number: 101,
    what: 'importers on mutated files',
    partly: '20 copies of each file in the suite; `npm run fuzz:import` makes as many as wanted',
  },
  {
    number: 102,
    what: 'import of mutated exports',
    partly: '450 mutated copies in the suite; `npm run fuzz:export` makes as many as wanted',
  },
  { number: 103, what: 'cleaning of any text' },
  {
    number: 104,
    what: 'random actions with a kill now and then',
    partly: 'three kills in the suite; the rig of kills makes as many as wanted',
  },
];
