import { expect, it } from 'vitest';
import { isolate } from '../../../renderer/strings/isolate.ts';

it('lets no name close its isolate, nor keep it open', () => {
  expect(isolate('أ\u2069\u202Eب')).toBe('\u2068أ\u202Eب\u2069');
  expect(isolate('\u2067أ')).toBe('\u2068أ\u2069');
  expect(isolate('\u2067أ\u2069')).toBe('\u2068\u2067أ\u2069\u2069');
});
