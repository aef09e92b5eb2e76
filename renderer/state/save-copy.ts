import { makeFile } from '../export/export-client.ts';
import type { AppContextValue } from './app-context.tsx';

/**
 * Saves the whole project as a download; whether it was handed to the browser.
 * @param filterName what the file is called in a dialog
 */
export async function saveCopy(
  { services, workspace }: AppContextValue,
  filterName: string,
): Promise<boolean> {
  const { bridge, now, copies } = services;
  const { version } = await bridge.call('app-info');
  const at = now();
  const made = await makeFile({
    project: workspace.getState().project,
    selection: { kind: 'project' },
    formatId: 'hashiya-json',
    withHistory: false,
    now: at,
    generator: `Hashiya ${version}`,
    readHistory: async () => null,
    signal: new AbortController().signal,
    onProgress: () => undefined,
  });
  if (!made.ok) return false;
  const saved = await bridge.call('save-file', {
    title: filterName,
    name: `hashiya-${at.slice(0, 16).replaceAll(/[:T]/g, '-')}`,
    filterName,
    extension: 'json',
    bytes: made.value,
  });
  if (!saved.ok || saved.value === null) return false;
  copies?.getState().copied(at);
  return true;
}
