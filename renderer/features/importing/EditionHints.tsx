import { useStore } from 'zustand';
import type { Id } from '../../../shared/model/id.ts';
import { useSession, useWorkspace } from '../../state/app-context.tsx';
import { editionReview, isAccepted } from '../../state/edition-review.ts';
import type { ImportItem } from '../../state/importing/import-item.ts';
import { useStrings } from '../../strings/use-strings.ts';
import { Button } from '../../ui/Button.tsx';

/** What the articles of a file have to do with others that are here: editions, related ones. */
export function EditionHints({ item }: { readonly item: ImportItem }) {
  const words = useStrings().importing.editions;
  return (
    <>
      {item.editions.map(({ articleId, previousId, by }) => (
        <Hint
          key={articleId}
          sentence={by === 'url' ? words.hintUrl : words.hintTitle}
          articleId={articleId}
          otherId={previousId}
          review={words.review}
        />
      ))}
      {item.related.map(({ articleId, relatedId, share }) => (
        <Hint
          key={articleId}
          sentence={words.related(Math.round(share * 100))}
          articleId={articleId}
          otherId={relatedId}
          review={words.isEdition}
        />
      ))}
    </>
  );
}

interface HintProps {
  readonly sentence: string;
  readonly articleId: Id;
  /** The article that was here before. */
  readonly otherId: Id;
  /** Words of the button that opens the review of annotations. */
  readonly review: string;
}

function Hint({ sentence, articleId, otherId, review }: HintProps) {
  const strings = useStrings();
  const words = strings.importing.editions;
  const setSession = useSession((session) => session.set);
  const title = useWorkspace(({ project }) => project.articles.get(otherId)?.title);
  const isHere = useWorkspace(({ project }) => project.articles.has(articleId));
  const accepted = useStore(editionReview, (review) => review.accepted);
  const isDone = useWorkspace(({ undoStack }) =>
    isAccepted({ previousId: otherId, nextId: articleId }, accepted, undoStack),
  );
  // Undo may have taken either away.
  if (title === undefined || !isHere) return null;
  return (
    <div className="import-question">
      <p className="import-item-sentence">{isDone ? words.accepted : sentence}</p>
      <p className="import-quote" dir="auto">
        {title === '' ? strings.library.untitled : title}
      </p>
      <div className="import-answers">
        {!isDone && (
          <Button
            onPress={() => {
              editionReview.setState({ open: { previousId: otherId, next: articleId } });
            }}
          >
            {review}
          </Button>
        )}
        <Button
          look="quiet"
          onPress={() => {
            setSession({ openArticleId: articleId, besideArticleId: otherId, selection: null });
          }}
        >
          {words.beside}
        </Button>
      </div>
    </div>
  );
}
