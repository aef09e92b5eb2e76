// What the benchmark prints: medians, ratios, growth exponents, and the aims.
/** @import { Timings } from './timings.ts' */

/** @typedef {keyof Timings} Measure */
/**
 * @typedef {object} Cell
 * @property {string} subject
 * @property {string} document
 * @property {string | null} problem
 * @property {Partial<Record<Measure, number>>} median milliseconds
 * @property {number | null} scrollP95 milliseconds
 */

/** @type {readonly { key: Measure, title: string }[]} */
export const measures = [
  { key: 'open', title: 'data in memory → painted with all marks' },
  { key: 'add', title: 'adding one mark until its frame is done' },
  { key: 'change', title: 'changing one mark' },
  { key: 'remove', title: 'deleting one mark' },
  { key: 'hit', title: 'hit test (ours: the whole click, selecting the record)' },
  { key: 'scroll', title: 'scrolling 240 px, work per frame' },
  { key: 'jump', title: 'jump to a record' },
];

/**
 * @param {readonly number[]} values
 * @param {number} share
 * @returns {number}
 */
export function quantile(values, share) {
  const sorted = [...values].sort((a, b) => a - b);
  // Between two values in proportion, so that the median of two is their middle.
  const place = (sorted.length - 1) * share;
  const low = sorted[Math.floor(place)] ?? Number.NaN;
  const high = sorted[Math.ceil(place)] ?? Number.NaN;
  return low + (high - low) * (place - Math.floor(place));
}

/**
 * Growth between two sizes: 0 when time does not depend on the size, 1 when it is proportional.
 *
 * @param {number} small
 * @param {number} large
 * @param {number} factor how many times the larger document is larger
 * @returns {number}
 */
export function exponent(small, large, factor) {
  return Math.log(large / small) / Math.log(factor);
}

/**
 * @param {readonly { name: string, label: string }[]} subjects
 * @param {readonly { label: string, bytes: number }[]} documents
 * @param {readonly Cell[]} cells
 * @returns {string} Markdown
 */
export function table(subjects, documents, cells) {
  const find = (/** @type {string} */ subject, /** @type {string} */ document) =>
    cells.find((cell) => cell.subject === subject && cell.document === document);
  /** @type {string[]} */
  const lines = [];
  for (const { key, title } of measures) {
    lines.push(`**${title}** (ms; × Hashiya in brackets)`, '');
    lines.push(`| | ${documents.map(({ label }) => label).join(' | ')} | growth |`);
    lines.push(`|---|${documents.map(() => '--:').join('|')}|--:|`);
    for (const { name, label } of subjects) {
      const row = documents.map((document) => {
        const cell = find(name, document.label);
        const value = cell?.median[key];
        if (value === undefined) return cell?.problem ?? '–';
        const own = find('hashiya', document.label)?.median[key];
        const ratio = own === undefined || name === 'hashiya' ? '' : ` (${times(value / own)})`;
        return `${format(value)}${ratio}`;
      });
      const known = documents.flatMap((document) => {
        const value = find(name, document.label)?.median[key];
        return value === undefined ? [] : [{ value, bytes: document.bytes }];
      });
      const [first, last] = [known[0], known.at(-1)];
      const growth =
        first === undefined || last === undefined || first.bytes === last.bytes
          ? '–'
          : exponent(first.value, last.value, last.bytes / first.bytes).toFixed(2);
      lines.push(`| ${label} | ${row.join(' | ')} | ${growth} |`);
    }
    lines.push('');
  }
  return lines.join('\n');
}

/**
 * The aims of the project that this benchmark can judge, each with what was measured.
 *
 * @param {readonly { name: string, kind: string }[]} subjects
 * @param {readonly { label: string, bytes: number }[]} documents
 * @param {readonly Cell[]} cells
 * @returns {string}
 */
