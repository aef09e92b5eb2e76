import { withoutLooseIsolates } from '../../shared/text/bidi.ts';

/**
 * Puts a name of unknown direction into a sentence so that neither disturbs the order of the other
 * (Unicode first-strong isolate).
 */
export function isolate(name: string): string {
  return `\u2068${withoutLooseIsolates(name)}\u2069`;
}
