import { BookOpenText, ClipboardPaste, FileText, FolderOpen } from 'lucide-react';
import { useImport } from '../../state/use-import.ts';
import { useStrings } from '../../strings/use-strings.ts';
import { Button } from '../../ui/Button.tsx';
import { MarkedExample } from './MarkedExample.tsx';
import './Welcome.css';

interface WelcomeProps {
  readonly onChooseFiles: () => void;
  readonly onPasteText: () => void;
  readonly onOpenSample: () => void;
}

/** The empty window: says what to do, and shows what marking looks like. */
export function Welcome({ onChooseFiles, onPasteText, onOpenSample }: WelcomeProps) {
  const strings = useStrings();
  const words = strings.library.welcome;
  const { chooseFolder } = useImport();
  return (
    <section className="welcome" aria-label={strings.app.name}>
      <div className="welcome-page">
        <header className="welcome-head">
          <h1>{strings.app.name}</h1>
          <p>{words.lead}</p>
        </header>

        <div className="welcome-start">
          <p className="welcome-drop">{words.drop}</p>
          <p className="welcome-formats">{words.formats}</p>
          <div className="welcome-actions">
            <Button look="primary" onPress={onChooseFiles}>
              <FileText aria-hidden />
              {words.openFiles}
            </Button>
            <Button onPress={() => void chooseFolder()}>
              <FolderOpen aria-hidden />
              {strings.importing.openFolder}
            </Button>
            <Button onPress={onPasteText}>
              <ClipboardPaste aria-hidden />
              {words.pasteText}
            </Button>
            <Button onPress={onOpenSample}>
              <BookOpenText aria-hidden />
              {words.openSample}
            </Button>
          </div>
        </div>

        <MarkedExample />
        <p className="welcome-stays">{words.stays}</p>
      </div>
    </section>
  );
}
