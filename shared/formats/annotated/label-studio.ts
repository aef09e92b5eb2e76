import { ok } from '../../model/result.ts';
import type {
  AnnotatedFormat,
  AnnotatedProblem,
  FoundDocument,
  FoundRegion,
  FoundRelation,
} from './annotated-format.ts';
import {
  isObject,
  listOf,
  malformed,
  objectOf,
  offsetOf,
  textOfValue,
  textOrNull,
  textValues,
} from './json-values.ts';
import { metadataOfFields } from './metadata-of-fields.ts';
import type { OpenedFile } from './open-files.ts';
import { entityOfAttributes } from './our-attributes.ts';

// https://labelstud.io/guide/export: tasks with `annotations` (earlier `completions`), each a
// `result` of regions and relations; JSON-MIN has the regions of one annotation in a field of the
// task. Texts labelled as HTML (`hypertextlabels`) count in another text than the one in the task,
// so they are reported, not read.

type Values = Readonly<Record<string, unknown>>;

/** Label Studio tasks, JSON and JSON-MIN. */
export const labelStudio = {
  id: 'label-studio',
  extensions: ['json'],
  units: ['code-points', 'utf-16', 'graphemes'],
  recognises: (file) =>
    tasksOf(file)
      .slice(0, 50)
      .some((task) => isTask(task) || isSmallTask(task)),
  read(file) {
    const tasks = tasksOf(file);
    if (tasks.length === 0) return malformed('json');
    const problems: AnnotatedProblem[] = [];
    const documents = tasks.flatMap((task, i) => {
      const path = `/${i}`;
      const document = isTask(task) ? readTask(task, path, problems) : readSmall(task, path);
      if (document === null) problems.push({ path, reason: 'no-text', detail: '' });
      return document === null ? [] : [document];
    });
    return ok({ documents, problems });
  },
} as const satisfies AnnotatedFormat;

function tasksOf(file: OpenedFile): Values[] {
  const value = file.json();
  const tasks = Array.isArray(value) ? listOf(value) : value === undefined ? [] : [value];
  return tasks.filter(isObject);
}

function isTask(task: Values): boolean {
  return isObject(task.data) && annotationsOf(task).some((each) => Array.isArray(each.result));
}

/** What people did; what a model did only where there is nothing else. */
function annotationsOf(task: Values): Values[] {
  for (const field of ['annotations', 'completions', 'predictions']) {
    const found = listOf(task[field]).map(objectOf);
    if (found.length > 0) return found;
  }
  return [];
}

/** JSON-MIN: a field of the task holds the regions, without ids. */
function isSmallTask(task: Values): boolean {
  return smallRegions(task).length > 0 && textFieldOf(task) !== null;
}

function smallRegions(task: Values): Values[] {
  return Object.values(task).flatMap((value) =>
    listOf(value)
      .map(objectOf)
      .filter(
        ({ start, end, labels }) => isNumber(start) && isNumber(end) && Array.isArray(labels),
      ),
  );
}

function isNumber(value: unknown): boolean {
  return typeof value === 'number';
}

/** The field with the text: `text`, or else the longest. */
function textFieldOf(data: Values): string | null {
  if (typeof data.text === 'string') return data.text;
  const texts = Object.values(data).filter((value) => typeof value === 'string');
  return texts.toSorted((a, b) => b.length - a.length)[0] ?? null;
}

function documentOf(data: Values, name: string): Omit<FoundDocument, 'regions' | 'relations'> {
  const { articleId, metadata } = metadataOfFields(data);
  const text = textFieldOf(data);
  return { name: metadata.title || name, text, articleId, addresses: [], metadata };
}

function readTask(task: Values, path: string, problems: AnnotatedProblem[]): FoundDocument | null {
  const document = documentOf(objectOf(task.data), textOfValue(task.id));
  if (document.text === null) return null;
  const regions: FoundRegion[] = [];
  const relations: FoundRelation[] = [];
  annotationsOf(task).forEach((annotation, i) => {
    const at = `${path}/annotations/${i}`;
    if (annotation.was_cancelled === true) {
      problems.push({ path: at, reason: 'rejected-there', detail: '' });
      return;
    }
    // Several people may have used the same region ids.
    const read = readResult(listOf(annotation.result).map(objectOf), at, i === 0 ? '' : `${i}:`);
    regions.push(...read.regions);
    relations.push(...read.relations);
    problems.push(...read.problems);
  });
  return { ...document, regions, relations };
}

