import { systemErrorCode } from './file-system.ts';
import type { FileSystem } from './file-system.ts';

/**
 * Makes a rename inside `folder` survive a power cut.
 *
 * Windows cannot flush a folder (EPERM, EISDIR, EACCES on opening it). On other systems EINVAL and
 * ENOTSUP come from file systems that have no such operation (some network mounts): nothing more
 * can be done there, and the file itself is flushed. Every other failure is thrown.
 */
export async function syncFolder(
  fs: FileSystem,
  folder: string,
  platform: NodeJS.Platform,
): Promise<void> {
  try {
    const handle = await fs.open(folder, 'r');
    try {
      await handle.sync();
    } finally {
      await handle.close();
    }
  } catch (thrown) {
    const harmless =
      platform === 'win32' ? ['EPERM', 'EISDIR', 'EACCES', 'EINVAL'] : ['EINVAL', 'ENOTSUP'];
    if (!harmless.includes(systemErrorCode(thrown))) throw thrown;
  }
}
