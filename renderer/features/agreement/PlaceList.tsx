import { keywordInContext } from '../../../shared/marks/keyword-in-context.ts';
import type { SpanPlace } from '../../../shared/agreement/measure-agreement.ts';
import { wordAt } from '../../../shared/text/words.ts';
import { useApp, useWorkspace } from '../../state/app-context.tsx';
import { useStrings } from '../../strings/use-strings.ts';
import { ContextLine } from '../../ui/ContextLine.tsx';

interface PlaceListProps {
  readonly title: string;
  readonly places: readonly SpanPlace[];
}

/** Rows drawn at once. */
const mostRows = 200;

/** Places in the text, each in its line; a click goes there. */
export function PlaceList({ title, places }: PlaceListProps) {
  const words = useStrings().comparing.agreement;
  const { session } = useApp();
  const project = useWorkspace((workspace) => workspace.project);
  return (
    <section className="agreement-part">
      <h3>{title}</h3>
      {places.length === 0 && <p className="agreement-hint">{words.noDisagreement}</p>}
      <ul className="agreement-places">
        {places.slice(0, mostRows).map(({ articleId, start }, index) => {
          const text = project.texts.get(articleId)?.text ?? '';
          const word = wordAt(text, start) ?? { start, end: start + 1 };
          return (
            // Two disagreements can begin at one place; the list never changes its order.
            <li key={`${index} ${articleId} ${start}`}>
              <button
                type="button"
                className="agreement-place"
                onClick={() => {
                  const { comparisons } = project;
                  const isCompared = [...comparisons.values()].some(({ articleIds }) =>
                    articleIds.includes(articleId),
                  );
                  session.getState().set({ view: isCompared ? 'compare' : 'read' });
                  session.getState().show(articleId, start);
                }}
              >
                <ContextLine
                  parts={keywordInContext(text, [word], 60)}
                  direction={project.articles.get(articleId)?.direction ?? 'rtl'}
                />
                <bdi className="agreement-place-title">
                  {project.articles.get(articleId)?.title}
                </bdi>
              </button>
            </li>
          );
        })}
      </ul>
    </section>
  );
}
