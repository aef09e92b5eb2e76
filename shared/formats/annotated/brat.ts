import { err, ok } from '../../model/result.ts';
import type {
  AnnotatedFormat,
  AnnotatedProblem,
  FoundEntity,
  FoundPiece,
  FoundRegion,
  FoundRelation,
} from './annotated-format.ts';
import { malformed } from './json-values.ts';

// https://brat.nlplab.org/standoff.html, and the `.a1`/`.a2` of the BioNLP tasks that it follows.
// Offsets are Python's: code points of the `.txt` as it is, carriage returns counted.

const extension = /\.(?:ann|a1|a2)$/iu;

/** brat standoff: an `.ann` with its `.txt`, as a pair of files or in an archive. */
export const brat = {
  id: 'brat',
  extensions: ['ann'],
  units: ['code-points', 'utf-16', 'graphemes'],
  recognises: ({ name, text }) => extension.test(name) && looksLikeStandoff(text() ?? ''),
  read(file) {
    const lines = file.text()?.split('\n');
    if (lines === undefined) return malformed('utf-8');
    const base = baseOf(file.name);
    const text = file.others().find(({ name }) => /\.txt$/iu.test(name) && baseOf(name) === base);
    const content = text?.text() ?? null;
    if (content === null) return err({ code: 'text-missing', detail: file.name, problems: [] });
    const { regions, relations, problems } = readStandoff(lines);
    return ok({
      documents: [
        {
          name: base.slice(base.lastIndexOf('/') + 1),
          text: content,
          articleId: null,
          addresses: [],
          metadata: {},
          regions,
          relations,
        },
      ],
      problems,
    });
  },
} as const satisfies AnnotatedFormat;

function baseOf(name: string): string {
  return name.replace(/\.[^./]+$/u, '');
}

