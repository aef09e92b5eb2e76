import { ok } from '../../model/result.ts';
import type {
  AnnotatedFormat,
  AnnotatedProblem,
  FoundPiece,
  FoundRegion,
  FoundRelation,
} from './annotated-format.ts';
import { malformed } from './json-values.ts';

// WebAnno TSV 3.3 (INCEpTION user guide, appendix B). Layers are declared in the header, each with
// its features as columns; a token a line with its offsets in UTF-16 units of the document; values
// stacked with `|`, those of one annotation over several tokens joined by a number in brackets; a
// relation stands at its target, with the token of its origin and the numbers of both ends.

/** One layer: the columns of its features, and for relations the column that names the origin. */
interface Layer {
  readonly name: string;
  readonly kind: 'span' | 'relation';
  readonly features: readonly string[];
  /** First of its columns after sentence-token, offsets and token. */
  readonly from: number;
}

/** WebAnno TSV 3.3 and the earlier 3.x, which differ in layers that we do not read. */
export const webannoTsv = {
  id: 'webanno-tsv',
  extensions: ['tsv'],
  units: ['utf-16', 'code-points'],
  recognises: ({ text }) => text()?.startsWith('#FORMAT=WebAnno TSV 3.') ?? false,
  read(file) {
    const text = file.text();
    if (text === null) return malformed('utf-8');
    const reader = new TsvReader();
    for (const [i, line] of text.split('\n').entries()) {
      reader.line(line.replace(/\r$/u, ''), i + 1);
    }
    const { regions, relations, problems, evidence } = reader.finish();
    return ok({
      documents: [
        {
          name: file.name.replace(/\.tsv$/iu, ''),
          text: reader.text,
          articleId: null,
          addresses: [],
          metadata: {},
          regions,
          relations,
          evidence,
        },
      ],
      problems,
    });
  },
} as const satisfies AnnotatedFormat;

interface OpenRegion {
  readonly label: string;
  readonly attributes: Record<string, string>;
  readonly pieces: FoundPiece[];
  readonly path: string;
}

