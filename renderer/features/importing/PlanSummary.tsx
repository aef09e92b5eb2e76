import type { AnnotationsPlan } from '../../state/importing/plan-annotations.ts';
import { useStrings } from '../../strings/use-strings.ts';

/** How many records of each kind a file brings, and how many it does not. */
export function PlanSummary({ plan }: { readonly plan: AnnotationsPlan }) {
  const words = useStrings().importing.annotated;
  const { annotations, knownArticles, same, leftOut } = plan;
  const kinds = (Object.keys(words.kinds) as (keyof typeof words.kinds)[]).filter(
    (kind) => annotations[kind].length > 0,
  );
  return (
    <section className="annotated-plan" aria-label={words.brings}>
      <h3>{words.brings}</h3>
      {kinds.length === 0 ? (
        <p>{words.nothingNew}</p>
      ) : (
        <dl>
          {kinds.map((kind) => (
            <div key={kind}>
              <dt>{words.kinds[kind]}</dt>
              <dd>{annotations[kind].length}</dd>
            </div>
          ))}
        </dl>
      )}
      <p className="import-hint">
        {[
          ...(knownArticles > 0 ? [words.knownArticles(knownArticles)] : []),
          ...(same > 0 ? [words.same(same)] : []),
          ...(leftOut > 0 ? [words.leftOut(leftOut)] : []),
        ].join(' ')}
      </p>
    </section>
  );
}
