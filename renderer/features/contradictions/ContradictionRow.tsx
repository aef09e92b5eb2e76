import { excerpt } from '../../../shared/marks/anchor-quote.ts';
import type { Contradiction } from '../../../shared/model/contradiction.ts';
import { useWorkspace } from '../../state/app-context.tsx';
import { useCodebook } from '../../state/codebook.ts';
import { useLanguage, useStrings } from '../../strings/use-strings.ts';
import { StatusSign } from '../../ui/StatusSign.tsx';
import { sideWords } from './contradiction-groups.ts';

/** Relation, strictness, and both sides in short. */
export function ContradictionRow({ item }: { readonly item: Contradiction }) {
  const strings = useStrings().contradictions;
  const language = useLanguage();
  const codebook = useCodebook();
  // The words and not the project: a row is drawn again when they are others, not with every edit.
  const sides = {
    sideA: useWorkspace(({ project }) => sideWords(project, item.sideA.claimIds)),
    sideB: useWorkspace(({ project }) => sideWords(project, item.sideB.claimIds)),
  };
  const relation = codebook.relationTypes.find(({ id }) => id === item.relation);
  return (
    <div className="contradiction-row">
      <div className="contradiction-row-head">
        <bdi className="contradiction-row-relation">
          {relation?.name[language] ?? item.relation}
        </bdi>
        <span>{strings.strictnesses[item.strictness]}</span>
        <StatusSign status={item.status} />
      </div>
      {(['sideA', 'sideB'] as const).map((side) => (
        <div key={side} className="contradiction-row-side">
          <span aria-hidden>{strings.sideSigns[side]}</span>
          <span dir="auto">{excerpt(sides[side], 80)}</span>
        </div>
      ))}
    </div>
  );
}
