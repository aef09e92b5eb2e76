import { ClipboardPaste, FileText, FolderOpen, Trash } from 'lucide-react';
import { useSession, useWorkspace } from '../../state/app-context.tsx';
import { useImport } from '../../state/use-import.ts';
import { useStrings } from '../../strings/use-strings.ts';
import { Button } from '../../ui/Button.tsx';

interface LibraryFooterProps {
  readonly trashed: number;
  readonly onOpenFiles: () => void;
  readonly onOpenTrash: () => void;
}

/** Ways of adding articles, and the way to the trash. */
export function LibraryFooter({ trashed, onOpenFiles, onOpenTrash }: LibraryFooterProps) {
  const strings = useStrings();
  const words = strings.library;
  const { chooseFolder } = useImport();
  const deleted = useWorkspace(({ project }) => project.trash.size);
  const setSession = useSession((session) => session.set);
  return (
    <footer className="library-footer">
      <Button look="quiet" onPress={onOpenFiles}>
        <FileText aria-hidden />
        {words.openFiles}
      </Button>
      <Button look="quiet" onPress={() => void chooseFolder()}>
        <FolderOpen aria-hidden />
        {strings.importing.openFolder}
      </Button>
      <Button
        look="quiet"
        onPress={() => {
          setSession({ dialog: 'paste-text' });
        }}
      >
        <ClipboardPaste aria-hidden />
        {words.pasteText}
      </Button>
      {deleted > 0 && (
        <Button
          look="quiet"
          onPress={() => {
            setSession({ dialog: 'trash' });
          }}
        >
          <Trash aria-hidden />
          {strings.trash.open(deleted)}
        </Button>
      )}
      {trashed > 0 && (
        <Button look="quiet" onPress={onOpenTrash}>
          <Trash aria-hidden />
          {words.openTrash(trashed)}
        </Button>
      )}
    </footer>
  );
}
