import type { Id } from '../../model/id.ts';
import type { Project } from '../../model/project.ts';
import { compareSpans, coverOf } from '../../text/span-relations.ts';
import type { NamedSpan } from '../attribution/line-context.ts';

/** The marked mentions of an article in reading order; rejected ones and pronouns left out. */
export function namesInArticle(project: Project, articleId: Id): NamedSpan[] {
  const names: NamedSpan[] = [];
  for (const { anchor, entityId, level, status } of project.mentions.values()) {
    if (anchor.articleId !== articleId || status === 'rejected' || level === 'PRO') continue;
    const type = project.entities.get(entityId)?.type ?? '';
    names.push({ ...coverOf(anchor.fragments), entityId, type, level });
  }
  return names.sort(compareSpans);
}
