import { keywordInContext } from '../../../shared/marks/keyword-in-context.ts';
import type { ComparedPlace } from '../../../shared/agreement/measure-agreement.ts';
import { wordAt } from '../../../shared/text/words.ts';
import { useWorkspace } from '../../state/app-context.tsx';
import { useStrings } from '../../strings/use-strings.ts';
import { ContextLine } from '../../ui/ContextLine.tsx';

/** A place, and in words what the two differ about there; empty where the title says it. */
export interface ToldPlace {
  readonly place: ComparedPlace;
  readonly told: string;
}

interface PlaceListProps {
  readonly title: string;
  readonly places: readonly ToldPlace[];
  readonly onShow: (place: ComparedPlace) => void;
}

/** Rows drawn at once. */
const mostRows = 200;

/** Places in the text, each in its line; a click goes there. */
export function PlaceList({ title, places, onShow }: PlaceListProps) {
  const words = useStrings().comparing.agreement;
  const project = useWorkspace((workspace) => workspace.project);
  return (
    <section className="agreement-part">
      <h2>{title}</h2>
      {places.length === 0 && <p className="agreement-hint">{words.noDisagreement}</p>}
      <ul className="agreement-places">
        {places.slice(0, mostRows).map(({ place, told }) => {
          const { articleId, start, mine, theirs } = place;
          const text = project.texts.get(articleId)?.text ?? '';
          const word = wordAt(text, start) ?? { start, end: start + 1 };
          return (
            <li key={`${mine ?? ''} ${theirs ?? ''}`}>
              <button
                type="button"
                className="agreement-place"
                onClick={() => {
                  onShow(place);
                }}
              >
                <ContextLine
                  parts={keywordInContext(text, [word], 60)}
                  direction={project.articles.get(articleId)?.direction ?? 'rtl'}
                />
                <span className="agreement-place-about">
                  {told !== '' && <span className="agreement-place-told">{told}</span>}
                  <bdi>{project.articles.get(articleId)?.title}</bdi>
                </span>
              </button>
            </li>
          );
        })}
      </ul>
      {places.length > mostRows && (
        <p className="agreement-hint">{words.notListed(places.length - mostRows)}</p>
      )}
    </section>
  );
}
