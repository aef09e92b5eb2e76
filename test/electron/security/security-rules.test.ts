import { readdirSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { isAllowedRequest } from '../../../electron/security/block-requests.ts';
import { securityRules } from '../../../electron/security/index.ts';
import type { Guarded } from '../../../electron/security/security-rule.ts';
import { secureWebPreferences } from '../../../electron/security/window-options.ts';
import { FakeEmitter, FakeWebContents, fakeEvent } from '../../fakes/electron.ts';

type AskPermission = (
  contents: FakeWebContents | null,
  permission: string,
  answer: (granted: boolean) => void,
) => void;
type CheckPermission = (
  contents: FakeWebContents | null,
  permission: string,
  origin: string,
) => boolean;
type Request = (details: { url: string }, answer: (response: { cancel: boolean }) => void) => void;

/** A session that keeps the handlers it is given. */
class FakeSession {
  requestPermission: AskPermission | undefined;
  checkPermission: CheckPermission | undefined;
  useDevice: (() => boolean) | undefined;
  request: Request | undefined;

  setPermissionRequestHandler(handler: AskPermission): void {
    this.requestPermission = handler;
  }
  setPermissionCheckHandler(handler: CheckPermission): void {
    this.checkPermission = handler;
  }
  setDevicePermissionHandler(handler: () => boolean): void {
    this.useDevice = handler;
  }
  readonly webRequest = {
    onBeforeRequest: (handler: Request): void => {
      this.request = handler;
    },
  };
}

/** All rules in place, and one page that was made after them. */
function guardedPage({ development = false } = {}) {
  const session = new FakeSession();
  const app = new FakeEmitter();
  for (const rule of securityRules) rule({ app, session, development } as unknown as Guarded);
  const page = new FakeWebContents();
  app.emit('web-contents-created', {}, page);
  return { session, page };
}

describe('security rules', () => {
  it('are all in the list', () => {
    const files = readdirSync(new URL('../../../electron/security/', import.meta.url));
    const rules = files.filter((file) => /^(?:deny|block)-/.test(file));
    expect(rules.length).toBeGreaterThan(0);
    expect(securityRules).toHaveLength(rules.length);
    expect(new Set(securityRules).size).toBe(rules.length);
  });

  const elsewhere = [
    'https://example.org/',
    'http://127.0.0.1/',
    'file:///etc/passwd',
    'javascript:alert(1)',
    'data:text/html,x',
    'about:blank',
    'blob:app://hashiya/1',
    'app://other/',
    'app://hashiya/assets/main.js',
  ];

  it.each(elsewhere)('93: let no page navigate to %s', (url) => {
    const { page } = guardedPage();
    const byPage = fakeEvent({ url });
    page.emit('will-navigate', byPage);
    const byFrame = fakeEvent({ url, isMainFrame: true });
    page.emit('will-frame-navigate', byFrame);
    const inFrame = fakeEvent({ url, isMainFrame: false });
    page.emit('will-frame-navigate', inFrame);
    const redirected = fakeEvent({ url });
    page.emit('will-redirect', redirected);
    expect([byPage, byFrame, inFrame, redirected].map((event) => event.isPrevented)).toEqual([
      true,
      true,
      true,
      true,
    ]);
  });

  it('let the start page reload, but not inside a frame', () => {
    const { page } = guardedPage();
    const url = 'app://hashiya/';
    const byPage = fakeEvent({ url });
    page.emit('will-navigate', byPage);
    const byFrame = fakeEvent({ url, isMainFrame: true });
    page.emit('will-frame-navigate', byFrame);
    const inFrame = fakeEvent({ url, isMainFrame: false });
    page.emit('will-frame-navigate', inFrame);
    expect([byPage.isPrevented, byFrame.isPrevented, inFrame.isPrevented]).toEqual([
      false,
      false,
      true,
    ]);
  });

  it('93: let no page open a window or embed another page', () => {
    const { page } = guardedPage();
    for (const url of [...elsewhere, 'app://hashiya/']) {
      expect(page.windowOpenHandler?.({ url })).toEqual({ action: 'deny' });
    }
    const attach = fakeEvent({});
    page.emit('will-attach-webview', attach);
    expect(attach.isPrevented).toBe(true);
  });

  it.each([
    'media',
    'geolocation',
    'notifications',
    'clipboard-read',
    'usb',
    'hid',
    'serial',
    'display-capture',
    'openExternal',
    'fileSystem',
    'fullscreen',
    'unknown',
  ])('96: refuse the permission %s', (permission) => {
    const { session, page } = guardedPage();
    let granted: boolean | undefined;
    session.requestPermission?.(page, permission, (answer) => {
      granted = answer;
    });
    expect(granted).toBe(false);
    expect(session.checkPermission?.(page, permission, 'app://hashiya/')).toBe(false);
    expect(session.useDevice?.()).toBe(false);
  });

  it('grant writing to the clipboard, to our own page only', () => {
    const { session, page } = guardedPage();
    const permission = 'clipboard-sanitized-write';
    const ask = () => {
      let granted: boolean | undefined;
      session.requestPermission?.(page, permission, (answer) => {
        granted = answer;
      });
      return granted;
    };
    expect(ask()).toBe(true);
    expect(session.checkPermission?.(null, permission, 'app://hashiya')).toBe(true);
    page.mainFrame.url = 'app://hashiya.example/';
    expect(ask()).toBe(false);
    for (const origin of ['https://example.org', 'app://other', '', 'app://hashiya@x/']) {
      expect(session.checkPermission?.(null, permission, origin), origin).toBe(false);
    }
  });

  it('96: cancel every request that leaves the bundle', () => {
    const { session } = guardedPage();
    const isCancelled = (url: string) => {
      let cancelled: boolean | undefined;
      session.request?.({ url }, ({ cancel }) => {
        cancelled = cancel;
      });
      return cancelled;
    };
    expect(isCancelled('app://hashiya/assets/main.js')).toBe(false);
    expect(isCancelled('blob:app://hashiya/0f-1')).toBe(false);
    for (const url of [
      'https://example.org/pixel.gif',
      'http://localhost/',
      'ws://localhost/',
      'file:///etc/passwd',
      'ftp://example.org/',
      'data:image/png;base64,AA',
      'blob:https://example.org/1',
      'app://other/main.js',
      'devtools://devtools/bundled/inspector.html',
      'chrome-extension://a/b',
    ]) {
      expect(isCancelled(url), url).toBe(true);
    }
  });

  it('let the developer tools load in development only', () => {
    const url = 'devtools://devtools/bundled/inspector.html';
    expect(isAllowedRequest(url, { development: true })).toBe(true);
    expect(isAllowedRequest(url, { development: false })).toBe(false);
    expect(isAllowedRequest('https://example.org/', { development: true })).toBe(false);
  });
});

describe('options of the window', () => {
  it('89: isolate and confine the page', () => {
    expect(secureWebPreferences('/preload.cjs', false)).toEqual({
      preload: '/preload.cjs',
      contextIsolation: true,
      sandbox: true,
      webSecurity: true,
      nodeIntegration: false,
      nodeIntegrationInWorker: false,
      nodeIntegrationInSubFrames: false,
      webviewTag: false,
      allowRunningInsecureContent: false,
      experimentalFeatures: false,
      navigateOnDragDrop: false,
      safeDialogs: true,
      disableDialogs: true,
      spellcheck: false,
      devTools: false,
    });
  });
});
