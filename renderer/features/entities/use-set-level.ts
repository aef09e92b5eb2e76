import { setMention } from '../../../shared/edits/set-mention.ts';
import type { Id } from '../../../shared/model/id.ts';
import type { MentionLevel } from '../../../shared/model/mention.ts';
import { useEdit } from '../../state/refusal.ts';

/** Sets the level of a mention. */
export function useSetLevel(): (id: Id, level: MentionLevel) => void {
  const edit = useEdit();
  return (id, level) => {
    edit((project, context) => setMention(project, id, { level }, context));
  };
}
