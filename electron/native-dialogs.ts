import type {
  BrowserWindow,
  Dialog,
  MessageBoxOptions,
  MessageBoxReturnValue,
  OpenDialogOptions,
  OpenDialogReturnValue,
  SaveDialogOptions,
  SaveDialogReturnValue,
} from 'electron';

/** The dialogs of the system, attached to our window. */
export interface NativeDialogs {
  chooseOpen(options: OpenDialogOptions): Promise<OpenDialogReturnValue>;
  chooseSave(options: SaveDialogOptions): Promise<SaveDialogReturnValue>;
  ask(options: MessageBoxOptions): Promise<MessageBoxReturnValue>;
}

/** Binds Electron's dialogs to the window that they belong to. */
export function dialogsOf(dialog: Dialog, window: BrowserWindow): NativeDialogs {
  return {
    chooseOpen: (options) => dialog.showOpenDialog(window, options),
    chooseSave: (options) => dialog.showSaveDialog(window, options),
    ask: (options) => dialog.showMessageBox(window, options),
  };
}
