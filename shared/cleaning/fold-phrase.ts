import { foldKey } from '../text/folding.ts';

/** Letters and digits of `text`, folded, single blanks between words: the form phrases match in. */
export function foldPhrase(text: string): string {
  return foldKey(text.replaceAll('\u200c', ''))
    .replace(/[^\p{L}\p{N}]+/gu, ' ')
    .trim();
}

/** Phrases in all languages, matched without regard to case, vowel signs and punctuation. */
export class PhraseList {
  readonly #whole: ReadonlySet<string>;
  readonly #longest: number;

  constructor(...lists: readonly (readonly string[])[]) {
    // Persian writes «برچسب‌ها» with a joiner that pages leave out or replace by a blank.
    this.#whole = new Set(
      lists
        .flat()
        .flatMap((phrase) => [
          foldPhrase(phrase.replaceAll('\u200c', '')),
          foldPhrase(phrase.replaceAll('\u200c', ' ')),
        ]),
    );
    this.#longest = Math.max(...[...this.#whole].map((phrase) => phrase.split(' ').length));
  }

  /** @param key result of {@link foldPhrase} */
  is(key: string): boolean {
    return this.#whole.has(key);
  }

  /** Whether `key` begins with one of the phrases, at a word border. */
  begins(key: string): boolean {
    const words = key.split(' ', this.#longest);
    return words.some((_, last) => this.#whole.has(words.slice(0, last + 1).join(' ')));
  }

  /** Whether one of the phrases stands anywhere in `key`, at word borders. */
  within(key: string): boolean {
    const words = key.split(' ');
    return words.some((_, first) =>
      this.begins(words.slice(first, first + this.#longest).join(' ')),
    );
  }

  /** Whether `key` is nothing but phrases one after the other, as in a row of buttons. */
  covers(key: string): boolean {
    const words = key.split(' ');
    if (words.length > 40) return false;
    let at = 0;
    while (at < words.length) {
      let length = Math.min(this.#longest, words.length - at);
      while (length > 0 && !this.#whole.has(words.slice(at, at + length).join(' '))) length--;
      if (length === 0) return false;
      at += length;
    }
    return true;
  }
}