function looksLikeStandoff(text: string): boolean {
  const lines = text.split('\n', 50).filter((line) => line.trim() !== '');
  const known = lines.filter((line) => /^(?:[TREAMN#]\d+|\*|#)\S*\t/u.test(line));
  // A file without a line belongs to a text on which nothing was marked.
  return known.length * 2 >= lines.length;
}

/** The reader for a file as it is: knows what each line is about, and what refers to what. */
function readStandoff(lines: readonly string[]): {
  readonly regions: FoundRegion[];
  readonly relations: FoundRelation[];
  readonly problems: AnnotatedProblem[];
} {
  const regions = new Map<string, FoundRegion>();
  const relations: FoundRelation[] = [];
  const problems: AnnotatedProblem[] = [];
  /** Events stand for the words that trigger them. */
  const triggers = new Map<string, string>();
  const notes = new Map<string, string[]>();
  const attributes = new Map<string, Record<string, string>>();
  const entities = new Map<string, FoundEntity>();

  for (const [i, raw] of lines.entries()) {
    const line = raw.replace(/\r$/u, '');
    if (line.trim() === '') continue;
    const path = String(i + 1);
    const [id = '', body = '', words] = line.split('\t');
    const [name = '', ...rest] = body.split(' ').filter((part) => part !== '');
    switch (id[0]) {
      case 'T': {
        const pieces = piecesOf(body.slice(name.length));
        if (pieces === null) problems.push({ path, reason: 'wrong-value', detail: body });
        else {
          const region = { key: id, label: name, pieces, note: '', attributes: {}, path };
          regions.set(id, {
            ...region,
            ...(words === undefined ? {} : { joinedQuote: words }),
            entity: null,
            recordId: null,
          });
        }
        break;
      }
      case 'E': {
        // `E1<TAB>Attack:T2 Agent:T3`: the first is the trigger, the others are its arguments.
        const [first = '', ...args] = [name, ...rest];
        const trigger = first.slice(first.indexOf(':') + 1);
        triggers.set(id, trigger);
        for (const [role, to] of args.map(roleOf)) {
          relations.push({ label: role, from: trigger, to, recordId: null, path });
        }
        break;
      }
      case 'R': {
        const [first, second] = rest.map(roleOf);
        if (first === undefined || second === undefined) {
          problems.push({ path, reason: 'wrong-value', detail: body });
        } else {
          relations.push({ label: name, from: first[1], to: second[1], recordId: null, path });
        }
        break;
      }
      case '*': {
        // `*<TAB>Equiv T1 T2`: the same thing; other symmetric relations go in pairs.
        const [first = '', ...others] = rest;
        for (const to of others) {
          if (name === 'Equiv') {
            const entity = entities.get(first) ?? group(`equiv ${first}`);
            entities.set(first, entity);
            entities.set(to, entity);
          } else relations.push({ label: name, from: first, to, recordId: null, path });
        }
        break;
      }
      case 'A':
      case 'M': {
        const [about = '', value = 'true'] = rest;
        attributes.set(about, { ...attributes.get(about), [name]: value });
        break;
      }
      case 'N': {
        const [about = '', reference = ''] = rest;
        entities.set(about, namedBy(reference, words ?? '', entities.get(about)));
        break;
      }
      case '#': {
        const about = rest[0] ?? '';
        if (words === undefined) break;
        if (name === 'Gloss') attributes.set(about, { ...attributes.get(about), gloss: words });
        else if (name.startsWith('custom:')) {
          attributes.set(about, { ...attributes.get(about), [name]: words });
        } else notes.set(about, [...(notes.get(about) ?? []), words]);
        break;
      }
      default:
        problems.push({ path, reason: 'unknown-line', detail: line.slice(0, 60) });
    }
  }

  const ownerOf = (id: string): string => triggers.get(id) ?? id;
  const gathered = <V>(map: ReadonlyMap<string, V>, key: string): V[] =>
    [...map].flatMap(([about, value]) => (ownerOf(about) === key ? [value] : []));
  const hasEvents = triggers.size > 0;
  return {
    regions: [...regions.values()].map((region) => {
      const { key } = region;
      const own = hasEvents
        ? { notes: gathered(notes, key).flat(), attributes: gathered(attributes, key) }
        : { notes: notes.get(key) ?? [], attributes: [attributes.get(key) ?? {}] };
      return {
        ...region,
        note: own.notes.join('\n'),
        attributes: Object.assign({}, ...own.attributes) as Record<string, string>,
        entity: entities.get(key) ?? null,
      };
    }),
    relations: relations.map((each) => ({
      ...each,
      from: ownerOf(each.from),
      to: ownerOf(each.to),
    })),
    problems,
  };
}

/** `0 5;10 15` as pieces; null when it is something else. */
function piecesOf(text: string): FoundPiece[] | null {
  const pieces = text
    .trim()
    .split(';')
    .map((piece) => /^(\d+) (\d+)$/u.exec(piece.trim()));
  if (!pieces.every((piece) => piece !== null)) return null;
  return pieces.map(([, start, end]) => ({ start: Number(start), end: Number(end), quote: null }));
}

/** `Arg1:T3` as role and id; roles that occur more than once have a number (`Theme2`). */
function roleOf(argument: string): readonly [role: string, id: string] {
  const at = argument.indexOf(':');
  return [argument.slice(0, at).replace(/\d+$/u, ''), argument.slice(at + 1)];
}

function group(key: string): FoundEntity {
  return { key, isOurs: false, name: '', externalId: '' };
}

/** `Wikidata:Q1530`, and the id that our own writer gives; a region may have both. */
function namedBy(reference: string, name: string, known: FoundEntity | undefined): FoundEntity {
  const at = reference.indexOf(':');
  const [resource, id] = [reference.slice(0, at), reference.slice(at + 1)];
  if (resource === 'Hashiya') {
    return {
      key: decodeURIComponent(id),
      isOurs: true,
      name,
      externalId: known?.externalId ?? '',
    };
  }
  const externalId = resource === 'Wikidata' || resource === 'URI' ? id : reference;
  return { ...(known ?? group(reference)), name: known?.name || name, externalId };
}
