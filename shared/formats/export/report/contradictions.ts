import type { Anchor } from '../../../model/anchor.ts';
import type { Contradiction, Side } from '../../../model/contradiction.ts';
import { sameValue } from '../../../model/same-value.ts';
import { flatten } from '../../../text/flatten.ts';
import { sentencesIn } from '../../../text/sentences.ts';
import { compareCodeUnits } from '../../project-json/in-schema-order.ts';
import { extentOf } from '../annotated-articles.ts';
import { textOf } from '../article-offsets.ts';
import { escapeHtml } from '../html-escape.ts';
import { entryName, fieldsHtml, isolated, placeHtml, sourcesHtml } from './parts.ts';
import type { ReportContext } from './parts.ts';

/** Every contradiction with both sides beside each other, each quote marked in its sentence. */
export function contradictionsHtml(context: ReportContext): string {
  const items = [...context.project.contradictions.values()].sort((a, b) =>
    compareCodeUnits(a.id, b.id),
  );
  if (items.length === 0) return '';
  return [
    `<section class="contradictions"><h2>${context.words.contradictions}</h2>`,
    ...items.map((item) => contradictionHtml(context, item)),
    '</section>',
  ].join('\n');
}

function contradictionHtml(
  context: ReportContext,
  { sideA, sideB, ...item }: Contradiction,
): string {
  const { side, states, strictnesses, because, resolution } = context.words;
  const kind = [
    entryName(context, 'relationTypes', item.relation),
    strictnesses[item.strictness],
    ...item.types.map((type) => entryName(context, 'contradictionTypes', type)),
  ];
  const fields = fieldsHtml(context, 'contradiction', item.custom);
  return [
    `<section class="contradiction ${item.state}">`,
    `<p class="kind"><strong>${states[item.state]}</strong> ${[...kind.map(escapeHtml), ...fields].join(' · ')}</p>`,
    `<div class="sides"><div><h3>${side[0]}</h3>${sideHtml(context, sideA)}</div><div><h3>${side[1]}</h3>${sideHtml(context, sideB)}</div></div>`,
    item.explanation === '' ? '' : `<p dir="auto">${escapeHtml(item.explanation)}</p>`,
    item.because === '' ? '' : `<p>${because}: ${isolated(item.because)}</p>`,
    item.resolution === '' ? '' : `<p>${resolution}: ${isolated(item.resolution)}</p>`,
    '</section>',
  ].join('\n');
}

function sideHtml(context: ReportContext, { claimIds, evidence }: Side): string {
  const claims = claimIds
    .map((id) => context.project.claims.get(id))
    .filter((claim) => claim !== undefined);
  // Evidence is often the very words of the claim.
  const further = evidence.filter(
    (anchor) => !claims.some(({ content }) => sameValue(content, anchor)),
  );
  return [
    ...claims.map((claim) =>
      quoteHtml(
        context,
        claim.content,
        `${sourcesHtml(context, claim)} · ${placeHtml(context, claim.content)}`,
      ),
    ),
    ...further.map((anchor) => quoteHtml(context, anchor, placeHtml(context, anchor))),
  ].join('\n');
}

function quoteHtml(context: ReportContext, anchor: Anchor, footer: string): string {
  return `<blockquote dir="auto">${inSentence(context, anchor)}<footer>${footer}</footer></blockquote>`;
}

/** The sentences that the words stand in, the words themselves marked. */
function inSentence({ project }: ReportContext, anchor: Anchor): string {
  const text = textOf(project, anchor.articleId);
  const extent = extentOf(anchor);
  const around = sentencesIn(text, extent);
  const range = {
    start: Math.min(extent.start, around[0]?.start ?? extent.start),
    end: Math.max(extent.end, around.at(-1)?.end ?? extent.end),
  };
  const spans = anchor.fragments.map(({ start, end }) => ({ start, end, value: true }));
  return flatten(spans, range)
    .map(({ start, end, values }) => {
      const words = escapeHtml(text.slice(start, end));
      return values.length === 0 ? words : `<mark>${words}</mark>`;
    })
    .join('');
}
