import { useStrings } from '../../strings/use-strings.ts';
import { Segments } from '../../ui/Segments.tsx';
import type { ExportScope } from './use-export-scope.ts';

/** This article, the marked ones, or everything. */
export function ScopeChoice({ scope }: { readonly scope: ExportScope }) {
  const words = useStrings().exporting;
  const labels = {
    article: words.thisArticle,
    marked: words.selectedArticles(scope.marked),
    project: words.wholeProject(scope.total),
  };
  return (
    <Segments
      label={words.what}
      showLabel
      value={scope.kind}
      choices={scope.available.map((id) => ({ id, label: labels[id] }))}
      onChange={scope.choose}
    />
  );
}
