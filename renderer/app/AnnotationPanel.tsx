import type { Id } from '../../shared/model/id.ts';
import { ClaimsPanel } from '../features/claims/ClaimsPanel.tsx';
import { ContradictionsPanel } from '../features/contradictions/ContradictionsPanel.tsx';
import { EntitiesPanel } from '../features/entities/EntitiesPanel.tsx';
import { ReviewPanel } from '../features/review/ReviewPanel.tsx';
import { SuggestionsPanel } from '../features/suggestions/SuggestionsPanel.tsx';
import { useApp, useSession } from '../state/app-context.tsx';
import { useStrings } from '../strings/use-strings.ts';
import { Tabs } from '../ui/Tabs.tsx';

/** The annotation panel: entities, claims, contradictions, suggestions, review. */
export function AnnotationPanel({ articleId }: { readonly articleId: Id | null }) {
  const strings = useStrings();
  const { session } = useApp();
  const tab = useSession((state) => state.panelTab);
  return (
    <Tabs
      label={strings.commands.panel}
      value={tab}
      onChange={(panelTab) => {
        session.getState().set({ panelTab });
      }}
      tabs={[
        {
          id: 'entities',
          label: strings.commands.tabs.entities,
          content: <EntitiesPanel articleId={articleId} />,
        },
        {
          id: 'claims',
          label: strings.commands.tabs.claims,
          content: <ClaimsPanel articleId={articleId} />,
        },
        {
          id: 'contradictions',
          label: strings.commands.tabs.contradictions,
          content: <ContradictionsPanel articleId={articleId} />,
        },
        {
          id: 'suggestions',
          label: strings.commands.tabs.suggestions,
          content: <SuggestionsPanel articleId={articleId} />,
        },
        {
          id: 'review',
          label: strings.commands.tabs.review,
          content: <ReviewPanel articleId={articleId} />,
        },
      ]}
    />
  );
}
