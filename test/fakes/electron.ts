import type {
  MessageBoxOptions,
  MessageBoxReturnValue,
  OpenDialogOptions,
  OpenDialogReturnValue,
  SaveDialogOptions,
  SaveDialogReturnValue,
} from 'electron';
import type { NativeDialogs } from '../../electron/native-dialogs.ts';

/** Answers of the user in native dialogs, in the order in which they are asked for. */
export interface ScriptedDialogs extends NativeDialogs {
  /** Paths to pick in the next dialogs that open files; `null` cancels. */
  readonly openAnswers: (readonly string[] | null)[];
  /** Paths to save to in the next dialogs, from what is proposed; `null` cancels. */
  readonly saveAnswers: (string | ((proposed: string) => string) | null)[];
  /** Indexes of buttons to press in the next questions. */
  readonly askAnswers: number[];
  /** Everything that was shown. */
  readonly shown: (OpenDialogOptions | SaveDialogOptions | MessageBoxOptions)[];
}

/** Dialogs without a user: a dialog for which no answer is scripted throws. */
export function createScriptedDialogs(): ScriptedDialogs {
  const openAnswers: ScriptedDialogs['openAnswers'] = [];
  const saveAnswers: ScriptedDialogs['saveAnswers'] = [];
  const askAnswers: number[] = [];
  const shown: ScriptedDialogs['shown'] = [];
  return {
    openAnswers,
    saveAnswers,
    askAnswers,
    shown,
    chooseOpen: async (options): Promise<OpenDialogReturnValue> => {
      shown.push(options);
      const paths = next(openAnswers, 'open');
      return { canceled: paths === null, filePaths: [...(paths ?? [])] };
    },
    chooseSave: async (options): Promise<SaveDialogReturnValue> => {
      shown.push(options);
      const answer = next(saveAnswers, 'save');
      const filePath =
        typeof answer === 'function' ? answer(options.defaultPath ?? '') : (answer ?? '');
      return { canceled: answer === null, filePath };
    },
    ask: async (options): Promise<MessageBoxReturnValue> => {
      shown.push(options);
      return { response: next(askAnswers, 'ask'), checkboxChecked: false };
    },
  };
}

function next<T>(answers: T[], kind: string): T {
  const [answer] = answers.splice(0, 1);
  if (answer === undefined) throw new Error(`A native dialog (${kind}) was not expected.`);
  return answer;
}
