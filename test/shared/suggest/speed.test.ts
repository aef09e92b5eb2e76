// Processor time instead of wall time, best of three: the machines that run this are busy.
import { expect, it } from 'vitest';
import { measureSuggest } from '../../bench/suggest.ts';

it('suggests for 100 KB within 300 ms, and goes through 20,000 claims in about 2 s', () => {
  const times = measureSuggest();
  console.info(times);
  expect(times.articleBytes).toBeGreaterThan(99_000);
  expect(times.mentionsMs).toBeLessThan(300);
  expect(times.claimsMs).toBeLessThan(300);
  // The aim is 2 s; the margin is for collecting garbage on several threads.
  expect(times.candidatesMs).toBeLessThan(3000);
  expect(times.oneClaimAgainMs).toBeLessThan(150);
  // What a change costs is a part of what the whole did, whatever else the machine is doing.
  expect(times.listAgainMs).toBeLessThan(times.candidatesMs * 0.75);
}, 90_000);
