// Setup of every component test: an IndexedDB in memory (before Dexie is loaded), the DOM matchers,
// the strings of both languages, and an empty document after each test.
import 'fake-indexeddb/auto';
import '@testing-library/jest-dom/vitest';
import { cleanup } from '@testing-library/react';
import { afterEach } from 'vitest';
import { loadStrings } from '../../renderer/strings/load-strings.ts';

await Promise.all([loadStrings('ar'), loadStrings('en')]);

afterEach(() => {
  cleanup();
});
