import type { Claim } from '../../../model/claim.ts';
import { compareCodeUnits } from '../../project-json/in-schema-order.ts';
import { quoteOf } from '../annotated-articles.ts';
import { escapeHtml } from '../html-escape.ts';
import { entryName, fieldsHtml, isolated, placeHtml, sourceName, sourcesHtml } from './parts.ts';
import type { ReportContext } from './parts.ts';

/** The claims by source, whoever says most first; within a source in the order given. */
export function claimsHtml(context: ReportContext, claims: readonly Claim[]): string {
  if (claims.length === 0) return '';
  const groups = new Map<string, Claim[]>();
  for (const claim of claims) {
    const { entityId } = claim.source;
    const key = entityId ?? `words:${sourceName(context, claim.source)}`;
    groups.set(key, [...(groups.get(key) ?? []), claim]);
  }
  const ordered = [...groups].sort(
    ([a, ofA], [b, ofB]) => ofB.length - ofA.length || compareCodeUnits(a, b),
  );
  return [
    `<section class="claims"><h2>${context.words.claims}</h2>`,
    ...ordered.map(([key, group]) => sourceHtml(context, key, group)),
    '</section>',
  ].join('\n');
}

function sourceHtml(context: ReportContext, key: string, claims: readonly Claim[]): string {
  const { project, words } = context;
  const [first] = claims;
  if (first === undefined) return '';
  const entity = project.entities.get(key);
  const about =
    entity === undefined
      ? []
      : [
          escapeHtml(entryName(context, 'entityTypes', entity.type)),
          `${words.reliability}: ${entity.reliability}`,
          ...fieldsHtml(context, 'entity', entity.custom),
        ];
  return [
    '<section class="source">',
    `<h3>${isolated(sourceName(context, first.source))} <small>${String(claims.length)}</small></h3>`,
    about.length === 0 ? '' : `<p class="about">${about.join(' · ')}</p>`,
    '<ul>',
    ...claims.map((claim) => claimHtml(context, claim)),
    '</ul></section>',
  ].join('\n');
}

function claimHtml(context: ReportContext, claim: Claim): string {
  const { words } = context;
  const { cue, polarity, certainty, verdict, content, gloss, chain } = claim;
  const told = [
    chain.length === 0 ? '' : sourcesHtml(context, claim),
    cue.anchor === null ? '' : isolated(`«${quoteOf(cue.anchor)}»`),
    // A denial in the cue and one in the content are two things.
    cue.polarity === 'negative' || polarity === 'negative' ? words.polarities.negative : '',
    certainty === 'underspecified' ? '' : words.certainties[certainty],
    verdict === 'not-checked' || verdict === ''
      ? ''
      : `<strong>${escapeHtml(entryName(context, 'verdicts', verdict))}</strong>`,
    ...fieldsHtml(context, 'claim', claim.custom),
    placeHtml(context, content),
  ].filter((part) => part !== '');
  return [
    `<li dir="auto"><p class="said">${escapeHtml(quoteOf(content))}</p>`,
    gloss === '' ? '' : `<p class="gloss" dir="auto">${escapeHtml(gloss)}</p>`,
    claim.note === '' ? '' : `<p class="note" dir="auto">${escapeHtml(claim.note)}</p>`,
    `<p class="about">${told.join(' · ')}</p></li>`,
  ].join('');
}
