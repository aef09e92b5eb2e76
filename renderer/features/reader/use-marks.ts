import { useMemo, useState } from 'react';
import { ArticleMarks } from '../../../shared/marks/article-marks.ts';
import type { MarkState } from '../../../shared/marks/article-marks.ts';
import type { Id } from '../../../shared/model/id.ts';
import { useWorkspace } from '../../state/app-context.tsx';
import { useCodebook } from '../../state/codebook.ts';

/** The marks of an article, kept up with every edit; `articleId` must not change. */
export function useMarks(articleId: Id): MarkState {
  const project = useWorkspace((workspace) => workspace.project);
  const codebook = useCodebook();
  const [marks] = useState(() => new ArticleMarks(articleId));
  return useMemo(() => marks.update(project, codebook), [marks, project, codebook]);
}
