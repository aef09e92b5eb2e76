import type { Codebook } from '../../model/codebook.ts';
import type { Id } from '../../model/id.ts';
import type { Project } from '../../model/project.ts';
import { linesIn } from '../../text/paragraphs.ts';
import { namesInArticle } from '../names/names-in-article.ts';
import { cueLexicon } from './cue-lexicon.ts';
import type { AttributionDraft, SourceDraft } from './line-context.ts';
import { lineWords } from './line-words.ts';
import { readLine } from './read-line.ts';

/** How many speakers back a verb without a subject may reach. */
const rememberedSpeakers = 6;

/**
 * All attributions in the kept zones of an article, in reading order. With `until`, only those of
 * lines that begin before that offset.
 */
export function readArticle(
  project: Project,
  codebook: Codebook,
  articleId: Id,
  until = Infinity,
): AttributionDraft[] {
  const article = project.articles.get(articleId);
  const text = project.texts.get(articleId)?.text;
  if (article === undefined || text === undefined) return [];
  const lexicon = cueLexicon(codebook);
  const names = namesInArticle(project, articleId);
  const drafts: AttributionDraft[] = [];
  let earlier: SourceDraft[] = [];
  let firstName = 0;
  for (const zone of article.zones) {
    if (!zone.kept || zone.start >= until) continue;
    for (const line of linesIn(text, { start: zone.start, end: zone.end })) {
      while ((names[firstName]?.end ?? Infinity) <= line.start) firstName += 1;
      let lastName = firstName;
      while ((names[lastName]?.start ?? Infinity) < line.end) lastName += 1;
      const found = readLine({
        text,
        line,
        zone: zone.kind,
        words: lineWords(text, line),
        lexicon,
        names: names.slice(firstName, lastName),
        earlier,
      });
      drafts.push(...found);
      const spoken = found.flatMap(({ source }) => (source === null ? [] : [source]));
      earlier = [...earlier, ...spoken].slice(-rememberedSpeakers);
    }
  }
  return drafts;
}
