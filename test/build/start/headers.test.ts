import { describe, expect, it } from 'vitest';
import { cacheControl, contentSecurityPolicy, mediaType } from '../../../build/start/headers.mjs';
import { contentSecurityPolicy as electronPolicy } from '../../../electron/security-headers.ts';

describe('contentSecurityPolicy', () => {
  it('is the same in both shells, so that what runs in one runs in the other', () => {
    expect(contentSecurityPolicy).toBe(electronPolicy);
  });
});

describe('cacheControl', () => {
  it('keeps for ever only what has a hash of its content in its name', () => {
    expect(cacheControl('/assets/index-Cq77IzMG.js')).toContain('immutable');
    expect(cacheControl('/assets/x.worker-_jPsPjgk.js')).toContain('immutable');
    for (const path of ['/', '/index.html', '/assets/index.js', '/favicon-Cq77IzMG.svg']) {
      expect(cacheControl(path)).toBe('no-cache');
    }
  });
});

describe('mediaType', () => {
  it('names scripts as scripts, and gives what it does not know as bytes', () => {
    expect(mediaType('.JS')).toBe('text/javascript; charset=utf-8');
    expect(mediaType('.woff2')).toBe('font/woff2');
    expect(mediaType('.exe')).toBe('application/octet-stream');
    expect(mediaType('')).toBe('application/octet-stream');
  });
});
