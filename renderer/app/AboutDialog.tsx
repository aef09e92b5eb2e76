import { useEffect, useState } from 'react';
import { useApp, useSession } from '../state/app-context.tsx';
import { useStrings } from '../strings/use-strings.ts';
import { Dialog } from '../ui/Dialog.tsx';

/** Name, version, and which shell this is with what it promises. */
export function AboutDialog() {
  const strings = useStrings();
  const { session, services } = useApp();
  const isOpen = useSession((state) => state.dialog === 'about');
  const [info, setInfo] = useState<{ version: string; shell: 'desktop' | 'browser' } | null>(null);
  useEffect(() => {
    if (isOpen) void services.bridge.call('app-info').then(setInfo);
  }, [isOpen, services]);
  return (
    <Dialog
      title={strings.commands.names.about}
      isOpen={isOpen}
      size="small"
      onClose={() => {
        session.getState().set({ dialog: null });
      }}
    >
      <p className="about-name">
        {strings.app.name} {info?.version}
      </p>
      <p>{strings.app.tagline}</p>
      {info !== null && <p>{strings.commands.shells[info.shell]}</p>}
    </Dialog>
  );
}
