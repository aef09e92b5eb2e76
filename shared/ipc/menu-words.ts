/** Commands that the native menu can send to the window; labels come from the window. */
export const menuCommands = [
  'open-files',
  'paste-text',
  'export',
  'print',
  'undo',
  'redo',
  'find',
  'find-everywhere',
  'command-palette',
  'settings',
  'toggle-library',
  'toggle-panel',
  'zoom-in',
  'zoom-out',
  'zoom-reset',
  'shortcuts',
  'about',
] as const;
/** See {@link menuCommands}. */
export type MenuCommand = (typeof menuCommands)[number];

/** Titles of the menus themselves and of the entries with a system role. */
export const menuTitles = [
  'menu-file',
  'menu-edit',
  'menu-view',
  'menu-help',
  'cut',
  'copy',
  'paste',
  'select-all',
  'quit',
  'fullscreen',
  'all-files',
] as const;
/** See {@link menuTitles}. */
export type MenuTitle = (typeof menuTitles)[number];
