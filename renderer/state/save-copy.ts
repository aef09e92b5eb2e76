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
  const { writeProjectJson } =
    await import('../../shared/formats/project-json/write-project-json.ts');
  const { version } = await bridge.call('app-info');
  const at = now();
  const { project } = workspace.getState();
  const json = writeProjectJson(
    project,
    { kind: 'project' },
    { now: at, generator: `Hashiya ${version}` },
  );
  const saved = await bridge.call('save-file', {
    title: filterName,
    name: `hashiya-${at.slice(0, 16).replaceAll(/[:T]/g, '-')}`,
    filterName,
    extension: 'json',
    bytes: new TextEncoder().encode(json),
  });
  if (!saved.ok || saved.value === null) return false;
  copies?.getState().copied(at);
  return true;
}
