import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { createBrowserBridge } from '../../../renderer/bridge/browser-bridge.ts';
import { maxFileSize } from '../../../shared/ipc/file-access.ts';
import type { Bridge, MessageArguments } from '../../../shared/ipc/contract.ts';

const confirmLink = vi.fn(() => Promise.resolve(true));
let bridge: Bridge<File>;

beforeEach(() => {
  confirmLink.mockClear();
  bridge = createBrowserBridge({ version: '1.2.3', confirmLink });
});

afterEach(() => {
  vi.restoreAllMocks();
  vi.useRealTimers();
  expect(document.body.childElementCount).toBe(0);
});

function aFile(name: string, text = 'خبر', path = ''): File {
  const file = new File([text], name);
  Object.defineProperty(file, 'webkitRelativePath', { value: path });
  return file;
}

/** Answers the next file dialog; gives the input that asked. */
function answerDialog(answer: readonly File[] | 'cancel'): { input: HTMLInputElement | null } {
  const asked: { input: HTMLInputElement | null } = { input: null };
  vi.spyOn(HTMLInputElement.prototype, 'click').mockImplementation(function click(
    this: HTMLInputElement,
  ) {
    asked.input = this;
    if (answer !== 'cancel') Object.defineProperty(this, 'files', { value: answer });
    this.dispatchEvent(new Event(answer === 'cancel' ? 'cancel' : 'change'));
  });
  return asked;
}

const choice: MessageArguments<'choose-files'>[0] = {
  title: 'فتح',
  filters: [
    { name: 'نص', extensions: ['txt', 'text'] },
    { name: 'صفحة', extensions: ['html', 'txt'] },
  ],
  folder: false,
};

it('says which shell it is', async () => {
  const info = await bridge.call('app-info');
  expect(info).toMatchObject({ shell: 'browser', version: '1.2.3' });
  expect(['linux', 'mac', 'windows', 'other']).toContain(info.platform);
});

it('has nothing to do for menu and theme, and nothing to tell', async () => {
  await expect(bridge.call('set-theme', 'dark')).resolves.toBeNull();
  const listener = vi.fn();
  bridge.listen('menu-command', listener)();
  expect(listener).not.toHaveBeenCalled();
});

describe('choosing files', () => {
  it('asks for several files with the endings of all filters, each once', async () => {
    const asked = answerDialog([aFile('a.txt'), aFile('b.html')]);
    const picked = await bridge.call('choose-files', choice);
    expect(picked.map(({ name }) => name)).toEqual(['a.txt', 'b.html']);
    expect(asked.input).toMatchObject({ type: 'file', multiple: true, hidden: true });
    expect(asked.input?.accept).toBe('.txt,.text,.html');
  });

  it('offers every file when a filter says so', async () => {
    const asked = answerDialog([]);
    const filters = [{ name: 'كل الملفات', extensions: ['*'] }];
    await bridge.call('choose-files', { ...choice, filters });
    expect(asked.input?.accept).toBe('');
  });

  it('gives nothing when cancelled', async () => {
    answerDialog('cancel');
    expect(await bridge.call('choose-files', choice)).toEqual([]);
  });

  it('takes from a folder what the filters name, sorted, without hidden or very deep files', async () => {
    const deep = `${'d/'.repeat(8)}`;
    const asked = answerDialog([
      aFile('10.txt', 'x', 'folder/10.txt'),
      aFile('2.TXT', 'x', 'folder/2.TXT'),
      aFile('picture.png', 'x', 'folder/picture.png'),
      aFile('.hidden.txt', 'x', 'folder/.hidden.txt'),
      aFile('config.txt', 'x', 'folder/.git/config.txt'),
      aFile('eight.txt', 'x', `${deep}eight.txt`),
      aFile('nine.txt', 'x', `d/${deep}nine.txt`),
    ]);
    const picked = await bridge.call('choose-files', { ...choice, folder: true });
    expect(picked.map(({ name }) => name)).toEqual(['eight.txt', '2.TXT', '10.txt']);
    expect(asked.input?.webkitdirectory).toBe(true);
    expect(asked.input?.accept).toBe('');
  });
});

