import { foldKey } from '../../../shared/text/folding.ts';
import type { Article } from '../../../shared/model/article.ts';
import { useApp, useWorkspace } from '../../state/app-context.tsx';
import { reviewEdition } from '../../state/edition-review.ts';
import { useStrings } from '../../strings/use-strings.ts';
import { Picker } from '../../ui/Picker.tsx';

interface ChooseEditionProps {
  readonly article: Article;
  readonly onClose: () => void;
}

/** Articles that are offered at once. */
const mostOffered = 12;

/** The analyst says of which article this one is a newer edition. */
export function ChooseEdition({ article, onClose }: ChooseEditionProps) {
  const strings = useStrings();
  const { session } = useApp();
  const articles = useWorkspace(({ project }) => project.articles);
  const titleOf = ({ title, provenance }: Article) => (title === '' ? provenance.fileName : title);

  return (
    <Picker
      label={strings.importing.editions.chooseEdition}
      find={(query) => {
        const key = foldKey(query);
        return [...articles.values()]
          .filter((other) => other.id !== article.id && other.trashedAt === null)
          .filter((other) => foldKey(`${titleOf(other)} ${other.outlet}`).includes(key))
          .slice(0, mostOffered)
          .map((other) => ({ id: other.id, label: titleOf(other), detail: other.outlet }));
      }}
      onPick={(previousId) => {
        reviewEdition(session, { previousId, next: article.id });
      }}
      onCancel={onClose}
    />
  );
}
