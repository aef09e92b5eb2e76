import { useMemo, useState } from 'react';
import { setArticle } from '../../../shared/edits/set-article.ts';
import { articleStatuses } from '../../../shared/model/article.ts';
import type { ArticleStatus } from '../../../shared/model/article.ts';
import type { Id } from '../../../shared/model/id.ts';
import { useWorkspace } from '../../state/app-context.tsx';
import { useAnnotatorName } from '../../state/record-review.ts';
import { useEdit } from '../../state/refusal.ts';
import { formatMoment } from '../../strings/format-date.ts';
import { useLanguage, useStrings } from '../../strings/use-strings.ts';
import { Button } from '../../ui/Button.tsx';
import { SelectField } from '../../ui/Field.tsx';
import { proposeStatus } from './propose-status.ts';

/** Where the work on an article stands, since when and by whom, and what it seems to have reached. */
export function ArticleStatusField({ articleId }: { readonly articleId: Id }) {
  const strings = useStrings();
  const words = strings.review;
  const language = useLanguage();
  const edit = useEdit();
  const nameOf = useAnnotatorName();
  const project = useWorkspace((workspace) => workspace.project);
  const article = project.articles.get(articleId);
  const [left, setLeft] = useState<string | null>(null);
  const offer = useMemo(
    () => (article === undefined ? null : proposeStatus(project, article)),
    [project, article],
  );
  if (article === undefined) return null;
  const { status, statusBy, statusAt } = article;
  const set = (next: ArticleStatus): void => {
    edit((current, context) => setArticle(current, articleId, { status: next }, context));
  };
  return (
    <div className="article-status">
      <SelectField
        label={words.articleStatus}
        value={status}
        choices={articleStatuses.map((id) => ({ id, label: strings.library.statuses[id] }))}
        onChange={set}
      />
      <p className="article-status-note">
        {words.statusSince(nameOf(statusBy), formatMoment(language, statusAt))}
      </p>
      {offer !== null && left !== `${articleId} ${offer}` && (
        <div role="status" className="article-status-offer">
          <span>{words.offers[offer]}</span>
          <Button
            onPress={() => {
              set(offer);
            }}
          >
            {words.takeOffer}
          </Button>
          <Button
            look="quiet"
            onPress={() => {
              setLeft(`${articleId} ${offer}`);
            }}
          >
            {words.leaveOffer}
          </Button>
        </div>
      )}
    </div>
  );
}
