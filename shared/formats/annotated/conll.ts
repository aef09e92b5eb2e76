import { ok } from '../../model/result.ts';
import type { AnnotatedFormat, FoundDocument, FoundRegion } from './annotated-format.ts';
import { malformed } from './json-values.ts';
import type { OpenedFile } from './open-files.ts';

// A token a line, the tag in the last column, a blank line after each sentence (CoNLL-2003). IOB2
// and IOB1, BIOES and BILOU are told apart by nothing but their letters, so all are understood. The
// file has no text: one is made of the tokens, a blank between two and a line for each sentence.

const tag = /^(?:O|[BIESLUM]-\S+)$/u;

/** CoNLL columns with named-entity tags. */
export const conll = {
  id: 'conll',
  extensions: ['conll', 'iob', 'iob2', 'bio', 'tsv'],
  units: ['utf-16'],
  ignoresSpace: true,
  recognises(file) {
    const rows = rowsOf(file, 400).filter((row) => row.length > 0);
    const tagged = rows.filter((row) => row.length > 1 && tag.test(row.at(-1) ?? ''));
    return (
      rows.length > 2 &&
      tagged.length === rows.length &&
      (/\.(?:conll|iob2?|bio|tsv)$/iu.test(file.name) ||
        rows[0]?.[0] === '-DOCSTART-' ||
        rows.length > 10) &&
      tagged.some((row) => row.at(-1) !== 'O')
    );
  },
  read(file) {
    const text = file.text();
    if (text === null) return malformed('utf-8');
    const documents: FoundDocument[] = [];
    let builder = new DocumentBuilder();
    const finish = (): void => {
      if (!builder.isEmpty) documents.push(builder.build(`${file.name} ${documents.length + 1}`));
      builder = new DocumentBuilder();
    };
    for (const [i, row] of rowsOf(file).entries()) {
      const [token, ...columns] = row;
      if (token === undefined) builder.endSentence();
      else if (token === '-DOCSTART-') finish();
      else builder.add(token, columns.at(-1) ?? 'O', i + 1);
    }
    finish();
    return ok({ documents, problems: [] });
  },
} as const satisfies AnnotatedFormat;

/** The columns of each line; none for a blank one. Comments of CoNLL-U are passed over. */
function rowsOf(file: OpenedFile, most?: number): string[][] {
  const lines = (file.text() ?? '').split('\n', most);
  // Tokens may hold unbreakable blanks, so only what separates columns separates them.
  return lines
    .filter((line) => !/^# \S/u.test(line))
    .map((line) => line.split(/[ \t\r]+/u).filter((column) => column !== ''));
}

class DocumentBuilder {
  #text = '';
  #gap = '';
  readonly #regions: FoundRegion[] = [];
  #open: { readonly label: string; readonly start: number; readonly line: number } | null = null;

  get isEmpty(): boolean {
    return this.#text === '';
  }

  add(token: string, found: string, line: number): void {
    const [letter = 'O', label = ''] = [found.slice(0, 1), found.slice(2)];
    const continues = 'IEML'.includes(letter) && this.#open !== null && this.#open.label === label;
    if (!continues) this.#close();
    this.#text += this.#gap;
    if (!continues && letter !== 'O') this.#open = { label, start: this.#text.length, line };
    this.#text += token;
    this.#gap = ' ';
    if ('ELSU'.includes(letter)) this.#close();
  }

  endSentence(): void {
    this.#close();
    if (!this.isEmpty) this.#gap = '\n';
  }

  build(name: string): FoundDocument {
    this.#close();
    return {
      name,
      text: this.#text,
      articleId: null,
      addresses: [],
      metadata: {},
      regions: this.#regions,
      relations: [],
    };
  }

  #close(): void {
    if (this.#open === null) return;
    const { label, start, line } = this.#open;
    const end = this.#text.length;
    this.#regions.push({
      key: String(line),
      label,
      pieces: [{ start, end, quote: this.#text.slice(start, end) }],
      note: '',
      attributes: {},
      entity: null,
      recordId: null,
      path: String(line),
    });
    this.#open = null;
  }
}