describe('reading files', () => {
  it('reads the bytes of a token until it is released', async () => {
    const [picked] = await bridge.pickDropped([aFile('خبر.txt', 'نص الخبر')]);
    expect(picked).toMatchObject({ name: 'خبر.txt', size: 15 });
    const { token } = picked!;
    const read = await bridge.call('read-file', token);
    if (!read.ok) throw new Error(read.error);
    expect(new TextDecoder().decode(read.value.bytes)).toBe('نص الخبر');
    await bridge.call('release-files', [token]);
    expect(await bridge.call('read-file', token)).toEqual({ ok: false, error: 'unknown-token' });
  });

  it('gives every file a token of its own', async () => {
    const file = aFile('a.txt');
    const picked = await bridge.pickDropped([file, file]);
    expect(new Set(picked.map(({ token }) => token)).size).toBe(2);
  });

  it('refuses a file above the limit without reading it', async () => {
    const file = aFile('large.txt');
    Object.defineProperty(file, 'size', { value: maxFileSize(file.name) + 1 });
    const reading = vi.spyOn(file, 'arrayBuffer');
    const [picked] = await bridge.pickDropped([file]);
    expect(await bridge.call('read-file', picked!.token)).toEqual({
      ok: false,
      error: 'too-large',
    });
    expect(reading).not.toHaveBeenCalled();
  });

  it.each([
    ['NotFoundError', 'not-found'],
    ['NotAllowedError', 'no-permission'],
    ['NotReadableError', 'read-failed'],
  ])('puts %s into a code', async (name, code) => {
    const file = aFile('a.txt');
    vi.spyOn(file, 'arrayBuffer').mockRejectedValue(new DOMException('gone', name));
    const [picked] = await bridge.pickDropped([file]);
    expect(await bridge.call('read-file', picked!.token)).toEqual({ ok: false, error: code });
  });

  it('refuses a file that has another length than when it was picked', async () => {
    const file = aFile('a.txt', 'abc');
    vi.spyOn(file, 'arrayBuffer').mockResolvedValue(new ArrayBuffer(2));
    const [picked] = await bridge.pickDropped([file]);
    expect(await bridge.call('read-file', picked!.token)).toEqual({
      ok: false,
      error: 'changed-while-reading',
    });
  });
});

describe('saving', () => {
  it('downloads the bytes under a safe name and lets go of them later', async () => {
    vi.useFakeTimers();
    const blobs: Blob[] = [];
    vi.spyOn(URL, 'createObjectURL').mockImplementation((blob) => {
      blobs.push(blob as Blob);
      return 'blob:here';
    });
    const revoke = vi.spyOn(URL, 'revokeObjectURL').mockImplementation(() => {});
    const clicked: { href: string; download: string }[] = [];
    vi.spyOn(HTMLAnchorElement.prototype, 'click').mockImplementation(function click(
      this: HTMLAnchorElement,
    ) {
      clicked.push({ href: this.href, download: this.download });
    });
    const bytes = new TextEncoder().encode('{"ok":true}');

    const saved = await bridge.call('save-file', {
      title: 'حفظ',
      name: '../تقرير: 1\u202e.json',
      filterName: 'JSON',
      extension: 'json',
      bytes,
    });

    expect(saved).toMatchObject({ ok: true });
    expect(clicked).toHaveLength(1);
    expect(clicked[0]!.href).toBe('blob:here');
    expect(clicked[0]!.download).toMatch(/^[^./\\:][^/\\:\u202e]*\.json$/u);
    expect(await blobs[0]!.text()).toBe('{"ok":true}');
    expect(revoke).not.toHaveBeenCalled();
    vi.advanceTimersByTime(60_000);
    expect(revoke).toHaveBeenCalledWith('blob:here');
  });
});

describe('opening links', () => {
  const words = { question: 'فتح الرابط؟', open: 'افتح', cancel: 'إلغاء' };

  it('asks with the whole address and opens it without a way back', async () => {
    const open = vi.spyOn(window, 'open').mockReturnValue(null);
    const result = await bridge.call('open-link', { url: 'https://exämple.org/خبر?a=1', ...words });
    expect(result).toEqual({ ok: true, value: null });
    const [question] = confirmLink.mock.calls[0] as unknown as [{ address: string }];
    expect(question.address).toMatch(/^https:\/\/xn--/);
    expect(open).toHaveBeenCalledWith(question.address, '_blank', 'noopener,noreferrer');
  });

  it('opens nothing when the answer is no', async () => {
    const open = vi.spyOn(window, 'open').mockReturnValue(null);
    confirmLink.mockResolvedValueOnce(false);
    const result = await bridge.call('open-link', { url: 'https://example.org/', ...words });
    expect(result).toEqual({ ok: false, error: 'declined' });
    expect(open).not.toHaveBeenCalled();
  });

  it.each([
    'http://example.org/',
    'javascript:alert(1)',
    'data:text/html,x',
    'file:///etc/passwd',
    'smb://host/share',
    'ms-word:ofe|u|https://example.org',
    'https://user:pass@example.org/',
    '//example.org/',
    'not an address',
  ])('refuses %s without asking', async (url) => {
    const open = vi.spyOn(window, 'open').mockReturnValue(null);
    const result = await bridge.call('open-link', { url, ...words });
    expect(result).toEqual({ ok: false, error: 'not-allowed' });
    expect(confirmLink).not.toHaveBeenCalled();
    expect(open).not.toHaveBeenCalled();
  });
});
