/** What the page needs to know to stand in for Electron's side of the preload. */
export interface BridgeInit {
  /** Name of the binding that takes a channel and its arguments as JSON and answers with JSON. */
  readonly invokeBinding: string;
  /** Name of the function in the page that delivers an event to the preload. */
  readonly deliverFunction: string;
  /** Folder in which dropped files lie: a `File` named x has the path folder/x. */
  readonly dropFolder: string;
}

/** How bytes travel inside JSON, in both directions. */
export interface EncodedBytes {
  readonly $bytes: string;
}

/** JSON of a value that may hold bytes. */
export function encode(value: unknown): string {
  return JSON.stringify(value, function (this: Record<string, unknown>, key, inner: unknown) {
    // The value before its `toJSON`: that of a Buffer is a list of numbers, Electron's is bytes.
    const raw = this[key];
    return raw instanceof Uint8Array ? { $bytes: Buffer.from(raw).toString('base64') } : inner;
  });
}

/** The value behind {@link encode}. */
export function decode(json: string): unknown {
  // Looking at each value of an edit of 5,000 records takes longer than what is measured with it.
  if (!json.includes('"$bytes"')) return JSON.parse(json);
  return JSON.parse(json, (_key, inner: unknown) =>
    isEncodedBytes(inner) ? new Uint8Array(Buffer.from(inner.$bytes, 'base64')) : inner,
  );
}

function isEncodedBytes(value: unknown): value is EncodedBytes {
  return typeof value === 'object' && value !== null && '$bytes' in value;
}

/**
 * A script for `addInitScript`: runs the compiled preload in the page, over stand-ins for the three
 * objects of Electron that it uses. So `window.hashiya` is the real bridge.
 *
 * @param preload source of out/preload/preload.cjs
 */
export function bridgeInitScript(preload: string, init: BridgeInit): string {
  return `((require, module, exports) => {
    ${preload}
  })(() => (${electronInPage.toString()})(${JSON.stringify(init)}), { exports: {} }, {});`;
}

/** Runs in the page, as source text: nothing outside it exists there. */
function electronInPage({ invokeBinding, deliverFunction, dropFolder }: BridgeInit) {
  const page = window as unknown as Record<string, unknown>;
  const listeners = new Map<string, ((event: object, payload: unknown) => void)[]>();

  const toBase64 = (bytes: Uint8Array): string => {
    let letters = '';
    // In pieces: a call takes a limited number of arguments.
    for (let start = 0; start < bytes.length; start += 0x8000) {
      letters += String.fromCharCode(...bytes.subarray(start, start + 0x8000));
    }
    return btoa(letters);
  };

  const withBytes = (arg: unknown): unknown =>
    typeof arg !== 'object' || arg === null || Array.isArray(arg)
      ? arg
      : Object.fromEntries(
          Object.entries(arg).map(([key, value]: [string, unknown]) => [
            key,
            value instanceof Uint8Array ? { $bytes: toBase64(value) } : value,
          ]),
        );

  const fromBase64 = (letters: string): Uint8Array => {
    // Not known to the types yet. Letter by letter a portion of the journal takes over a second.
    const { fromBase64: native } = Uint8Array as unknown as {
      fromBase64?: (letters: string) => Uint8Array;
    };
    return native === undefined
      ? Uint8Array.from(atob(letters), (letter) => letter.charCodeAt(0))
      : native.call(Uint8Array, letters);
  };

  page[deliverFunction] = (name: string, payload: unknown) => {
    for (const listener of listeners.get(name) ?? []) listener({}, payload);
  };

  return {
    contextBridge: {
      exposeInMainWorld: (name: string, value: object) => {
        page[name] = Object.freeze(value);
      },
    },
    ipcRenderer: {
      invoke: async (channel: string, ...args: unknown[]): Promise<unknown> => {
        const invoke = page[invokeBinding] as (channel: string, json: string) => Promise<string>;
        // Bytes are arguments or fields of arguments; within those nothing is looked for.
        const json = JSON.stringify(
          args.map((arg) =>
            arg instanceof Uint8Array ? { $bytes: toBase64(arg) } : withBytes(arg),
          ),
        );
        const reply = await invoke(channel, json);
        if (!reply.includes('"$bytes"')) return JSON.parse(reply) as unknown;
        return JSON.parse(reply, (_key, value: { $bytes?: string } | null) =>
          typeof value === 'object' && typeof value?.$bytes === 'string'
            ? fromBase64(value.$bytes)
            : value,
        ) as unknown;
      },
      on: (name: string, listener: (event: object, payload: unknown) => void) => {
        listeners.set(name, [...(listeners.get(name) ?? []), listener]);
      },
    },
    webUtils: {
      getPathForFile: (file: File) => {
        if (!(file instanceof File)) throw new TypeError('not a File');
        return `${dropFolder}/${file.name}`;
      },
    },
  };
}
