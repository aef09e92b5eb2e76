import type { ArticleStatus } from '../../../shared/model/article.ts';
import type { Direction } from '../../../shared/model/direction.ts';
import { plural } from '../plural.ts';
import { article } from './article.ts';

const articles = (n: number) => plural('en', n, { one: '{n} article', other: '{n} articles' });

/** Library: the list of articles, its trash, and the empty window. */
export const library = {
  title: 'Library',
  pane: 'Library',
  articles,
  search: 'Search the library',
  searchPlaceholder: 'Title, outlet, author or file',
  view: 'Filter and sort',
  status: 'Status',
  outlet: 'Outlet',
  direction: 'Direction',
  sort: 'Order',
  all: 'All',
  noOutlet: 'No outlet',
  clearFilters: 'Clear filters',
  statuses: {
    new: 'New',
    'in-work': 'In work',
    done: 'Done',
    reviewed: 'Reviewed',
    reopened: 'Reopened',
  } satisfies Record<ArticleStatus, string>,
  directions: {
    rtl: 'Right to left',
    ltr: 'Left to right',
  } satisfies Record<Direction, string>,
  sorts: {
    added: 'Added last',
    published: 'Published last',
    title: 'Title',
    outlet: 'Outlet',
  },
  untitled: 'Untitled',
  entities: (n: number) => plural('en', n, { one: '{n} entity', other: '{n} entities' }),
  claims: (n: number) => plural('en', n, { one: '{n} claim', other: '{n} claims' }),
  contradictions: (n: number) =>
    plural('en', n, { one: '{n} contradiction', other: '{n} contradictions' }),
  empty: 'No article yet. Drop a file anywhere in the window.',
  nothingFound: 'No article matches.',
  menu: 'Actions',
  open: 'Open',
  details: 'Details…',
  exportArticle: 'Export this article…',
  exportArticles: 'Export…',
  trash: 'Move to trash',
  selected: (n: number) => plural('en', n, { one: '{n} selected', other: '{n} selected' }),
  clearSelection: 'Clear selection',
  openFiles: 'Open files',
  pasteText: 'Paste text',
  trashTitle: 'Trash',
  openTrash: (n: number) => `Trash (${n})`,
  backToLibrary: 'Back to the library',
  trashEmpty: 'The trash is empty.',
  restore: 'Restore',
  deleteForGood: 'Delete for good…',
  deleteTitle: (n: number) =>
    plural('en', n, {
      one: 'Delete this article for good?',
      other: 'Delete {n} articles for good?',
    }),
  deleteRecords: (n: number) =>
    plural('en', n, {
      one: 'With it goes {n} record: everything marked in it, and the comments on that.',
      other: 'With it go {n} records: everything marked in it, and the comments on that.',
    }),
  deleteNoRecords: 'Nothing is marked in it.',
  deleteUndo: 'The text goes too. Undo brings everything back.',
  deleteConfirm: 'Delete for good',
  article,
  welcome: {
    lead: 'Read the article. Write in its margin.',
    drop: 'Drop articles anywhere in this window',
    formats: 'Text, web pages, Word, PDF, and folders or archives of them.',
    openFiles: 'Open files',
    pasteText: 'Paste text',
    openSample: 'Open the sample project',
    howTitle: 'How marking works',
    entity: 'Select a name and press a number: it becomes an entity.',
    claim: 'Select what is said and press C: who says it and how is proposed beside it.',
    contradiction: 'With a claim selected, press X and point at the one it contradicts.',
    stays: 'Everything is stored on this computer as you work. Nothing is sent anywhere.',
    exampleLabel: 'Example of a marked sentence',
  },
};
