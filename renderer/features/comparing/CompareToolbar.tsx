import { countOpen, differenceKinds } from '../../../shared/agreement/list-differences.ts';
import type { DifferenceKind } from '../../../shared/agreement/list-differences.ts';
import type { Id } from '../../../shared/model/id.ts';
import { comparing, stateFilters, useComparing } from '../../state/comparing-store.ts';
import { openCount } from '../../state/comparing.ts';
import type { ComparisonView } from '../../state/comparing.ts';
import { useStrings } from '../../strings/use-strings.ts';
import { ChoiceChips } from '../../ui/ChoiceChips.tsx';
import { listScopes } from '../../ui/ListToolbar.tsx';
import { Segments } from '../../ui/Segments.tsx';

interface CompareToolbarProps {
  readonly view: ComparisonView;
  readonly articleId: Id | null;
}

/** How much is open, and which differences are listed. */
export function CompareToolbar({ view, articleId }: CompareToolbarProps) {
  const strings = useStrings();
  const words = strings.comparing;
  const { kinds, states, scope } = useComparing((state) => state);
  const here = view.byArticle.get(articleId ?? '');
  const all = (
    scope === 'article' && here !== undefined ? here : [...view.byArticle.values()].flat()
  ).filter(({ state }) => state !== 'agreed');
  const done = all.length - countOpen(all);
  return (
    <div className="compare-toolbar">
      <div className="compare-progress">
        <span>{words.progress(done, all.length)}</span>
        <progress
          value={done}
          max={Math.max(all.length, 1)}
          aria-label={words.openCount(openCount(view))}
        />
      </div>
      <ChoiceChips
        label={words.kindFilter}
        values={kinds}
        choices={differenceKinds.map((id) => ({ id, label: words.kinds[id] }))}
        onChange={(values) => {
          comparing.setState({ kinds: values as DifferenceKind[] });
        }}
      />
      <div className="compare-filters">
        <Segments
          label={words.stateFilter}
          value={states}
          choices={stateFilters.map((id) => ({ id, label: words.stateChoices[id] }))}
          onChange={(value) => {
            comparing.setState({ states: value });
          }}
        />
        <Segments
          label={strings.review.scope}
          value={scope}
          choices={listScopes.map((id) => ({ id, label: strings.review.scopes[id] }))}
          onChange={(value) => {
            comparing.setState({ scope: value });
          }}
        />
      </div>
    </div>
  );
}
