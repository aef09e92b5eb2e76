import type {
  AnnotatedFile,
  AnnotatedRegion,
} from '../../../shared/formats/annotated/annotated-format.ts';
import type { ImportedArticle } from '../../../shared/formats/import/import-format.ts';

/** One label of a file: how often it occurs, and words it stands on. */
export interface LabelUse {
  readonly label: string;
  readonly count: number;
  readonly example: string;
}

/** Longest example that fits its column, in UTF-16 units. */
const longestExample = 48;

/** The labels of marked stretches, the most frequent first. */
export function regionLabels({ documents }: AnnotatedFile): LabelUse[] {
  return gather(
    documents.flatMap(({ article, regions }) =>
      regions.map((region) => ({
        label: region.label,
        exampleOf: () => wordsOf(region, article),
      })),
    ),
  );
}

/** The labels of relations, the most frequent first; an example names the labels of both ends. */
export function relationLabels({ documents }: AnnotatedFile): LabelUse[] {
  return gather(
    documents.flatMap(({ regions, relations }) => {
      const labelOf = new Map(regions.map(({ key, label }) => [key, label]));
      return relations.map(({ label, from, to }) => ({
        label,
        exampleOf: () => `${labelOf.get(from) ?? from} → ${labelOf.get(to) ?? to}`,
      }));
    }),
  );
}

function gather(
  uses: readonly { readonly label: string; readonly exampleOf: () => string }[],
): LabelUse[] {
  const found = new Map<string, { label: string; count: number; example: string }>();
  for (const { label, exampleOf } of uses) {
    const entry = found.get(label);
    if (entry === undefined) found.set(label, { label, count: 1, example: exampleOf() });
    else entry.count += 1;
  }
  return [...found.values()].toSorted((a, b) => b.count - a.count);
}

function wordsOf({ spans, pieces }: AnnotatedRegion, article: ImportedArticle | null): string {
  const words =
    spans === null || article === null
      ? pieces.map(({ quote }) => quote ?? '').join(' … ')
      : spans.map(({ start, end }) => article.text.slice(start, end)).join(' … ');
  return words.length > longestExample ? `${words.slice(0, longestExample)}…` : words;
}
