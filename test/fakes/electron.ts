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

/** Emits what Electron's objects emit: `emit(name, event)` calls the listeners of that name. */
export class FakeEmitter {
  readonly listeners = new Map<string, ((...args: never[]) => void)[]>();

  on(name: string, listener: (...args: never[]) => void): this {
    this.listeners.set(name, [...(this.listeners.get(name) ?? []), listener]);
    return this;
  }

  once(name: string, listener: (...args: never[]) => void): this {
    return this.on(name, listener);
  }

  emit(name: string, ...args: unknown[]): void {
    for (const listener of this.listeners.get(name) ?? []) listener(...(args as never[]));
  }
}

/** An event that remembers whether it was prevented, with whatever details it carries. */
export function fakeEvent<Details extends object>(
  details: Details,
): Details & { preventDefault: () => void; isPrevented: boolean } {
  const event = {
    ...details,
    isPrevented: false,
    preventDefault: () => {
      event.isPrevented = true;
    },
  };
  return event;
}

/** A page: emits its events and remembers what was asked of it. */
export class FakeWebContents extends FakeEmitter {
  readonly mainFrame: { url: string; origin: string } = {
    url: 'app://hashiya/',
    origin: 'app://hashiya',
  };
  readonly calls: string[] = [];
  readonly sent: (readonly [name: string, payload: unknown])[] = [];
  windowOpenHandler: ((details: { url: string }) => { action: string }) | undefined;

  setWindowOpenHandler(handler: (details: { url: string }) => { action: string }): void {
    this.windowOpenHandler = handler;
  }
  getURL(): string {
    return this.mainFrame.url;
  }
  send(name: string, payload: unknown): void {
    this.sent.push([name, payload]);
  }
  reload(): void {
    this.calls.push('reload');
  }
  forcefullyCrashRenderer(): void {
    this.calls.push('forcefullyCrashRenderer');
  }
}

/** A window: emits its events and remembers what was asked of it. */
export class FakeWindow extends FakeEmitter {
  readonly webContents = new FakeWebContents();
  readonly calls: string[] = [];
  bounds = { x: 10, y: 20, width: 1000, height: 700 };
  maximised = false;
  minimised = false;
  destroyed = false;
  readonly options: unknown;

  constructor(options?: unknown) {
    super();
    this.options = options;
  }

  getNormalBounds(): FakeWindow['bounds'] {
    return this.bounds;
  }
  isDestroyed(): boolean {
    return this.destroyed;
  }
  isMaximized(): boolean {
    return this.maximised;
  }
  isMinimized(): boolean {
    return this.minimised;
  }
  maximize(): void {
    this.calls.push('maximize');
  }
  restore(): void {
    this.calls.push('restore');
  }
  focus(): void {
    this.calls.push('focus');
  }
  show(): void {
    this.calls.push('show');
  }
  close(): void {
    this.calls.push('close');
  }
  async loadURL(url: string): Promise<void> {
    this.calls.push(`loadURL ${url}`);
  }
}

/** Channels of `ipcMain`: what is handled, and a way to send as the window does. */
export class FakeChannels {
  readonly handlers = new Map<string, (event: never, ...args: unknown[]) => unknown>();

  handle(channel: string, handler: (event: never, ...args: unknown[]) => unknown): void {
    if (this.handlers.has(channel)) throw new Error(`${channel} is handled twice.`);
    this.handlers.set(channel, handler);
  }

  /** Calls the handler of a channel; `event` says who sends. */
  async invoke(channel: string, event: object, ...args: unknown[]): Promise<unknown> {
    const handler = this.handlers.get(channel);
    if (!handler) throw new Error(`No handler for ${channel}.`);
    return handler(event as never, ...args);
  }
}
