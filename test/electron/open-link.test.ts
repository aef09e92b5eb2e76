import { describe, expect, it } from 'vitest';
import { openLink } from '../../electron/open-link.ts';
import { createScriptedDialogs } from '../fakes/electron.ts';

const asking = { question: 'فتح هذا الرابط في المتصفح؟', open: 'فتح', cancel: 'إلغاء' };

function setUp(openExternal?: (url: string) => Promise<void>) {
  const dialogs = createScriptedDialogs();
  const opened: string[] = [];
  const open = async (url: string) => {
    opened.push(url);
  };
  const dependencies = { dialogs, openExternal: openExternal ?? open };
  return { dialogs, opened, dependencies };
}

describe('openLink', () => {
  it('asks, showing the host, and hands the address to the browser', async () => {
    const { dialogs, opened, dependencies } = setUp();
    dialogs.askAnswers.push(0);
    const url = 'https://example.org/أخبار?q=1';
    expect(await openLink(dependencies, { url, ...asking })).toEqual({ ok: true, value: null });
    const href = 'https://example.org/%D8%A3%D8%AE%D8%A8%D8%A7%D8%B1?q=1';
    expect(opened).toEqual([href]);
    expect(dialogs.shown).toEqual([
      {
        type: 'question',
        message: asking.question,
        detail: `example.org\n\n${href}`,
        buttons: ['فتح', 'إلغاء'],
        defaultId: 1,
        cancelId: 1,
        noLink: true,
      },
    ]);
  });

  it('opens nothing when the user declines', async () => {
    const { dialogs, opened, dependencies } = setUp();
    dialogs.askAnswers.push(1);
    const result = await openLink(dependencies, { url: 'https://example.org/', ...asking });
    expect(result).toEqual({ ok: false, error: 'declined' });
    expect(opened).toEqual([]);
  });

  it('says when the system could not open it', async () => {
    const { dialogs, dependencies } = setUp(() => Promise.reject(new Error('no browser')));
    dialogs.askAnswers.push(0);
    const result = await openLink(dependencies, { url: 'https://example.org/', ...asking });
    expect(result).toEqual({ ok: false, error: 'failed' });
  });

  it.each([
    'http://example.org/',
    'file:///etc/passwd',
    'file://server/share',
    'smb://server/share',
    'javascript:alert(1)',
    'JaVaScRiPt:alert(1)',
    'data:text/html,x',
    'ms-msdt:/id',
    'ms-office:x',
    'vscode://x',
    'mailto:a@example.org',
    'app://hashiya/',
    'hashiya://x',
    'https://user@example.org/',
    'https://user:word@example.org/',
    'https://example.org@evil.example/',
    'https://',
    'https:///',
    '//example.org/',
    '/etc/passwd',
    'example.org',
    '--inspect',
    '',
    'x'.repeat(4096),
  ])('94: refuses %s without asking', async (url) => {
    const { dialogs, opened, dependencies } = setUp();
    const result = await openLink(dependencies, { url, ...asking });
    expect(result).toEqual({ ok: false, error: 'not-allowed' });
    expect(dialogs.shown).toEqual([]);
    expect(opened).toEqual([]);
  });

  it.each([
    ['Cyrillic letters that look Latin', 'https://аррӏе.com/', 'xn--80ak6aa92e.com'],
    ['an Arabic host', 'https://مثال.إختبار/', 'xn--mgbh0fb.xn--kgbechtv'],
    ['a bidi control in the path', 'https://example.org/\u202egpj.exe', 'example.org'],
    ['spaces and tabs', ' https://exam\tple.org/', 'example.org'],
    ['a port', 'https://example.org:8443/', 'example.org:8443'],
  ])('94: shows %s in ASCII', async (_case, url, host) => {
    const { dialogs, dependencies } = setUp();
    dialogs.askAnswers.push(1);
    await openLink(dependencies, { url, ...asking });
    const [shown] = dialogs.shown;
    const detail = shown && 'detail' in shown ? (shown.detail ?? '') : '';
    expect(detail.split('\n')[0]).toBe(host);
    expect(detail).toMatch(/^[\x20-\x7e\n]*$/);
  });

  it('shows the beginning of an endless address', async () => {
    const { dialogs, dependencies } = setUp();
    dialogs.askAnswers.push(1);
    await openLink(dependencies, { url: `https://example.org/${'x'.repeat(4000)}`, ...asking });
    const [shown] = dialogs.shown;
    expect(shown && 'detail' in shown && shown.detail?.length).toBeLessThan(400);
  });
});
