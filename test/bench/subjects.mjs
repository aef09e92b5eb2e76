// Who is measured. `us` comes first; `annotator` marks the peers that are made to annotate text.

/** @typedef {{ name: string, label: string, entry: string, kind: 'us' | 'annotator' | 'editor' }} BenchSubject */

/** @type {readonly BenchSubject[]} */
export const subjects = [
  { name: 'hashiya', label: 'Hashiya', entry: 'ours.tsx', kind: 'us' },
  { name: 'codemirror', label: 'CodeMirror 6', entry: 'peers/codemirror.js', kind: 'editor' },
  {
    name: 'react-text-annotate',
    label: 'react-text-annotate',
    entry: 'peers/react-text-annotate.js',
    kind: 'annotator',
  },
  {
    name: 'v-annotator',
    label: 'v-annotator (doccano)',
    entry: 'peers/v-annotator.js',
    kind: 'annotator',
  },
  { name: 'mark-js', label: 'mark.js', entry: 'peers/mark-js.js', kind: 'annotator' },
  { name: 'recogito-js', label: 'recogito-js', entry: 'peers/recogito-js.js', kind: 'annotator' },
  {
    name: 'text-annotator',
    label: '@recogito/text-annotator',
    entry: 'peers/text-annotator.js',
    kind: 'annotator',
  },
];

/** Sizes of the documents: bytes of UTF-8, and marks. */
export const documents = [
  { label: '8 KB / 50', bytes: 8_000, marks: 50, quick: true },
  { label: '100 KB / 500', bytes: 100_000, marks: 500, quick: true },
  { label: '100 KB / 5,000', bytes: 100_000, marks: 5_000, quick: false },
  { label: '1 MB / 5,000', bytes: 1_000_000, marks: 5_000, quick: true },
  { label: '5 MB / 25,000', bytes: 5_000_000, marks: 25_000, quick: false },
  { label: '5 MB / 50,000', bytes: 5_000_000, marks: 50_000, quick: true },
];
