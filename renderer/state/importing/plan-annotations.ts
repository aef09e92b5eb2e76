import type { NewAnnotations } from '../../../shared/edits/add-annotations.ts';
import type { NewArticle } from '../../../shared/edits/add-articles.ts';
import type { EditContext } from '../../../shared/edits/edit-context.ts';
import type {
  AnnotatedFile,
  AnnotatedProblem,
} from '../../../shared/formats/annotated/annotated-format.ts';
import type { LabelTargets } from '../../../shared/formats/annotated/label-targets.ts';
import { makeRecords } from '../../../shared/formats/annotated/make-records.ts';
import { matchArticles } from '../../../shared/formats/annotated/match-articles.ts';
import type { Project } from '../../../shared/model/project.ts';
import { codebookOf } from '../codebook.ts';
import type { Services } from '../services.ts';
import { prepareArticles } from './prepare-articles.ts';
import type { ReceivedFile } from './prepare-articles.ts';

/** What taking a file of annotations would do to the project. */
export interface AnnotationsPlan {
  readonly annotations: NewAnnotations;
  /** Articles that are here and get records. */
  readonly knownArticles: number;
  readonly same: number;
  readonly leftOut: number;
  readonly problems: readonly AnnotatedProblem[];
}

/** The article that each document of a file would become; null where it brings no text. */
export async function prepareAnnotated(
  { documents }: AnnotatedFile,
  received: ReceivedFile,
  services: Pick<Services, 'newId' | 'now' | 'sha256'>,
): Promise<(NewArticle | null)[]> {
  return Promise.all(
    documents.map(async ({ article }) => {
      if (article === null) return null;
      const [prepared] = await prepareArticles([article], received, services);
      return prepared ?? null;
    }),
  );
}

/** Works out what a file brings, as the labels are read; changes nothing. */
export function planAnnotations(
  file: AnnotatedFile,
  articles: readonly (NewArticle | null)[],
  targets: LabelTargets,
  project: Project,
  context: EditContext,
): AnnotationsPlan {
  // An article of ours keeps the id it was exported with, where that is free.
  const named = articles.map((article, i) => {
    const id = file.documents[i]?.articleId ?? null;
    const isFree = id !== null && !project.articles.has(id);
    return article !== null && isFree ? { ...article, id } : article;
  });
  const matched = matchArticles(file, named, project);
  const made = makeRecords(matched, targets, project, codebookOf(project), context);
  const brought = new Set(
    matched.documents.flatMap(({ isNew, articleId }) => (isNew ? [articleId] : [])),
  );
  const all = new Set(matched.documents.map(({ articleId }) => articleId));
  return {
    annotations: {
      ...made,
      articles: named.filter((article): article is NewArticle =>
        article === null ? false : brought.delete(article.id),
      ),
    },
    knownArticles: [...all].filter((id) => project.articles.has(id)).length,
    same: made.same,
    leftOut: made.leftOut,
    problems: [...file.problems, ...matched.problems, ...made.problems],
  };
}
