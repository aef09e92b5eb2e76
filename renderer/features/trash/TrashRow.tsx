import { RotateCcw, Trash2 } from 'lucide-react';
import { excerpt, quoteOf } from '../../../shared/marks/anchor-quote.ts';
import type { Project } from '../../../shared/model/project.ts';
import type { TrashedRecord } from '../../../shared/model/trash.ts';
import { useWorkspace } from '../../state/app-context.tsx';
import { useCodebook } from '../../state/codebook.ts';
import { useAnnotatorName } from '../../state/record-review.ts';
import { formatMoment } from '../../strings/format-date.ts';
import { useLanguage, useStrings } from '../../strings/use-strings.ts';
import { Button, IconButton } from '../../ui/Button.tsx';

interface TrashRowProps {
  readonly row: TrashedRecord;
  /** How many other records come back with it. */
  readonly along: number;
  readonly onRestore: () => void;
  readonly onDelete: () => void;
}

/** A deleted record: what it is, who deleted it, and what hangs on it. */
export function TrashRow({ row, along, onRestore, onDelete }: TrashRowProps) {
  const strings = useStrings();
  const words = strings.trash;
  const language = useLanguage();
  const nameOf = useAnnotatorName();
  const project = useWorkspace((workspace) => workspace.project);
  const codebook = useCodebook();
  const relation =
    row.table === 'contradictions'
      ? codebook.relationTypes.find(({ id }) => id === row.record.relation)?.name[language]
      : undefined;
  const home = row.table === 'mentions' ? row.record.anchor.articleId : null;
  const article = project.articles.get(
    row.table === 'claims' ? row.record.content.articleId : (home ?? ''),
  );
  const about = [
    words.deletedBy(nameOf(row.deletedBy), formatMoment(language, row.deletedAt)),
    ...(row.comments.length > 0 ? [words.comments(row.comments.length)] : []),
    ...(along > 0 ? [words.with(along)] : []),
    ...(article !== undefined && article.trashedAt !== null ? [words.articleInTrash] : []),
  ];
  return (
    <li className="trash-row">
      <div className="trash-row-words">
        <p>
          <span className="trash-row-kind">
            {row.table === 'propositions' ? words.proposition : strings.review.kindOf[row.table]}
          </span>
          {relation !== undefined && <span className="trash-row-kind">{relation}</span>}
          <bdi>{excerpt(wordsOf(row, project), 140)}</bdi>
        </p>
        <p className="editor-note">{about.join(' · ')}</p>
        {article !== undefined && (
          <p className="editor-note" dir="auto">
            {article.title}
          </p>
        )}
      </div>
      <Button onPress={onRestore}>
        <RotateCcw aria-hidden />
        {words.restore}
      </Button>
      <IconButton label={words.deleteForGood} onPress={onDelete}>
        <Trash2 aria-hidden />
      </IconButton>
    </li>
  );
}

/** What tells a deleted record from others: its name, or its words. */
function wordsOf({ table, record }: TrashedRecord, project: Project): string {
  switch (table) {
    case 'entities':
      return record.name;
    case 'propositions':
      return record.text;
    case 'mentions':
      return quoteOf(record.anchor);
    case 'claims':
      return quoteOf(record.content);
    case 'contradictions': {
      const id = record.sideA.claimIds[0] ?? '';
      const gone = project.trash.get(id);
      const claim = project.claims.get(id) ?? (gone?.table === 'claims' ? gone.record : undefined);
      return claim === undefined ? '' : quoteOf(claim.content);
    }
  }
}
