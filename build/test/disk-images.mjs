// Power cuts and full disks are tried on file systems that lie in files. That takes Linux, root, loop
// devices, and the programs that make XFS and ext4.
import { spawnSync } from 'node:child_process';
import { existsSync, mkdirSync, mkdtempSync, rmSync, truncateSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { runCommand } from '../start/run-command.mjs';

/** @type {{ readonly obstacle: string | undefined } | undefined} */
let probed;

/**
 * Why file systems in files cannot be mounted on this machine. Tries it once, for root in a container
 * may still not be allowed to.
 *
 * @returns {string | undefined} the reason in words, without a full stop; undefined when they can be
 */
export function diskImageObstacle() {
  probed ??= { obstacle: findObstacle() };
  return probed.obstacle;
}

/** @returns {string | undefined} */
function findObstacle() {
  if (process.platform !== 'linux') return 'this is not Linux';
  if (process.getuid?.() !== 0) return 'this is not run by root';
  if (!hasDiskTools()) return 'mkfs.xfs and mkfs.ext4 are not installed';
  const folder = mkdtempSync(join(tmpdir(), 'hashiya-probe-'));
  const image = join(folder, 'image');
  const mounted = join(folder, 'mounted');
  try {
    writeFileSync(image, '');
    truncateSync(image, 300 * 1024 * 1024);
    mkdirSync(mounted);
    const steps = [
      ['mkfs.xfs', '-q', '-m', 'reflink=1', image],
      ['mount', '-o', 'loop', image, mounted],
      ['umount', mounted],
    ];
    const works = steps.every(([command = '', ...args]) => spawnSync(command, args).status === 0);
    return works ? undefined : 'there are no loop devices that may be mounted';
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

/** Whether the programs that make the file systems are here. */
function hasDiskTools() {
  return ['mkfs.xfs', 'mkfs.ext4'].every((name) =>
    ['/usr/sbin', '/sbin', '/usr/bin'].some((folder) => existsSync(join(folder, name))),
  );
}

/** Installs Debian's programs for file systems where this is Debian (or a relative) and we may. */
export async function installDiskTools() {
  const mayInstall =
    process.platform === 'linux' && process.getuid?.() === 0 && existsSync('/usr/bin/apt-get');
  if (!mayInstall || hasDiskTools()) return;
  console.log('Installing xfsprogs and e2fsprogs for the tests of power cuts …');
  const env = { ...process.env, DEBIAN_FRONTEND: 'noninteractive' };
  await runCommand('apt-get', ['update', '-q'], { env });
  const packages = ['xfsprogs', 'e2fsprogs'];
  await runCommand('apt-get', ['install', '-q', '-y', '--no-install-recommends', ...packages], {
    env,
  });
}
