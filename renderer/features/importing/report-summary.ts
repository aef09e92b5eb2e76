import { isAsking } from '../../state/importing/import-item.ts';
import type { ImportItem } from '../../state/importing/import-item.ts';
import { waitingOf } from '../../state/importing/waiting.ts';
import type { Strings } from '../../strings/strings.ts';
import { describeItem } from './describe-item.ts';

/** Whether the report names a file even when it shows only what there is to see. */
export function needsAttention(item: ImportItem): boolean {
  const { outcome, editions, related } = item;
  return (
    editions.length > 0 ||
    related.length > 0 ||
    (isAsking(item) && !['project', 'proposed', 'annotations'].includes(outcome.kind)) ||
    (outcome.kind === 'annotated' && outcome.problems.length > 0) ||
    outcome.kind === 'refused' ||
    (outcome.kind === 'imported' && outcome.warnings.length > 0)
  );
}

/** The files of a report in the order they are shown in: what asks stands first. */
export function questionsFirst(items: readonly ImportItem[]): readonly ImportItem[] {
  const [asking, told] = [items.filter(isAsking), items.filter((item) => !isAsking(item))];
  return [...asking, ...told];
}

/** “3 articles imported, 1 needs a decision, 2 not imported”. */
export function reportSummary(items: readonly ImportItem[], strings: Strings): string {
  const words = strings.importing;
  let [imported, asking, refused, cancelled] = [0, 0, 0, 0];
  const others: string[] = [];
  for (const item of items) {
    const { outcome } = item;
    if (isAsking(item) && outcome.kind !== 'proposed') asking += 1;
    if (outcome.kind === 'imported') imported += outcome.articles.length;
    if (outcome.kind === 'duplicate') imported += outcome.imported.length;
    if (outcome.kind === 'refused') refused += 1;
    if (outcome.kind === 'cancelled') cancelled += 1;
    if (outcome.kind === 'annotated') {
      const { articles, records, same, leftOut } = outcome;
      others.push(words.annotated.done(articles, records, same, leftOut));
    }
    if (outcome.kind === 'merged')
      others.push(words.mergedRecords(outcome.added, outcome.replaced));
    if (outcome.kind === 'compared' || outcome.kind === 'codebook')
      others.push(describeItem(item, strings));
  }
  const waiting = waitingOf(items).length;
  if (waiting > 0) others.push(words.check.waiting(waiting));
  return [
    ...others,
    ...(imported > 0 ? [words.summaryImported(imported)] : []),
    ...(asking > 0 ? [words.summaryAsking(asking)] : []),
    ...(refused > 0 ? [words.summaryRefused(refused)] : []),
    ...(cancelled > 0 ? [words.summaryCancelled(cancelled)] : []),
  ].join(' · ');
}