class TsvReader {
  text = '';
  readonly #layers: Layer[] = [];
  readonly #regions = new Map<string, OpenRegion>();
  /** Regions that a token carries, for relations that name a token alone. */
  readonly #atToken = new Map<string, string[]>();
  readonly #relations: {
    readonly label: string;
    readonly from: readonly [token: string, number: string];
    readonly to: readonly [token: string, number: string];
    readonly path: string;
  }[] = [];
  readonly #evidence: FoundPiece[] = [];
  readonly #problems: AnnotatedProblem[] = [];
  #columns = 0;
  #sentence: string[] = [];
  #placed = 0;

  line(line: string, number: number): void {
    const path = String(number);
    if (line.startsWith('#Text=')) this.#sentence.push(line.slice('#Text='.length));
    else if (/^#T_(?:SP|RL)=/u.test(line)) this.#addLayer(line);
    else if (line.startsWith('#T_')) {
      // Chains: the columns have to be counted, their links are no regions of ours.
      this.#columns += 2;
      this.#problems.push({ path, reason: 'unknown-line', detail: line });
    } else if (line.startsWith('#') || line === '') return;
    else this.#token(line.split('\t'), path);
  }

  finish(): {
    readonly regions: FoundRegion[];
    readonly relations: FoundRelation[];
    readonly problems: AnnotatedProblem[];
    readonly evidence: FoundPiece[];
  } {
    const regions = [...this.#regions].map(([key, { label, attributes, pieces, path }]) => {
      const { identifier, ...others } = attributes;
      return {
        key,
        label,
        pieces: this.#joined(pieces),
        note: '',
        attributes: others,
        entity:
          identifier === undefined
            ? null
            : { key: identifier, isOurs: false, name: '', externalId: identifier },
        recordId: null,
        path,
      };
    });
    const relations = this.#relations.map(({ label, from, to, path }) => ({
      label,
      from: this.#endOf(from),
      to: this.#endOf(to),
      recordId: null,
      path,
    }));
    return { regions, relations, problems: this.#problems, evidence: this.#evidence };
  }

  #addLayer(line: string): void {
    const kind = line.startsWith('#T_SP') ? 'span' : 'relation';
    const [name = '', ...columns] = line.slice(line.indexOf('=') + 1).split('|');
    const features = columns.filter((column) => !column.startsWith('BT_') && column !== '');
    this.#layers.push({ name, kind, features, from: this.#columns });
    // A layer without features still has one column.
    this.#columns += kind === 'relation' ? features.length + 1 : Math.max(1, features.length);
  }

  #token([id = '', offsets = '', token = '', ...values]: readonly string[], path: string): void {
    const place = /^(\d+)-(\d+)$/u.exec(offsets);
    if (place === null) {
      this.#problems.push({ path, reason: 'wrong-value', detail: offsets });
      return;
    }
    const piece = { start: Number(place[1]), end: Number(place[2]), quote: unescape(token) };
    this.#placeSentence(piece.start);
    this.#evidence.push(piece);
    for (const layer of this.#layers) {
      const own = values.slice(layer.from, layer.from + layer.features.length + 1);
      if (layer.kind === 'span') this.#spans(layer, own, piece, id, path);
      else this.#links(layer, own, id, path);
    }
  }

  /** Sentences follow each other with gaps that only offsets tell; a gap is a line end, or blanks. */
  #placeSentence(start: number): void {
    if (this.#sentence.length === 0) return;
    // A sentence with line ends inside is written with several `#Text=`, or with form feeds.
    const words = this.#sentence.map(unescape).join('\n').replaceAll('\f', '\n');
    const gap = Math.max(0, start - this.#placed);
    this.text += this.text === '' ? ' '.repeat(gap) : '\n'.repeat(gap);
    this.text += words;
    this.#placed = this.text.length;
    this.#sentence = [];
  }

  #spans(
    layer: Layer,
    columns: readonly string[],
    piece: FoundPiece,
    token: string,
    path: string,
  ): void {
    const features = layer.features.length === 0 ? [''] : layer.features;
    const stacks = features.map((_, i) => stackOf(columns[i] ?? '_'));
    const depth = Math.max(...stacks.map((stack) => stack.length));
    for (let level = 0; level < depth; level += 1) {
      const cells = stacks.map((stack) => stack[level]);
      const number = cells.find((cell) => cell?.number !== undefined)?.number;
      if (cells.every((cell) => cell === undefined)) continue;
      const key =
        number === undefined ? `${layer.name} ${token} ${level}` : `${layer.name} [${number}]`;
      this.#atToken.set(token, [...(this.#atToken.get(token) ?? []), key]);
      const open = this.#regions.get(key);
      if (open !== undefined) {
        open.pieces.push(piece);
        continue;
      }
      const attributes: Record<string, string> = {};
      features.forEach((feature, i) => {
        const value = cells[i]?.value ?? '';
        if (value !== '' && feature !== '') attributes[feature] = value;
      });
      const named = ['value', 'label', ...features].find(
        (name) => name !== 'identifier' && attributes[name] !== undefined,
      );
      const layerName = layer.name.slice(layer.name.lastIndexOf('.') + 1);
      const { [named ?? '']: label = layerName, ...others } = attributes;
      this.#regions.set(key, { label, attributes: others, pieces: [piece], path });
    }
  }

  #links(layer: Layer, columns: readonly string[], token: string, path: string): void {
    const origins = (columns[layer.features.length] ?? '_').split('|');
    const labels = stackOf(columns[0] ?? '_');
    origins.forEach((origin, level) => {
      const found = /^(\d+-\d+(?:\.\d+)?)(?:\[(\d+)_(\d+)\])?$/u.exec(origin);
      if (found === null) return;
      const [, from = '', fromNumber = '0', toNumber = '0'] = found;
      const layerName = layer.name.slice(layer.name.lastIndexOf('.') + 1);
      this.#relations.push({
        label: (layer.features.length > 0 && labels[level]?.value) || layerName,
        from: [from, fromNumber],
        to: [token, toNumber],
        path,
      });
    });
  }

  /** The region at one end of a relation: by its number, or the only one at its token. */
  #endOf([token, number]: readonly [string, string]): string {
    const keys = this.#atToken.get(token) ?? [];
    return (number === '0' ? keys[0] : keys.find((key) => key.endsWith(`[${number}]`))) ?? token;
  }

  /** Neighbouring tokens of one annotation are one piece, with what stands between them. */
  #joined(pieces: readonly FoundPiece[]): FoundPiece[] {
    const [first] = pieces;
    const last = pieces.at(-1);
    return first === undefined || last === undefined
      ? []
      : [{ start: first.start, end: last.end, quote: null }];
  }
}

/** `PER[1]|LOC[2]` as values with their numbers; `_` is nothing, `*` an annotation without a value. */
function stackOf(
  column: string,
): ({ readonly value: string; readonly number: string | undefined } | undefined)[] {
  return column.split(/(?<!\\)\|/u).map((cell) => {
    if (cell === '_') return undefined;
    const found = /^(.*?)(?:(?<!\\)\[(\d+)\])?$/su.exec(cell);
    const value = unescape(found?.[1] ?? '');
    return { value: value === '*' ? '' : value, number: found?.[2] };
  });
}

/** Reserved characters have a backslash before them; `\n`, `\t`, `\r` stand for what they name. */
function unescape(text: string): string {
  return text.replace(/\\(.)/gsu, (_, letter: string) =>
    letter === 'n' ? '\n' : letter === 't' ? '\t' : letter === 'r' ? '\r' : letter,
  );
}
