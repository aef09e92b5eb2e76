import { lazy, Suspense } from 'react';
import type { Id } from '../../shared/model/id.ts';
import { useApp, useWorkspace } from '../state/app-context.tsx';

const ZonesView = lazy(async () => ({
  default: (await import('../features/zones/ZonesView.tsx')).ZonesView,
}));

/** The zones of an article in the place of its text; reading goes on where they were left. */
export function ZonesPane({ articleId }: { readonly articleId: Id }) {
  const { session } = useApp();
  const article = useWorkspace(({ project }) => project.articles.get(articleId));
  const text = useWorkspace(({ project }) => project.texts.get(articleId)?.text);
  if (article === undefined || text === undefined) return null;
  return (
    <Suspense fallback={null}>
      <ZonesView
        article={article}
        text={text}
        offset={session.getState().positions[articleId] ?? 0}
        autoFocus
        onPlace={(offset) => {
          const { positions, set } = session.getState();
          set({ positions: { ...positions, [articleId]: offset } });
        }}
      />
    </Suspense>
  );
}
