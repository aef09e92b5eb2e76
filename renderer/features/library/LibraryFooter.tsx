import { ClipboardPaste, FolderOpen, Trash } from 'lucide-react';
import { useSession } from '../../state/app-context.tsx';
import { useStrings } from '../../strings/use-strings.ts';
import { Button } from '../../ui/Button.tsx';

interface LibraryFooterProps {
  readonly trashed: number;
  readonly onOpenFiles: () => void;
  readonly onOpenTrash: () => void;
}

/** Ways of adding articles, and the way to the trash. */
export function LibraryFooter({ trashed, onOpenFiles, onOpenTrash }: LibraryFooterProps) {
  const words = useStrings().library;
  const setSession = useSession((session) => session.set);
  return (
    <footer className="library-footer">
      <Button look="quiet" onPress={onOpenFiles}>
        <FolderOpen aria-hidden />
        {words.openFiles}
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
      {trashed > 0 && (
        <Button look="quiet" onPress={onOpenTrash}>
          <Trash aria-hidden />
          {words.openTrash(trashed)}
        </Button>
      )}
    </footer>
  );
}
