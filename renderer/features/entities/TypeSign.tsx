import type { CSSProperties } from 'react';
import { markColours } from '../../../shared/marks/marks-of-article.ts';
import { useCodebook } from '../../state/codebook.ts';
import { useLanguage } from '../../strings/use-strings.ts';

/** The colour and the name of an entity type. */
export function TypeSign({ type }: { readonly type: string }) {
  const language = useLanguage();
  const entry = useCodebook().entityTypes.find(({ id }) => id === type);
  const colour = markColours.find((name) => name === entry?.colour) ?? 'slate';
  const style = { '--type-ink': `var(--mark-${colour}-ink)` } as CSSProperties;
  return (
    <span className="entity-type-sign" style={style}>
      <span dir="auto">{entry?.name[language] ?? type}</span>
    </span>
  );
}
