import { excerpt, quoteOf } from '../../../shared/marks/anchor-quote.ts';
import { keywordInContext } from '../../../shared/marks/keyword-in-context.ts';
import type { Anchor } from '../../../shared/model/anchor.ts';
import type { Id } from '../../../shared/model/id.ts';
import { useWorkspace } from '../../state/app-context.tsx';
import { useClaimSourceName, useSourceName } from '../../state/claim-words.ts';
import { useCodebook } from '../../state/codebook.ts';
import { useLanguage, useStrings } from '../../strings/use-strings.ts';
import { ContextLine } from '../../ui/ContextLine.tsx';
import type { RowOf, SuggestionRow } from './suggestion-row.ts';

/** Letters of the sentence shown on each side. */
const reach = 40;

/** One suggestion: the words in their sentence, what they would become, why, and how sure. */
export function SuggestionRowView({ row }: { readonly row: SuggestionRow }) {
  switch (row.kind) {
    case 'mention':
      return <MentionLine row={row} />;
    case 'claim':
      return <ClaimLine row={row} />;
    case 'candidate':
      return <CandidateLine row={row} />;
    case 'related':
      return <ClaimWords claimId={row.related.claimId} />;
  }
}

function InSentence({ anchor }: { readonly anchor: Anchor }) {
  const text = useWorkspace(({ project }) => project.texts.get(anchor.articleId)?.text ?? '');
  const direction = useWorkspace(
    ({ project }) => project.articles.get(anchor.articleId)?.direction ?? 'rtl',
  );
  return (
    <ContextLine parts={keywordInContext(text, anchor.fragments, reach)} direction={direction} />
  );
}

function MentionLine({ row: { mention } }: { readonly row: RowOf<'mention'> }) {
  const strings = useStrings().suggestions;
  const language = useLanguage();
  const type = useCodebook().entityTypes.find(({ id }) => id === mention.entityType);
  return (
    <>
      <InSentence anchor={mention.anchor} />
      <span className="suggestion-about">
        <bdi>{type?.name[language] ?? mention.entityType}</bdi>
        {' · '}
        {mention.entityId === null ? strings.newEntity : <bdi>{mention.name}</bdi>}
        {' · '}
        {strings.mentionReasons[mention.reason]}
        <Confidence value={mention.confidence} />
      </span>
    </>
  );
}

function ClaimLine({ row: { claim } }: { readonly row: RowOf<'claim'> }) {
  const strings = useStrings();
  const project = useWorkspace((state) => state.project);
  const sourceName = useSourceName();
  return (
    <>
      <span className="suggestion-head">
        <bdi className="suggestion-source">
          {claim.source === null
            ? strings.claims.sourceKinds.implicit
            : excerpt(sourceName(project, claim.source), 60)}
        </bdi>
        {claim.cue?.anchor != null && (
          <>
            {' · '}
            <bdi>{excerpt(quoteOf(claim.cue.anchor), 24)}</bdi>
          </>
        )}
      </span>
      <InSentence anchor={claim.content} />
      <span className="suggestion-about">
        {strings.suggestions.claimReasons[claim.reason]}
        <Confidence value={claim.confidence} />
      </span>
    </>
  );
}

function CandidateLine({ row: { candidate } }: { readonly row: RowOf<'candidate'> }) {
  const strings = useStrings().suggestions;
  const [first] = candidate.reasons;
  return (
    <>
      <ClaimWords claimId={candidate.claimA} />
      <ClaimWords claimId={candidate.claimB} />
      {first !== undefined && (
        <span className="suggestion-about">
          {strings.candidateReasons[first.code](first.words)}
        </span>
      )}
    </>
  );
}

/** A claim in two lines: who says it and where, and its words. */
export function ClaimWords({ claimId }: { readonly claimId: Id }) {
  const project = useWorkspace((state) => state.project);
  const sourceName = useClaimSourceName();
  const claim = project.claims.get(claimId);
  if (claim === undefined) return null;
  const article = project.articles.get(claim.content.articleId);
  return (
    <span className="suggestion-claim">
      <span className="suggestion-head">
        <bdi className="suggestion-source">{excerpt(sourceName(project, claim), 60)}</bdi>
        {article !== undefined && (
          <>
            {' · '}
            <bdi>{excerpt(article.outlet || article.title, 40)}</bdi>
          </>
        )}
      </span>
      <span className="suggestion-words" dir="auto">
        {excerpt(quoteOf(claim.content), 140)}
      </span>
    </span>
  );
}

function Confidence({ value }: { readonly value: number }) {
  const strings = useStrings().suggestions;
  return (
    <span className="suggestion-confidence">
      <span className="visually-hidden">{strings.confidence} </span>
      {Math.round(value * 100)}%
    </span>
  );
}
