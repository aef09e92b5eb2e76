// Setup of every component test: an IndexedDB in memory (before Dexie is loaded), the DOM matchers,
// and an empty document after each test.
import 'fake-indexeddb/auto';
import '@testing-library/jest-dom/vitest';
import { cleanup } from '@testing-library/react';
import { afterEach } from 'vitest';

afterEach(() => {
  cleanup();
});
