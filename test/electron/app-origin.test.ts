import { expect, it } from 'vitest';
import { appAddress, appOrigin, isAppAddress, isStartAddress } from '../../electron/app-origin.ts';

it('never changes the origin: the database of every user belongs to it', () => {
  expect(appOrigin).toBe('app://hashiya');
  expect(appAddress).toBe('app://hashiya/');
});

it('knows its own addresses', () => {
  expect(isAppAddress('app://hashiya/assets/a.js')).toBe(true);
  for (const foreign of [
    'app://hashiya',
    'app://hashiya.example/',
    'app://hashiya@example/',
    'app://other/',
    'https://hashiya/',
    'xapp://hashiya/',
    '',
  ]) {
    expect(isAppAddress(foreign), foreign).toBe(false);
  }
});

it('knows its start page', () => {
  for (const start of ['app://hashiya/', 'app://hashiya/?start=safe', 'app://hashiya/#a']) {
    expect(isStartAddress(start), start).toBe(true);
  }
  for (const other of ['app://hashiya/x', 'app://hashiya//', 'app://other/', 'https://hashiya/']) {
    expect(isStartAddress(other), other).toBe(false);
  }
});
