import type { Article } from '../../../shared/model/article.ts';
import type { EditionReview } from '../../state/edition-review.ts';
import type { Strings } from '../../strings/strings.ts';

/** What the review of annotations says, by what it is that takes the place of the article. */
interface EditionWords {
  readonly title: string;
  readonly intro: string;
  /** When there are no annotations to look through. */
  readonly none: string;
  readonly before: string;
  readonly after: string;
  readonly orphanedHint: string;
  readonly fate: string;
  readonly accept: (records: number) => string;
  /** The line for the notes of the article that is replaced. */
  readonly note: (date: string) => string;
}

/** The words for a newer edition, or for the same file read in another encoding. */
export function editionWords(
  { next }: EditionReview,
  previous: Article,
  nextTitle: string,
  { importing }: Strings,
): EditionWords {
  const { editions } = importing;
  if (typeof next === 'string') {
    const { dialogTitle, intro, none, previous: before, orphanedHint, fate, accept } = editions;
    return {
      title: dialogTitle,
      intro,
      none,
      before,
      after: editions.next,
      orphanedHint,
      fate,
      accept,
      note: (date) => editions.note(nextTitle, date),
    };
  }
  const { intro, none, orphanedHint, fate, accept, ...words } = editions.reading;
  const { encoding } = next.provenance;
  return {
    title: editions.encodingTitle,
    intro,
    none,
    before: words.previous(previous.provenance.encoding),
    after: words.next(encoding),
    orphanedHint,
    fate,
    accept,
    note: (date) => words.note(encoding, date),
  };
}
