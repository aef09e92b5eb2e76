import { lazy, Suspense } from 'react';
import type { Id } from '../../shared/model/id.ts';
import { useSession } from '../state/app-context.tsx';
import { useStrings } from '../strings/use-strings.ts';
import { ReadingArea } from './ReadingArea.tsx';

// None of them is needed to start reading, so each loads when it is opened.
const SearchView = lazy(async () => {
  const { SearchView: view } = await import('../features/search/SearchView.tsx');
  return { default: view };
});
const OverviewView = lazy(async () => {
  const { OverviewView: view } = await import('../features/overview/OverviewView.tsx');
  return { default: view };
});

const CheckArea = lazy(async () => {
  const { CheckArea: area } = await import('./CheckArea.tsx');
  return { default: area };
});
const CompareArea = lazy(async () => ({
  default: (await import('./CompareArea.tsx')).CompareArea,
}));
const AgreementView = lazy(async () => {
  const { AgreementView: view } = await import('../features/agreement/AgreementView.tsx');
  return { default: view };
});

interface MiddleAreaProps {
  readonly openId: Id | null;
  readonly besideId: Id | null;
}

/** What stands between library and annotations: the open article, or one of the other views. */
export function MiddleArea({ openId, besideId }: MiddleAreaProps) {
  const strings = useStrings();
  const view = useSession((session) => session.view);
  if (view !== 'read') {
    return (
      <Suspense fallback={null}>
        {view === 'search' && <SearchView />}
        {view === 'overview' && <OverviewView />}
        {view === 'check' && <CheckArea />}
        {view === 'compare' && <CompareArea openId={openId} />}
        {view === 'agreement' && <AgreementView />}
      </Suspense>
    );
  }
  return openId === null ? (
    <h1 className="pane-empty">{strings.commands.chooseArticle}</h1>
  ) : (
    <ReadingArea openId={openId} besideId={besideId} />
  );
}
