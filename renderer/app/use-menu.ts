import { useEffect } from 'react';
import { menuCommands } from '../../shared/ipc/menu-words.ts';
import type { MenuCommand } from '../../shared/ipc/menu-words.ts';
import { menuKeys } from '../keys/menu-keys.ts';
import { useKeys } from '../keys/use-keys.ts';
import { useApp } from '../state/app-context.tsx';
import type { Strings } from '../strings/strings.ts';
import { useLanguage, useStrings } from '../strings/use-strings.ts';
import type { Commands } from './commands.ts';

/** Gives the native menu its words and runs what is chosen in it. */
export function useMenu(commands: Commands): void {
  const strings = useStrings();
  const language = useLanguage();
  const { keymap } = useKeys();
  const { bridge } = useApp().services;
  useEffect(() => {
    const labels = { ...menuLabels(strings), ...strings.commands.menu };
    void bridge.call('set-menu', { language, labels, keys: menuKeys(keymap) });
  }, [bridge, keymap, language, strings]);
  useEffect(
    () =>
      bridge.listen('menu-command', (command) => {
        commands[command]();
      }),
    [bridge, commands],
  );
}

function menuLabels(strings: Strings): Record<MenuCommand, string> {
  const { names } = strings.commands;
  return Object.fromEntries(menuCommands.map((command) => [command, names[command]])) as Record<
    MenuCommand,
    string
  >;
}
