import { plural } from '../plural.ts';

/** Frame of the window: name, saving, menus, theme, generic buttons. */
export const app = {
  name: 'Hashiya',
  tagline: 'Read, annotate and review in the margin',
  loading: 'Opening your work…',
  saved: 'Saved',
  saving: 'Saving…',
  notSaved: 'Not saved',
  notConfirmed: 'Not confirmed',
  undo: 'Undo',
  redo: 'Redo',
  cancel: 'Cancel',
  close: 'Close',
  ok: 'OK',
  add: 'Add',
  remove: 'Remove',
  delete: 'Delete',
  save: 'Save',
  edit: 'Edit',
  apply: 'Apply',
  more: 'More',
  none: 'None',
  unknown: 'Unknown',
  search: 'Search',
  clear: 'Clear',
  count: (n: number) => plural('en', n, { one: '{n} record', other: '{n} records' }),
};
