import { useMemo, useState } from 'react';
import { useStore } from 'zustand';
import type { ExportSelection } from '../../../shared/formats/export/export-selection.ts';
import { articleChoice } from '../../state/article-choice.ts';
import { useSession, useWorkspace } from '../../state/app-context.tsx';
import { useStrings } from '../../strings/use-strings.ts';

/** What can be exported. */
export type ScopeKind = 'article' | 'marked' | 'project';

/** What is chosen for export, and what else could be. */
export interface ExportScope {
  readonly kind: ScopeKind;
  readonly available: readonly ScopeKind[];
  /** Articles marked in the library. */
  readonly marked: number;
  /** All articles, the trash included. */
  readonly total: number;
  readonly selection: ExportSelection;
  /** File name without extension. */
  readonly proposedName: string;
  readonly choose: (kind: ScopeKind) => void;
}

/** Offers the marked articles first, else the open one, else the project. */
export function useExportScope(): ExportScope {
  const words = useStrings().exporting;
  const articles = useWorkspace((workspace) => workspace.project.articles);
  const openId = useSession((session) => session.openArticleId);
  const allMarked = useStore(articleChoice, (choice) => choice.marked);
  const [chosen, setChosen] = useState<ScopeKind | null>(null);

  return useMemo(() => {
    const marked = allMarked.filter((id) => articles.has(id));
    const open = openId === null ? undefined : articles.get(openId);
    const available: ScopeKind[] = [
      ...(marked.length > 0 ? ['marked' as const] : []),
      ...(open === undefined ? [] : ['article' as const]),
      'project',
    ];
    const wanted = chosen !== null && available.includes(chosen) ? chosen : available[0];
    const kind = wanted ?? 'project';
    const ids = kind === 'marked' ? marked : kind === 'article' && open ? [open.id] : [];
    const title = ids.length === 1 ? articles.get(ids[0] ?? '')?.title : undefined;
    const several = kind === 'marked' ? words.selectionName(ids.length) : words.projectName;
    return {
      kind,
      available,
      marked: marked.length,
      total: articles.size,
      selection: kind === 'project' ? { kind } : { kind: 'articles', ids },
      proposedName: title === undefined || title === '' ? several : title,
      choose: setChosen,
    };
  }, [allMarked, articles, openId, chosen, words]);
}
