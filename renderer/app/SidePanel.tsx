import { lazy, Suspense } from 'react';
import type { Id } from '../../shared/model/id.ts';
import { useSession } from '../state/app-context.tsx';
import { comparing, useComparing } from '../state/comparing-store.ts';
import { useStrings } from '../strings/use-strings.ts';
import { Button } from '../ui/Button.tsx';

// The window shows library and article first; the panel, with all its forms, follows at once.
const annotationPanel = import('./AnnotationPanel.tsx');
const AnnotationPanel = lazy(async () => ({ default: (await annotationPanel).AnnotationPanel }));

const ComparePanel = lazy(async () => ({
  default: (await import('../features/comparing/ComparePanel.tsx')).ComparePanel,
}));

/** Beside the text: the annotations, and in a comparison the differences, or the forms of one. */
export function SidePanel({ articleId }: { readonly articleId: Id | null }) {
  const words = useStrings().comparing;
  const isComparing = useSession((session) => session.view === 'compare');
  const isEditing = useComparing((state) => state.isEditing);
  if (!isComparing) {
    return (
      <Suspense fallback={null}>
        <AnnotationPanel articleId={articleId} />
      </Suspense>
    );
  }
  if (!isEditing) {
    return (
      <Suspense fallback={null}>
        <ComparePanel />
      </Suspense>
    );
  }
  return (
    <div className="side-panel-editing">
      <div className="editing-banner">
        <span>{words.editing}</span>
        <Button
          autoFocus
          onPress={() => {
            comparing.setState({ isEditing: false });
          }}
        >
          {words.doneEditing}
        </Button>
      </div>
      <Suspense fallback={null}>
        <AnnotationPanel articleId={articleId} />
      </Suspense>
    </div>
  );
}
