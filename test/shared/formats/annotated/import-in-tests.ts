// The way of an annotated file into a project, without window, worker and storage.
import { createHash } from 'node:crypto';
import { expect } from 'vitest';
import { addAnnotations } from '../../../../shared/edits/add-annotations.ts';
import type { NewArticle } from '../../../../shared/edits/add-articles.ts';
import { applyEdit } from '../../../../shared/edits/apply-edit.ts';
import type {
  AnnotatedFile,
  AnnotatedProblem,
  OffsetUnit,
} from '../../../../shared/formats/annotated/annotated-format.ts';
import type { AnnotatedSource } from '../../../../shared/formats/annotated/open-files.ts';
import { readAnnotated, recogniseAnnotated } from '../../../../shared/formats/annotated/index.ts';
import { proposeTargets } from '../../../../shared/formats/annotated/label-targets.ts';
import type { LabelTargets } from '../../../../shared/formats/annotated/label-targets.ts';
import { makeRecords } from '../../../../shared/formats/annotated/make-records.ts';
import type { MadeRecords } from '../../../../shared/formats/annotated/make-records.ts';
import { matchArticles } from '../../../../shared/formats/annotated/match-articles.ts';
import { defaultCodebook } from '../../../../shared/model/default-codebook.ts';
import { emptyProject } from '../../../../shared/model/project.ts';
import type { Project } from '../../../../shared/model/project.ts';
import { builtAt, builtBy } from '../../../builders.ts';

export const source = (name: string, content: string | Uint8Array): AnnotatedSource => ({
  name,
  bytes: typeof content === 'string' ? new TextEncoder().encode(content) : content,
});

/** Reads a file that has to be recognised as a format, and to be readable. */
export function readFiles(
  formatId: string,
  sources: readonly AnnotatedSource[],
  unit: OffsetUnit | null = null,
): AnnotatedFile {
  const recognised = recogniseAnnotated(sources);
  expect(recognised?.format.id).toBe(formatId);
  const read = readAnnotated(recognised!, unit);
  if (!read.ok) throw new Error(`${read.error.code}: ${JSON.stringify(read.error.problems)}`);
  return read.value;
}

/** What a file makes of a project. */
export interface Imported {
  readonly project: Project;
  readonly made: MadeRecords;
  readonly problems: readonly AnnotatedProblem[];
}

/** Takes a file that was read into a project, by the proposed targets unless others are given. */
export function importInto(before: Project, file: AnnotatedFile, targets?: LabelTargets): Imported {
  let count = 0;
  const newId = (): string => `new-${before.articles.size}-${(count += 1)}`;
  const context = { now: builtAt, by: builtBy, newId };
  const codebook = before.codebook.get('codebook') ?? defaultCodebook;
  const articles = file.documents.map(({ article, articleId }): NewArticle | null => {
    if (article === null) return null;
    const hash = createHash('sha256').update(article.text).digest('hex');
    const isFree = articleId !== null && !before.articles.has(articleId);
    return {
      ...article,
      id: isFree ? articleId : newId(),
      textSha256: hash,
      zones: article.zones.map((zone) => ({ ...zone, id: newId(), duplicateOf: null })),
      provenance: {
        ...article.provenance,
        fileName: 'file',
        sha256: hash,
        size: 1,
        importedAt: builtAt,
      },
    };
  });
  const matched = matchArticles(file, articles, before);
  const made = makeRecords(
    matched,
    targets ?? proposeTargets(file, codebook),
    before,
    codebook,
    context,
  );
  const isNew = new Set(
    matched.documents.filter((each) => each.isNew).map((each) => each.articleId),
  );
  const edit = addAnnotations(
    before,
    {
      ...made,
      articles: articles.filter((each) => each !== null && isNew.has(each.id)) as NewArticle[],
    },
    context,
  );
  const problems = [...file.problems, ...matched.problems, ...made.problems];
  if (!edit.ok) return { project: before, made, problems };
  const applied = applyEdit(before, edit.value);
  if (!applied.ok) throw new Error(JSON.stringify(applied.error));
  return { project: applied.value, made, problems };
}

/** The project that a file makes out of nothing. */
export function importAlone(file: AnnotatedFile, targets?: LabelTargets): Imported {
  return importInto(emptyProject(), file, targets);
}

/** Every mention as its type and its words, in text order. */
export function mentionsIn(project: Project): string[] {
  return [...project.mentions.values()]
    .toSorted((a, b) => (a.anchor.fragments[0]?.start ?? 0) - (b.anchor.fragments[0]?.start ?? 0))
    .map(({ anchor, entityId }) => {
      const words = anchor.fragments.map(({ exact }) => exact).join('|');
      return `${project.entities.get(entityId)?.type}: ${words}`;
    });
}
