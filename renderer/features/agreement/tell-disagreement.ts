import type { Disagreement } from '../../../shared/agreement/list-disagreements.ts';
import { joinList } from '../../strings/join-list.ts';
import type { Language, Strings } from '../../strings/strings.ts';

/** What two annotators differ about at one place: who has it alone, or both labels, or the borders. */
export function tellDisagreement(
  { kinds, mine, theirs }: Disagreement,
  words: Strings['comparing']['agreement'],
  labelName: (label: string) => string,
  language: Language,
): string {
  return joinList(
    language,
    kinds.map((kind) => {
      const about = words.disagreementKinds[kind];
      if (kind === 'bounds') return about;
      return kind === 'label'
        ? words.otherLabel(labelName(mine?.label ?? ''), labelName(theirs?.label ?? ''))
        : words.onlyOne(about, labelName((mine ?? theirs)?.label ?? ''));
    }),
  );
}
