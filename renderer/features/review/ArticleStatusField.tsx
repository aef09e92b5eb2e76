import { setArticle } from '../../../shared/edits/set-article.ts';
import { articleStatuses } from '../../../shared/model/article.ts';
import type { Id } from '../../../shared/model/id.ts';
import { useWorkspace } from '../../state/app-context.tsx';
import { useEdit } from '../../state/refusal.ts';
import { useStrings } from '../../strings/use-strings.ts';
import { SelectField } from '../../ui/Field.tsx';

/** Where the work on an article stands. */
export function ArticleStatusField({ articleId }: { readonly articleId: Id }) {
  const strings = useStrings();
  const edit = useEdit();
  const status = useWorkspace(({ project }) => project.articles.get(articleId)?.status);
  if (status === undefined) return null;
  return (
    <div className="article-status">
      <SelectField
        label={strings.review.articleStatus}
        value={status}
        choices={articleStatuses.map((id) => ({ id, label: strings.library.statuses[id] }))}
        onChange={(next) => {
          edit((project, context) => setArticle(project, articleId, { status: next }, context));
        }}
      />
    </div>
  );
}
