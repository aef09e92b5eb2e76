import type { Difference } from '../../shared/agreement/list-differences.ts';
import { adjudicate, adjudicateField } from '../../shared/edits/adjudicate.ts';
import type { DecisionChoice } from '../../shared/model/comparison.ts';
import type { Edit } from '../../shared/model/edit.ts';
import type { Id } from '../../shared/model/id.ts';
import type { RecordRef } from '../../shared/model/record-ref.ts';
import { useApp } from './app-context.tsx';
import { listedDifferences, neighbourDifference, showDifference } from './comparing.ts';
import type { ComparisonView } from './comparing.ts';
import { comparing } from './comparing-store.ts';
import type { EditMaker } from './workspace.ts';

// Apart from `comparing.ts`, which is there at the start: deciding comes with the panel.

/** Which of my claims stands for which of theirs, as far as the comparison has found out. */
function counterpartsOf({ byArticle }: ComparisonView): Map<Id, Id> {
  const counterparts = new Map<Id, Id>();
  for (const { table, mine, theirs } of [...byArticle.values()].flat()) {
    if (table === 'claims' && mine !== null && theirs !== null) counterparts.set(theirs, mine);
  }
  return counterparts;
}

/** Decides a difference, in one edit. */
function decisionOn(
  view: ComparisonView,
  difference: Difference,
  choice: DecisionChoice,
): EditMaker {
  return (project, context) =>
    adjudicate(
      project,
      view.comparison,
      { ...difference, counterparts: counterpartsOf(view) },
      choice,
      context,
    );
}

/** Takes one field of theirs into the final version. */
export function takeFieldOf(
  view: ComparisonView,
  difference: Difference,
  field: string,
): EditMaker {
  return (project, context) =>
    adjudicateField(
      project,
      view.comparison,
      { ...difference, counterparts: counterpartsOf(view) },
      field,
      context,
    );
}

/** The record of mine that an adjudication has left as the final version, or null. */
function finalRecord(edit: Edit, { table, mine }: Difference): RecordRef | null {
  if (mine !== null) return { table, id: mine };
  const added = edit.changes.find((change) => change.table === table && change.before === null);
  return added === undefined ? null : { table, id: added.id };
}

/** Decides and goes on to the next open difference; for keys and buttons. */
export function useDecide(
  edit: (make: EditMaker) => Edit | null,
): (view: ComparisonView, difference: Difference, choice: DecisionChoice) => void {
  const app = useApp();
  return (view, difference, choice) => {
    const listed = listedDifferences(view, comparing.getState(), difference.articleId);
    const next = neighbourDifference(listed, difference.id, 1);
    const done = edit(decisionOn(view, difference, choice));
    if (done === null) return;
    if (choice === 'edited') {
      const record = finalRecord(done, difference);
      comparing.setState({ isEditing: record !== null });
      if (record !== null) {
        app.session.getState().set({
          selectedRecord: record,
          panelTab: record.table === 'mentions' ? 'entities' : record.table,
        });
      }
      return;
    }
    if (next !== null && next.id !== difference.id) showDifference(app, next);
  };
}
