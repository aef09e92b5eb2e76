import type { Claim } from '../model/claim.ts';
import type { Codebook } from '../model/codebook.ts';
import type { Contradiction } from '../model/contradiction.ts';
import type { Change, Edit } from '../model/edit.ts';
import type { Entity } from '../model/entity.ts';
import type { Mention } from '../model/mention.ts';
import type { Project } from '../model/project.ts';
import { err, ok } from '../model/result.ts';
import type { Result } from '../model/result.ts';
import { articleAdditions } from './add-articles.ts';
import type { NewArticle } from './add-articles.ts';
import { addition, makeEdit, replacement } from './changes.ts';
import type { EditContext } from './edit-context.ts';
import { editError } from './edit-error.ts';
import type { EditError } from './edit-error.ts';

/** What an annotated file of another program brings, in terms of the project. */
export interface NewAnnotations {
  readonly articles: readonly NewArticle[];
  readonly entities: readonly Entity[];
  readonly mentions: readonly Mention[];
  readonly claims: readonly Claim[];
  readonly contradictions: readonly Contradiction[];
  /** The codebook with types that were missing; null when none was. */
  readonly codebook: Codebook | null;
}

/** Adds the articles and records of a file; nothing that is here is changed but for the codebook. */
export function addAnnotations(
  project: Project,
  annotations: NewAnnotations,
  context: EditContext,
): Result<Edit, EditError> {
  const { articles, entities, mentions, claims, contradictions, codebook } = annotations;
  const mine = project.codebook.get('codebook');
  const changes: Change[] = [
    ...articles.flatMap((article) => articleAdditions(article, context)),
    ...entities.map((entity) => addition('entities', entity)),
    ...mentions.map((mention) => addition('mentions', mention)),
    ...claims.map((claim) => addition('claims', claim)),
    ...contradictions.map((contradiction) => addition('contradictions', contradiction)),
  ];
  if (codebook !== null) {
    changes.push(
      mine === undefined ? addition('codebook', codebook) : replacement('codebook', mine, codebook),
    );
  }
  return changes.length === 0
    ? err(editError('nothing-to-change'))
    : ok(makeEdit('import-project', changes, context));
}
