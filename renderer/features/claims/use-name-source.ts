import { nameSource } from '../../../shared/edits/name-source.ts';
import type { Claim } from '../../../shared/model/claim.ts';
import { makeFragment } from '../../../shared/text/anchoring.ts';
import { coverOf } from '../../../shared/text/span-relations.ts';
import { codebookOf } from '../../state/codebook.ts';
import { useEdit } from '../../state/refusal.ts';

/** Whether the words of a source could be made an entity: there are some, and none is linked. */
export function canNameSource({ source }: Claim): boolean {
  return source.anchor !== null && source.entityId === null && source.kind !== 'unnamed';
}

/**
 * Makes an entity of the words of a claim's source, or links the one that they name, and marks them
 * as its mention. The rules for that load when they are first needed.
 */
export function useNameSource(): (claim: Claim) => Promise<void> {
  const edit = useEdit();
  return async (claim) => {
    const { anchor } = claim.source;
    if (anchor === null) return;
    const { readNameAt } = await import('../../../shared/suggest/read-name-at.ts');
    edit((project, context) => {
      const { articleId } = anchor;
      const words = coverOf(anchor.fragments);
      const name = readNameAt(project, codebookOf(project), articleId, words);
      const target =
        name.entityId === null ? { name: name.name, type: name.type } : { entityId: name.entityId };
      const text = project.texts.get(articleId)?.text ?? '';
      const mention = {
        anchor: { articleId, fragments: [makeFragment(text, name.span)] },
        level: 'NAM' as const,
      };
      return nameSource(project, claim.id, target, name.isMarked ? null : mention, context);
    });
  };
}
