import { linesWithHits } from '../../../shared/search/concordance.ts';
import { noteText, readNoteKey } from '../../../shared/search/project-documents.ts';
import type { SearchResult, TextHits } from '../../../shared/search/text-index.ts';
import { placeOfRecord } from '../../../shared/marks/record-place.ts';
import type { Id } from '../../../shared/model/id.ts';
import type { Project } from '../../../shared/model/project.ts';
import { recordTables } from '../../../shared/model/record-ref.ts';
import type { RecordRef } from '../../../shared/model/record-ref.ts';
import { useApp, useWorkspace } from '../../state/app-context.tsx';
import { useRecordLabel } from '../../state/record-label.ts';
import { useShowRecord } from '../../state/show-record.ts';
import { useStrings } from '../../strings/use-strings.ts';
import { RecordLines } from './RecordLines.tsx';
import { moveAmongLines } from './line-focus.ts';
import { MoreRecords, useDrawn } from './MoreRecords.tsx';

/** What was found in names, explanations, remarks and notes. */
export function NoteResults({ result }: { readonly result: SearchResult }) {
  const drawn = useDrawn(result.texts);
  return (
    <>
      <ul className="search-records" onKeyDown={moveAmongLines}>
        {drawn.map((hits, index) => (
          <NoteResult key={hits.id} hits={hits} isStop={index === 0} />
        ))}
      </ul>
      <MoreRecords count={result.texts.length} />
    </>
  );
}

function NoteResult({ hits, isStop }: { readonly hits: TextHits; readonly isStop: boolean }) {
  const strings = useStrings().search;
  const { session } = useApp();
  const project = useWorkspace((workspace) => workspace.project);
  const labelOf = useRecordLabel();
  const showRecord = useShowRecord();
  const { table, id } = readNoteKey(hits.id);
  const target = targetOfNote(project, hits.id);
  const open = (): void => {
    if (target === null) return;
    if ('articleId' in target) session.getState().show(target.articleId, 0);
    else {
      showRecord(target, 'go');
      // A record without a place in a text is shown in the panel; the text goes with it.
      if (placeOfRecord(project, target) === null) session.getState().set({ panelOpen: true });
    }
  };
  const about =
    target === null || table === 'entities'
      ? ''
      : 'articleId' in target
        ? project.articles.get(target.articleId)?.title
        : labelOf(project, target);
  return (
    <li>
      <button
        type="button"
        data-search-line={id}
        tabIndex={isStop ? 0 : -1}
        className="search-record"
        onClick={open}
      >
        <span className="search-record-head">
          <span className="search-record-kind">{strings.noteOf[table]}</span>
          <bdi className="search-about">{about}</bdi>
        </span>
        <RecordLines lines={linesWithHits(noteText(project, hits.id), hits.spans)} />
      </button>
    </li>
  );
}

/** What a note is about: a record, or an article. */
function targetOfNote(project: Project, key: Id): RecordRef | { readonly articleId: Id } | null {
  const { table, id } = readNoteKey(key);
  switch (table) {
    case 'entities':
    case 'contradictions':
    case 'mentions':
      return { table, id };
    case 'articles':
      return { articleId: id };
    case 'propositions': {
      for (const claim of project.claims.values()) {
        if (claim.propositionId === id) return { table: 'claims', id: claim.id };
      }
      return null;
    }
    case 'comments': {
      const recordId = project.comments.get(id)?.recordId ?? '';
      if (project.articles.has(recordId)) return { articleId: recordId };
      const found = recordTables.find((name) => project[name].has(recordId));
      return found === undefined ? null : { table: found, id: recordId };
    }
  }
}
