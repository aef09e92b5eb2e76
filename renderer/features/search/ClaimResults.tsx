import { claimText } from '../../../shared/search/project-documents.ts';
import { linesWithHits } from '../../../shared/search/concordance.ts';
import type { SearchResult, TextHits } from '../../../shared/search/text-index.ts';
import { useWorkspace } from '../../state/app-context.tsx';
import { useClaimSourceName } from '../../state/claim-words.ts';
import { useShowRecord } from '../../state/show-record.ts';
import { ClaimSigns } from '../../ui/ClaimSigns.tsx';
import { RecordLines } from './RecordLines.tsx';
import { moveAmongLines } from './line-focus.ts';
import { MoreRecords, useDrawn } from './MoreRecords.tsx';

/** The claims found, each with the lines in which the words stand. */
export function ClaimResults({ result }: { readonly result: SearchResult }) {
  const drawn = useDrawn(result.texts);
  return (
    <>
      <ul className="search-records" onKeyDown={moveAmongLines}>
        {drawn.map((hits, index) => (
          <ClaimResult key={hits.id} hits={hits} isStop={index === 0} />
        ))}
      </ul>
      <MoreRecords count={result.texts.length} />
    </>
  );
}

function ClaimResult({ hits, isStop }: { readonly hits: TextHits; readonly isStop: boolean }) {
  const project = useWorkspace((workspace) => workspace.project);
  const sourceName = useClaimSourceName();
  const showRecord = useShowRecord();
  const claim = project.claims.get(hits.id);
  if (claim === undefined) return null;
  const article = project.articles.get(claim.content.articleId);
  return (
    <li>
      <button
        type="button"
        data-search-line={hits.id}
        tabIndex={isStop ? 0 : -1}
        className="search-record"
        onClick={() => {
          showRecord({ table: 'claims', id: claim.id }, 'go');
        }}
      >
        <span className="search-record-head">
          <ClaimSigns claim={claim} />
          <bdi className="search-record-name">{sourceName(project, claim)}</bdi>
          <bdi className="search-about">{article?.title}</bdi>
        </span>
        <RecordLines lines={linesWithHits(claimText(project, claim), hits.spans)} />
      </button>
    </li>
  );
}
