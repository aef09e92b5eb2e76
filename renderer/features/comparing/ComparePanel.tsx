import { useEffect, useMemo } from 'react';
import type { Difference } from '../../../shared/agreement/list-differences.ts';
import { reopen } from '../../../shared/edits/adjudicate.ts';
import { decisionChoices } from '../../../shared/model/comparison.ts';
import type { DecisionChoice } from '../../../shared/model/comparison.ts';
import type { Id } from '../../../shared/model/id.ts';
import { useApp, useSession, useWorkspace } from '../../state/app-context.tsx';
import { comparing, useComparing } from '../../state/comparing-store.ts';
import {
  differenceOf,
  listedDifferences,
  showDifference,
  stepDifference,
  useComparisonView,
} from '../../state/comparing.ts';
import type { ComparisonView } from '../../state/comparing.ts';
import { takeFieldOf, useDecide } from '../../state/deciding.ts';
import { useEdit, useRefusal } from '../../state/refusal.ts';
import type { PanelKeyId } from '../../strings/command-ids.ts';
import { useStrings } from '../../strings/use-strings.ts';
import { RecordList } from '../../ui/RecordList.tsx';
import { RecordPanel } from '../../ui/RecordPanel.tsx';
import { focusEditor } from '../../ui/panel-focus.ts';
import { CompareToolbar } from './CompareToolbar.tsx';
import { DifferenceCard } from './DifferenceCard.tsx';
import { DifferenceRow } from './DifferenceRow.tsx';
import './comparing.css';

/** The differences to a colleague's copy: the list, and the one that is being decided. */
export function ComparePanel() {
  const view = useComparisonView();
  // What is missing is said once, where the columns would be.
  return view === null ? null : <Differences view={view} />;
}

function Differences({ view }: { readonly view: ComparisonView }) {
  const strings = useStrings().comparing;
  const app = useApp();
  const articleId = useSession((session) => session.openArticleId);
  const project = useWorkspace((workspace) => workspace.project);
  const filters = useComparing((state) => state);
  const edit = useEdit();
  const refusal = useRefusal();
  const decide = useDecide(edit);
  const listed = useMemo(
    () => listedDifferences(view, filters, articleId),
    [view, filters, articleId],
  );
  const selected = useMemo(
    () => [...view.byArticle.values()].flat().find(({ id }) => id === filters.selectedId) ?? null,
    [view, filters.selectedId],
  );
  useFollowText(view);

  const step = (by: 1 | -1): void => {
    stepDifference(app, by);
  };
  const take = (choice: DecisionChoice): void => {
    if (selected !== null) decide(view, selected, choice);
  };
  const keys: Partial<Record<PanelKeyId, () => void>> = {
    'difference-next': () => {
      step(1);
    },
    'difference-previous': () => {
      step(-1);
    },
  };
  for (const choice of decisionChoices) {
    keys[`take-${choice}`] = () => {
      take(choice);
    };
  }
  const show = (difference: Difference): void => {
    showDifference(app, difference);
  };

  return (
    <RecordPanel
      keys={keys}
      keysInText
      refusal={refusal}
      editorLabel={strings.editor}
      toolbar={<CompareToolbar view={view} articleId={articleId} />}
      list={
        <RecordList
          label={strings.list}
          groups={groupsOf(listed, (id) => project.articles.get(id)?.title ?? '')}
          selectedId={filters.selectedId}
          onSelect={show}
          onEdit={(difference) => {
            show(difference);
            focusEditor(document.activeElement);
          }}
          // A difference is decided, never deleted.
          onDelete={() => {}}
          onLeave={() => {
            comparing.setState({ selectedId: null });
          }}
          renderRecord={(difference) => <DifferenceRow view={view} difference={difference} />}
          empty={filters.states === 'open' ? strings.allDecided : strings.nothing}
        />
      }
      editor={
        selected === null ? null : (
          <DifferenceCard
            view={view}
            difference={selected}
            onTake={take}
            onStep={step}
            onTakeField={(field) => {
              edit(takeFieldOf(view, selected, field));
            }}
            onReopen={() => {
              const { decision } = selected;
              if (decision !== null) {
                edit((current, context) => reopen(current, [decision.id], context));
              }
            }}
          />
        )
      }
    />
  );
}

/** A record that is clicked in the text is a difference that is selected here. */
function useFollowText(view: ComparisonView): void {
  const record = useSession((session) => session.selectedRecord);
  useEffect(() => {
    const found = record === null ? null : differenceOf(view, 'mine', record);
    if (found !== null) comparing.setState({ selectedId: found.id });
    // Only a new choice in the text counts, not an edit under the old one.
    // eslint-disable-next-line react-hooks/exhaustive-deps
  }, [record]);
}

function groupsOf(differences: readonly Difference[], titleOf: (id: Id) => string) {
  const groups = new Map<Id, Difference[]>();
  for (const difference of differences) {
    const group = groups.get(difference.articleId);
    if (group === undefined) groups.set(difference.articleId, [difference]);
    else group.push(difference);
  }
  return [...groups].map(([id, records]) => ({
    id,
    heading: <bdi>{titleOf(id)}</bdi>,
    records,
  }));
}
