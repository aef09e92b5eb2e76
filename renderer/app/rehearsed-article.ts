import { addArticles } from '../../shared/edits/add-articles.ts';
import type { NewArticle } from '../../shared/edits/add-articles.ts';
import { emptyProject } from '../../shared/model/project.ts';
import { ok } from '../../shared/model/result.ts';
import type { AppContextValue } from '../state/app-context.tsx';
import { createSession } from '../state/session.ts';
import { createWorkspace } from '../state/workspace.ts';

/** Nobody sees it; long enough to fill a window. */
const paragraph =
  'قال مدير المرفأ إن الباخرة «وصلت فجرا»، وإن تفريغ 40 طنا (The Example) يحتاج إلى يومين.';
const paragraphs = 40;

/**
 * A workspace of its own with one article, kept nowhere, so that reading can be rehearsed without
 * a trace in the project. The session has the settings of the real one.
 */
export async function rehearsedArticle({
  services,
  session,
}: AppContextValue): Promise<AppContextValue & { readonly articleId: string }> {
  const workspace = createWorkspace({
    ...services,
    storage: {
      load: async () =>
        Promise.resolve(ok({ project: emptyProject(), recentEdits: [], session: null })),
      apply: async () => Promise.resolve(ok(null)),
      onClosed: () => undefined,
    },
  });
  await workspace.getState().load();
  const article = makeArticle(services);
  workspace.getState().perform((_, context) => addArticles([article], context));
  return {
    services,
    workspace,
    session: createSession(session.getState(), session.getState().language),
    articleId: article.id,
  };
}

function makeArticle({ newId, now }: Pick<AppContextValue['services'], 'newId' | 'now'>) {
  const line = paragraph.length + 1;
  const text = `${paragraph}\n`.repeat(paragraphs);
  const sha256 = '0'.repeat(64);
  return {
    id: newId(),
    title: paragraph,
    outlet: '',
    author: '',
    url: '',
    publishedAt: '',
    language: 'ar',
    direction: 'rtl',
    text,
    textSha256: sha256,
    zones: Array.from({ length: paragraphs }, (_, index) => ({
      id: newId(),
      start: index * line,
      end: index * line + paragraph.length,
      kind: index === 0 ? 'headline' : 'paragraph',
      kept: index !== 1,
      reason: 'text',
      duplicateOf: null,
    })),
    provenance: {
      fileName: '',
      sha256,
      size: text.length,
      encoding: 'utf-8',
      encodingSource: 'strict-utf-8',
      range: { start: 0, end: text.length },
      importer: 'plain-text',
      importerVersion: 1,
      importedAt: now(),
      replaced: { nul: 0, loneSurrogates: 0, lineEnds: 0 },
      metadataFrom: {},
    },
  } satisfies NewArticle;
}