function readSmall(task: Values, path: string): FoundDocument | null {
  const document = documentOf(task, textOfValue(task.id));
  if (document.text === null) return null;
  const regions = smallRegions(task).flatMap((value, i) =>
    regionsOf(value, 'labels', String(i), `${path}/label/${i}`),
  );
  return { ...document, regions, relations: [] };
}

interface ReadResult {
  readonly regions: FoundRegion[];
  readonly relations: FoundRelation[];
  readonly problems: AnnotatedProblem[];
}

function readResult(result: readonly Values[], at: string, prefix: string): ReadResult {
  const regions = new Map<string, FoundRegion>();
  const problems: AnnotatedProblem[] = [];
  /** What belongs to a region but stands apart: answers to questions about it. */
  const answers: { readonly id: string; readonly name: string; readonly value: string }[] = [];
  for (const [i, item] of result.entries()) {
    const path = `${at}/result/${i}`;
    const type = textOfValue(item.type);
    const id = prefix + (textOfValue(item.id) || String(i));
    if (type === 'relation') continue;
    const value = objectOf(item.value);
    if (type === 'labels') {
      for (const region of regionsOf(value, type, id, path, objectOf(item.meta))) {
        regions.set(region.key, region);
      }
      if (listOf(value.labels).length === 0) problems.push(wrong(path, 'labels'));
    } else if ('start' in value && typeof value.start === 'number') {
      const words = [value.choices, value.text, value.rating, value.number].flatMap((each) =>
        (Array.isArray(each) ? (each as unknown[]) : []).map(textOfValue),
      );
      if (words.length > 0) {
        answers.push({ id, name: textOfValue(item.from_name), value: words.join('، ') });
      }
    } else {
      const isOfDocument = ['choices', 'textarea', 'rating', 'number', 'taxonomy'].includes(type);
      problems.push(
        isOfDocument ? { path, reason: 'document-label', detail: type } : wrong(path, type),
      );
    }
  }
  for (const { id, name, value } of answers) {
    const region = regions.get(id);
    if (region !== undefined) {
      regions.set(id, { ...region, attributes: { ...region.attributes, [name]: value } });
    }
  }
  return { ...joinPieces(result, regions, at, prefix), problems };
}

function wrong(path: string, detail: string): AnnotatedProblem {
  return { path, reason: 'wrong-value', detail };
}

/** One region for each of its labels: ours have one. */
function regionsOf(
  value: Values,
  field: string,
  id: string,
  path: string,
  meta: Values = {},
): FoundRegion[] {
  const attributes = textValues(meta.hashiya);
  return listOf(value[field]).map((label, i) => ({
    key: i === 0 ? id : `${id}#${i}`,
    label: textOfValue(label),
    pieces: [
      { start: offsetOf(value.start), end: offsetOf(value.end), quote: textOrNull(value.text) },
    ],
    note: listOf(meta.text).map(textOfValue).join('\n') || textOfValue(meta.text),
    attributes,
    entity: entityOfAttributes(attributes),
    recordId: attributes.id ?? null,
    path,
  }));
}

/** Relations, after those named `continues` have joined the pieces of discontinuous regions. */
function joinPieces(
  result: readonly Values[],
  regions: Map<string, FoundRegion>,
  at: string,
  prefix: string,
): Omit<ReadResult, 'problems'> {
  const relations: FoundRelation[] = [];
  const rootOf = new Map<string, string>();
  for (const [i, item] of result.entries()) {
    if (item.type !== 'relation') continue;
    const ends = [item.from_id, item.to_id].map((id) => prefix + textOfValue(id));
    const [from = '', to = ''] = item.direction === 'left' ? ends.toReversed() : ends;
    const label = textOfValue(listOf(item.labels)[0]);
    const root = rootOf.get(from) ?? from;
    const [first, second] = [regions.get(root), regions.get(to)];
    if (label === 'continues' && first !== undefined && first.label === second?.label) {
      regions.set(root, { ...first, pieces: [...first.pieces, ...second.pieces] });
      regions.delete(to);
      rootOf.set(to, root);
      continue;
    }
    relations.push({
      label,
      from,
      to,
      recordId: textValues(objectOf(item.meta).hashiya).id ?? null,
      path: `${at}/result/${i}`,
    });
  }
  return { regions: [...regions.values()], relations };
}
