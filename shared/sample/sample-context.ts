import type { Annotator } from '../model/annotator.ts';
import type { Id, Timestamp } from '../model/id.ts';

/** What the sample cannot know itself. */
export interface SampleContext {
  /** A new id on each call. */
  readonly newId: () => Id;
  readonly now: Timestamp;
  /** Who is said to have made the records. */
  readonly by: Annotator;
  /** SHA-256 of the UTF-8 form of a text, lower-case hexadecimal. */
  readonly sha256: (text: string) => Promise<string>;
}
