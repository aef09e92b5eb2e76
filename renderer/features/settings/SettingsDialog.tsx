import { useSession } from '../../state/app-context.tsx';
import { useStrings } from '../../strings/use-strings.ts';
import { Button } from '../../ui/Button.tsx';
import { Dialog } from '../../ui/Dialog.tsx';
import { Segments } from '../../ui/Segments.tsx';
import { AnnotatorSettings } from './AnnotatorSettings.tsx';
import { BackupSettings } from './BackupSettings.tsx';
import { ReadingSettings } from './ReadingSettings.tsx';
import './settings.css';

/** Language, theme, reading type and the annotator. Every change takes effect at once. */
export function SettingsDialog() {
  const strings = useStrings();
  const words = strings.settings;
  const imports = strings.importing.check;
  const lookFirst = useSession((session) => session.lookFirst);
  const { names } = strings.commands;
  const dialog = useSession((session) => session.dialog);
  const language = useSession((session) => session.language);
  const theme = useSession((session) => session.theme);
  const set = useSession((session) => session.set);

  return (
    <Dialog
      title={words.title}
      isOpen={dialog === 'settings' || dialog === 'backups'}
      onClose={() => {
        set({ dialog: null });
      }}
    >
      <section className="settings-part" aria-label={words.interface}>
        <h3>{words.interface}</h3>
        <div className="settings-pair">
          <Segments
            label={words.language}
            showLabel
            value={language}
            choices={[
              { id: 'ar', label: words.languages.ar },
              { id: 'en', label: words.languages.en },
            ]}
            onChange={(id) => {
              set({ language: id });
            }}
          />
          <Segments
            label={words.theme}
            showLabel
            value={theme}
            choices={[
              { id: 'system', label: words.themes.system },
              { id: 'light', label: words.themes.light },
              { id: 'dark', label: words.themes.dark },
            ]}
            onChange={(id) => {
              set({ theme: id });
            }}
          />
        </div>
        <Segments
          label={imports.setting}
          showLabel
          value={lookFirst ? 'look' : 'now'}
          choices={[
            { id: 'now', label: imports.settings.now },
            { id: 'look', label: imports.settings.look },
          ]}
          onChange={(id) => {
            set({ lookFirst: id === 'look' });
          }}
        />
      </section>
      <section className="settings-part" aria-label={words.keyboard}>
        <h3>{words.keyboard}</h3>
        <Button
          onPress={() => {
            set({ dialog: 'keys' });
          }}
        >
          {names.keys}
        </Button>
      </section>
      <ReadingSettings />
      <AnnotatorSettings />
      <BackupSettings isAskedFor={dialog === 'backups'} />
    </Dialog>
  );
}
