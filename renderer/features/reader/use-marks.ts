import { useMemo, useState } from 'react';
import { ArticleMarks } from '../../../shared/marks/article-marks.ts';
import type { MarkState } from '../../../shared/marks/article-marks.ts';
import type { Mark } from '../../../shared/marks/marks-of-article.ts';
import type { Id } from '../../../shared/model/id.ts';
import { useWorkspace } from '../../state/app-context.tsx';
import { useCodebook } from '../../state/codebook.ts';
import { GivenMarks } from './given-marks.ts';

/**
 * The marks of an article, kept up with every edit; `articleId` must not change. Where marks are
 * given, those are shown instead.
 */
export function useMarks(articleId: Id, given?: readonly Mark[]): MarkState {
  const project = useWorkspace((workspace) => workspace.project);
  const codebook = useCodebook();
  const [own] = useState(() => new ArticleMarks(articleId));
  const [others] = useState(() => new GivenMarks());
  return useMemo(
    () => (given === undefined ? own.update(project, codebook) : others.update(given)),
    [own, others, project, codebook, given],
  );
}
