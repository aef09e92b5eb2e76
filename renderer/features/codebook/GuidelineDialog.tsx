import { codebookLists } from '../../../shared/edits/codebook-uses.ts';
import { useKeys } from '../../keys/use-keys.ts';
import { useSession } from '../../state/app-context.tsx';
import { useCodebook } from '../../state/codebook.ts';
import { useLanguage, useStrings } from '../../strings/use-strings.ts';
import { Button } from '../../ui/Button.tsx';
import { Dialog } from '../../ui/Dialog.tsx';
import { GuidelineText } from '../../ui/GuidelineText.tsx';

/** The guideline to read while marking: what holds for all, then entry by entry. */
export function GuidelineDialog() {
  const words = useStrings().codebook;
  const language = useLanguage();
  const keys = useKeys();
  const codebook = useCodebook();
  const set = useSession((session) => session.set);
  return (
    <Dialog
      title={words.general}
      isOpen
      size="large"
      onClose={() => {
        set({ dialog: null });
      }}
      actions={
        <Button
          onPress={() => {
            set({ dialog: 'codebook' });
          }}
        >
          {words.edit}
        </Button>
      }
    >
      {/* Nothing in here takes the focus, so the keyboard scrolls the text itself. */}
      <div className="guideline-lists" role="region" aria-label={words.general} tabIndex={0}>
        <GuidelineText text={codebook.guideline} />
        {codebookLists.map((list) => (
          <section key={list}>
            <h3>{words.lists[list]}</h3>
            <dl>
              {codebook[list]
                .filter(({ hidden }) => !hidden)
                .map((entry) => (
                  <div key={entry.id} className="guideline-row">
                    <dt>
                      <bdi>{entry.name[language]}</bdi>
                      {entry.shortcut !== '' && <kbd>{keys.codeLabel(entry.shortcut)}</kbd>}
                    </dt>
                    <dd>
                      <GuidelineText text={entry.description} />
                      <GuidelineText text={entry.guideline} />
                    </dd>
                  </div>
                ))}
            </dl>
          </section>
        ))}
      </div>
    </Dialog>
  );
}
