import type { Speaker } from '../../../shared/overview/speakers.ts';
import { useStrings } from '../../strings/use-strings.ts';

/** The name of a speaker; of one without name or words the kind of source. */
export function useSpeakerName(): (speaker: Speaker) => string {
  const kinds = useStrings().claims.sourceKinds;
  return ({ name, kind }) => name || kinds[kind];
}
