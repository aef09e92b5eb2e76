import { setArticle } from '../../../shared/edits/set-article.ts';
import type { ArticlePatch } from '../../../shared/edits/set-article.ts';
import { articleStatuses } from '../../../shared/model/article.ts';
import { directions } from '../../../shared/model/direction.ts';
import type { Article } from '../../../shared/model/article.ts';
import { sourceInWords } from '../../strings/source-in-words.ts';
import { useStrings } from '../../strings/use-strings.ts';
import { Segments } from '../../ui/Segments.tsx';
import { StoredTextField } from '../../ui/StoredTextField.tsx';
import { isDateOrEmpty, isLanguageOrEmpty } from './check-metadata.ts';
import { usePerform } from '../../state/use-perform.ts';

type TextField = 'title' | 'outlet' | 'author' | 'url' | 'publishedAt' | 'language' | 'notes';

/** What is known about an article; each field is stored when it is left. */
export function MetadataForm({ article }: { readonly article: Article }) {
  const { library } = useStrings();
  const words = library.article;
  const [perform, problem] = usePerform();
  const { metadataFrom } = article.provenance;

  const set = (patch: ArticlePatch) => {
    perform((project, context) => setArticle(project, article.id, patch, context));
  };
  /** Where the importer found the value, shown as long as nothing else is worth saying. */
  const hintOf = (field: TextField, hint?: string) => {
    const source = metadataFrom[field];
    if (article[field] === '' || source === undefined) return hint;
    return words.from(sourceInWords(source, words));
  };
  const field = (name: TextField, hint?: string) => {
    const shown = hintOf(name, hint);
    return {
      label: words.fields[name],
      value: article[name],
      onStore: (value: string) => {
        set({ [name]: value });
      },
      ...(shown === undefined ? {} : { hint: shown }),
    };
  };

  return (
    <div className="metadata-form">
      <div className="metadata-wide">
        <StoredTextField {...field('title')} />
      </div>
      <StoredTextField {...field('outlet')} />
      <StoredTextField {...field('author')} />
      <StoredTextField
        {...field('publishedAt', words.dateHint)}
        validate={(value) => (isDateOrEmpty(value) ? undefined : words.dateError)}
      />
      <StoredTextField {...field('url')} />
      <StoredTextField
        {...field('language', words.languageHint)}
        validate={(value) => (isLanguageOrEmpty(value) ? undefined : words.languageError)}
      />
      <Segments
        label={words.direction}
        showLabel
        value={article.direction}
        choices={directions.map((id) => ({ id, label: library.directions[id] }))}
        onChange={(direction) => {
          set({ direction });
        }}
      />
      <div className="metadata-wide">
        <Segments
          label={words.status}
          showLabel
          value={article.status}
          choices={articleStatuses.map((id) => ({ id, label: library.statuses[id] }))}
          onChange={(status) => {
            set({ status });
          }}
        />
      </div>
      <div className="metadata-wide">
        <StoredTextField {...field('notes')} multiline />
      </div>
      {problem !== '' && (
        <p role="alert" className="field-error metadata-wide">
          {problem}
        </p>
      )}
    </div>
  );
}
