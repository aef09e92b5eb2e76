import { describe, expect, it } from 'vitest';
import { isIsoTime } from '../../../../renderer/features/claims/iso-time.ts';

describe('isIsoTime', () => {
  it.each([
    '2026',
    '2026-11',
    '2026-11-23',
    '2024-02-29',
    '2000-02-29',
    '2026-11-23T08:00',
    '2026-11-23T23:59:59.5Z',
    '2026-11-23T08:00+03:00',
    '2026-11-20/2026-11-23',
    '2026/2027-01-01T00:00Z',
  ])('accepts %s', (text) => {
    expect(isIsoTime(text)).toBe(true);
  });

  it.each([
    '',
    '23.11.2026',
    '2026-13',
    '2026-00',
    '2026-02-29',
    '1900-02-29',
    '2026-04-31',
    '2026-11-23T24:00',
    '2026-02-30T08:00',
    '2026-11-23/',
    '2026/2027/2028',
    '٢٠٢٦',
  ])('refuses “%s”', (text) => {
    expect(isIsoTime(text)).toBe(false);
  });
});