export function aims(subjects, documents, cells) {
  const value = (
    /** @type {string} */ subject,
    /** @type {string} */ document,
    /** @type {Measure} */ key,
  ) => cells.find((cell) => cell.subject === subject && cell.document === document)?.median[key];
  const best = (/** @type {Measure} */ key) => {
    const values = subjects
      .filter(({ kind }) => kind === 'annotator')
      .flatMap(({ name }) => value(name, '1 MB / 5,000', key) ?? []);
    return values.length === 0 ? undefined : Math.min(...values);
  };
  const own = (/** @type {string} */ document, /** @type {Measure} */ key) =>
    value('hashiya', document, key) ?? Number.NaN;
  /** @type {string[]} */
  const lines = [];
  const judge = (
    /** @type {string} */ what,
    /** @type {number | undefined} */ measured,
    /** @type {'≤' | '≥'} */ sense,
    /** @type {number} */ limit,
  ) => {
    if (measured === undefined || !Number.isFinite(measured)) {
      lines.push(`- not measured: ${what} ${sense} ${String(limit)}`);
      return;
    }
    const met = sense === '≤' ? measured <= limit : measured >= limit;
    const figure = measured.toFixed(2);
    lines.push(`- ${met ? 'met' : 'MISSED'}: ${what} ${sense} ${String(limit)}: ${figure}`);
  };
  const middle = '1 MB / 5,000';
  const large = '5 MB / 50,000';
  const editor = value('codemirror', middle, 'open');
  judge(
    'opening 1 MB / 5,000, × CodeMirror 6',
    editor === undefined ? undefined : own(middle, 'open') / editor,
    '≤',
    0.6,
  );
  const opened = best('open');
  judge(
    'opening 1 MB / 5,000, times faster than the best annotation peer',
    opened === undefined ? undefined : opened / own(middle, 'open'),
    '≥',
    30,
  );
  judge(
    'opening 5 MB / 50,000, × 1 MB / 5,000',
    own(large, 'open') / own(middle, 'open'),
    '≤',
    1.5,
  );
  for (const key of /** @type {const} */ (['add', 'remove', 'change'])) {
    const slowest = Math.max(
      ...documents.flatMap(({ label }) => value('hashiya', label, key) ?? []),
    );
    judge(`${key}, ms at the slowest size`, slowest, '≤', 16);
    const peer = best(key);
    judge(
      `${key} at 1 MB / 5,000, times faster than the best annotation peer`,
      peer === undefined ? undefined : peer / own(middle, key),
      '≥',
      10,
    );
  }
  const first = documents[0];
  const last = documents.at(-1);
  if (first !== undefined && last !== undefined) {
    for (const [key, limit] of /** @type {const} */ ([
      ['add', 0.15],
      ['remove', 0.15],
      ['hit', 0.15],
      ['scroll', 0.15],
      ['open', 0.3],
    ])) {
      const growth = exponent(
        own(first.label, key),
        own(last.label, key),
        last.bytes / first.bytes,
      );
      judge(`growth of ${key} from ${first.label} to ${last.label}`, growth, '≤', limit);
    }
  }
  const scrolls = cells.flatMap((cell) =>
    cell.subject === 'hashiya' && cell.scrollP95 !== null ? [cell.scrollP95] : [],
  );
  judge('scrolling, 95th percentile in ms at the slowest size', Math.max(...scrolls), '≤', 16);
  const jumps = documents.flatMap(({ label }) => value('hashiya', label, 'jump') ?? []);
  judge('jump, ms at the slowest size', Math.max(...jumps), '≤', 50);
  return lines.join('\n');
}

/**
 * @param {number} value
 * @returns {string}
 */
function format(value) {
  if (value >= 100) return Math.round(value).toLocaleString('en');
  return value.toFixed(value < 1 ? 2 : 1);
}

/**
 * @param {number} ratio
 * @returns {string}
 */
function times(ratio) {
  return `${ratio >= 10 ? Math.round(ratio).toLocaleString('en') : ratio.toFixed(1)}×`;
}
