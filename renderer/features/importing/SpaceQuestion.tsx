import type { SpaceQuestion as Question } from '../../state/importing/space-check.ts';
import { formatSize } from '../../strings/format-date.ts';
import { useLanguage, useStrings } from '../../strings/use-strings.ts';
import { Button } from '../../ui/Button.tsx';

/** Whether the files may come in although room is short. */
export function SpaceQuestion({ question }: { readonly question: Question }) {
  const words = useStrings().importing.space;
  const language = useLanguage();
  const { free, isTooLittle, answer } = question;
  const size = formatSize(language, free);
  return (
    <div role="alertdialog" aria-label={words.title} className="import-question import-space">
      <p>{isTooLittle ? words.tooLittle(size) : words.little(size)}</p>
      <div className="import-answers">
        <Button
          look="primary"
          onPress={() => {
            answer(false);
          }}
        >
          {words.cancel}
        </Button>
        <Button
          onPress={() => {
            answer(true);
          }}
        >
          {words.goOn}
        </Button>
      </div>
    </div>
  );
}
