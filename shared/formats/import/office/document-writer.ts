import type { LineHint } from '../../../cleaning/block.ts';
import { linesIn } from '../../../text/paragraphs.ts';

/** Text and line hints of a word-processor document, put together paragraph by paragraph. */
export class DocumentWriter {
  readonly #parts: string[] = [];
  readonly #hints: LineHint[] = [];

  /** Adds a paragraph; line breaks inside it stay. Every line of it gets the same hint. */
  paragraph(text: string, hint: LineHint = {}): void {
    this.#parts.push(text);
    this.#hints.push(...linesIn(text).map(() => hint));
  }

  get text(): string {
    return this.#parts.join('\n');
  }

  /** One entry per non-blank line; `undefined` when no line has anything to say. */
  get lines(): readonly LineHint[] | undefined {
    const says = this.#hints.some((hint) => hint.level !== undefined || hint.role !== undefined);
    return says ? this.#hints : undefined;
  }
}
