import type { Id } from '../../model/id.ts';
import type { Project } from '../../model/project.ts';
import { fold } from '../../text/folding.ts';
import { compareSpans, coverOf, overlaps } from '../../text/span-relations.ts';
import type { NamedSpan } from '../attribution/line-context.ts';
import { findLineage } from './rules/find-lineage.ts';
import { findTitledPeople } from './rules/find-titled-people.ts';

/**
 * The names in an article in reading order: marked mentions without rejected ones and pronouns, and
 * people told by a title before their name or by its make where nothing is marked.
 */
export function namesInArticle(project: Project, articleId: Id): NamedSpan[] {
  const names: NamedSpan[] = [];
  for (const { anchor, entityId, level, status } of project.mentions.values()) {
    if (anchor.articleId !== articleId || status === 'rejected' || level === 'PRO') continue;
    const type = project.entities.get(entityId)?.type ?? '';
    names.push({ ...coverOf(anchor.fragments), entityId, type, level });
  }
  names.sort(compareSpans);
  const titled = titledIn(project, articleId).filter(
    (name) => !names.some((mark) => overlaps(mark, name)),
  );
  return titled.length === 0 ? names : [...names, ...titled].sort(compareSpans);
}

function titledIn(project: Project, articleId: Id): NamedSpan[] {
  const text = project.texts.get(articleId)?.text ?? '';
  const zones = project.articles.get(articleId)?.zones ?? [];
  return zones.flatMap(({ start, end, kept, kind }) => {
    if (!kept) return [];
    const folded = fold(text.slice(start, end), { hamzaCarriers: true });
    return [...findTitledPeople(folded, kind), ...findLineage(folded, kind)].map(
      ({ span }): NamedSpan => ({
        start: span.start + start,
        end: span.end + start,
        entityId: null,
        type: 'person',
        level: 'NAM',
      }),
    );
  });
}
