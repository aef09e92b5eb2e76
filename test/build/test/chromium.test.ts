import { describe, expect, it } from 'vitest';
import { findChromium } from '../../../build/test/chromium.mjs';

const only =
  (...paths: string[]) =>
  (path: string) =>
    paths.includes(path);

describe('findChromium', () => {
  it('takes the one that was named, and no other when that one is missing', () => {
    const env = { HASHIYA_CHROMIUM: '/own/chrome' };
    expect(findChromium(env, 'linux', () => true)).toBe('/own/chrome');
    expect(findChromium(env, 'linux', only('/usr/bin/chromium'))).toBeUndefined();
  });

  it('prefers the binary to the script around it', () => {
    const exists = only('/usr/lib/chromium/chromium', '/usr/bin/chromium');
    expect(findChromium({ PATH: '/usr/bin' }, 'linux', exists)).toBe('/usr/lib/chromium/chromium');
  });

  it.each([
    ['linux', { PATH: '/opt/bin' }, '/opt/bin/google-chrome'],
    ['linux', {}, '/usr/bin/chromium'],
    ['darwin', {}, '/Applications/Google Chrome.app/Contents/MacOS/Google Chrome'],
  ] as const)('looks in the usual places of %s', (platform, env, path) => {
    expect(findChromium(env, platform, only(path))).toBe(path);
  });

  it('finds none where there is none', () => {
    expect(findChromium({ PATH: '/usr/bin' }, 'linux', () => false)).toBeUndefined();
    expect(findChromium({}, 'win32', () => false)).toBeUndefined();
  });
});
