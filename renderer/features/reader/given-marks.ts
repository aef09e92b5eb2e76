import type { MarkState } from '../../../shared/marks/article-marks.ts';
import { compareMarks } from '../../../shared/marks/marks-of-article.ts';
import type { Mark } from '../../../shared/marks/marks-of-article.ts';
import { createIntervalIndex } from '../../../shared/text/interval-index.ts';

/** Marks that somebody else has worked out, as states that the painting can follow. */
export class GivenMarks {
  #marks: readonly Mark[] | null = null;
  #state: MarkState = {
    index: createIntervalIndex<Mark>([], compareMarks),
    version: 0,
    changed: null,
  };

  /** The state of these marks; the same object as before for the same list. */
  update(marks: readonly Mark[]): MarkState {
    if (marks === this.#marks) return this.#state;
    this.#marks = marks;
    this.#state = {
      index: createIntervalIndex(
        marks.map((mark) => ({ start: mark.start, end: mark.end, value: mark })),
        compareMarks,
      ),
      version: this.#state.version + 1,
      changed: null,
    };
    return this.#state;
  }
}
