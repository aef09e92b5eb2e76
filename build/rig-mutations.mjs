// `npm run rig:mutations`: takes the safeguards of the saved work out one at a time, on a copy of the
// source in a temporary folder, and runs the tests that are named for them. Each has to make one of
// them fail; a safeguard that nothing misses gives exit code 1.
import { spawnSync } from 'node:child_process';
import { cpSync, mkdtempSync, readFileSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { diskImageObstacle } from './test/disk-images.mjs';

const root = dirname(dirname(fileURLToPath(import.meta.url)));

/**
 * @typedef {object} Mutation
 * @property {string} name
 * @property {string} file
 * @property {string} from stands in it exactly once
 * @property {string} to
 * @property {string} project of vitest
 * @property {string} tests file
 * @property {string} [only] pattern of the names of the tests that may count
 * @property {boolean} [disks] whether those tests need disks of their own
 */

const journal = 'test/electron/journal/journal.test.ts';
const snapshots = 'test/electron/snapshots/snapshots.test.ts';
const powerCut = 'test/e2e/reliability/power-cut.test.ts';
const randomLives = 'test/property/journal-crashes.test.ts';

/** @type {readonly Mutation[]} */
const mutations = [
  {
    name: 'no fdatasync before the confirmation',
    file: 'electron/journal/segment-writer.ts',
    from: '        await segment.handle.datasync();\n',
    to: '',
    project: 'unit',
    tests: journal,
    only: '\\b14: ',
  },
  {
    name: 'no fdatasync before the confirmation, with the power cut',
    file: 'electron/journal/segment-writer.ts',
    from: '        await segment.handle.datasync();\n',
    to: '',
    project: 'e2e',
    tests: powerCut,
    only: '\\b4, 85: ',
    disks: true,
  },
  {
    name: 'no look at the checksum',
    file: 'electron/journal/frames.ts',
    from: 'if (buffer.readUInt32LE(start + 4) !== crc32c(buffer.subarray(start + 8, end))) return;',
    to: 'void crc32c;',
    project: 'unit',
    tests: journal,
    only: '\\b8: ',
  },
  {
    name: 'no flush of a folder',
    file: 'electron/files/sync-folder.ts',
    from: '      await handle.sync();\n',
    to: '',
    project: 'unit',
    tests: 'test/electron/files/atomic-write.test.ts',
  },
  {
    name: 'no flush of a folder, with the power cut',
    file: 'electron/files/sync-folder.ts',
    from: '      await handle.sync();\n',
    to: '',
    project: 'e2e',
    tests: powerCut,
    only: '\\b4, 85: ',
    disks: true,
  },
  {
    name: 'no flush of a whole file that is written',
    file: 'electron/files/atomic-write.ts',
    from: '    await handle.sync();\n',
    to: '',
    project: 'e2e',
    tests: powerCut,
    only: '\\b4, 85: ',
    disks: true,
  },
  {
    name: 'no flush of a whole file that is written, in random lives',
    file: 'electron/files/atomic-write.ts',
    from: '    await handle.sync();\n',
    to: '',
    project: 'unit',
    tests: randomLives,
  },
  {
    name: 'no flush of the name that the folder of snapshots has',
    file: 'electron/snapshots/snapshots.ts',
    from: '      await syncFolder(fs, profile, platform);\n',
    to: '      void [syncFolder, platform];\n',
    project: 'unit',
    tests: randomLives,
  },
  {
    name: 'a torn tail stays behind the last whole record',
    file: 'electron/journal/recover-segments.ts',
    from: '    await handle.truncate(length);\n',
    to: '',
    project: 'unit',
    tests: randomLives,
  },
  {
    name: 'what was taken back comes back',
    file: 'electron/journal/read-entries.ts',
    from: 'last === revoked.revokes) entries.pop();',
    to: 'last === revoked.revokes) last = 0;',
    project: 'unit',
    tests: randomLives,
  },
  {
    name: 'a snapshot gets its name without a flush and without a look at it',
    file: 'electron/snapshots/snapshots.ts',
    from: 'const written = await writeFile(join(folder, name), bytes);',
    to: "const written = await fs.open(join(folder, name), 'w').then(async (file) => { await file.writeFile(bytes); await file.close(); return { ok: writeFile !== undefined }; });",
    project: 'unit',
    tests: snapshots,
    only: '\\b6: ',
  },
  {
    name: 'what the disk gives back is not compared with what was written',
    file: 'electron/files/atomic-write.ts',
    from: "    if (!(await holds(handle, bytes))) throw new Refusal('verify-failed');\n",
    to: '    void holds;\n',
    project: 'unit',
    tests: snapshots,
    only: '\\b6: ',
  },
  {
    name: 'a snapshot is believed without its checksums',
    file: 'electron/journal/frames.ts',
    from: 'if (buffer.readUInt32LE(start + 4) !== crc32c(buffer.subarray(start + 8, end))) return;',
    to: 'void crc32c;',
    project: 'unit',
    tests: snapshots,
    only: '\\b8: ',
  },
  {
    name: 'no birth marker',
    file: 'electron/journal/birth-marker.ts',
    from: "    handle = await fs.open(path, 'r');\n",
    to: '    return null;\n',
    project: 'unit',
    tests: journal,
    only: '\\b12: ',
  },
  {
    name: 'a file is trusted again after its flush has failed',
    file: 'electron/journal/segment-writer.ts',
    from: '        spoilt = true;\n',
    to: '',
    project: 'unit',
    tests: journal,
    only: '\\b37: ',
  },
  {
    name: 'no second copy of a full file',
    file: 'electron/journal/segment-writer.ts',
    from: 'const copied = await writeFile(join(folder, copyName(segment.number)), bytes);',
    to: 'const copied = { ok: copyName.length > 0 };',
    project: 'unit',
    tests: journal,
    only: '\\b8: ',
  },
  {
    name: 'the window is not held while a save is running',
    file: 'renderer/state/hold-window.ts',
    from: 'if (hasEditsToLose(workspace.getState())) event.preventDefault();',
    to: 'hasEditsToLose(workspace.getState()); event.preventDefault;',
    project: 'component',
    tests: 'test/renderer/state/hold-window.test.ts',
    only: '\\b15: ',
  },
  {
    name: 'rows that the database has lost are not looked for',
    file: 'renderer/storage/reconcile.ts',
    from: 'return holds.edits === found.edits && (!isSameLayout || holds.digest === found.digest);',
    to: 'return isSameLayout || found.edits >= 0;',
    project: 'component',
    tests: 'test/renderer/storage/missing-rows.test.ts',
    only: '\\b9: ',
  },
  {
    name: 'a file that could not be begun stays behind the one that goes on',
    file: 'electron/journal/segment-writer.ts',
    from: '      await fs.rm(join(folder, segmentName(number)), { force: true });\n',
    to: '',
    project: 'unit',
    tests: 'test/electron/journal/passing-faults.test.ts',
    only: '\\b37: ',
  },
  {
    name: 'no copy of the database after a crash',
    file: 'electron/keep-work.ts',
    from: '      await copyAfterUncleanEnd();\n',
    to: '',
    project: 'e2e',
    tests: 'test/e2e/reliability/damaged-database.test.ts',
    only: '\\b9: ',
  },
  {
    name: 'no look for other signs of work',
    file: 'electron/keep-work.ts',
    from: 'hasTraces: async () => hasTracesOfWork(fs, profile),',
    to: 'hasTraces: async () => hasTracesOfWork(fs, profile).then(() => false),',
    project: 'unit',
    tests: 'test/electron/traces-of-work.test.ts',
    only: '\\b12: ',
  },
  {
    name: 'the last bytes of a disk are used',
    file: 'electron/keep-work.ts',
    from: "        if (reserve > 0 && !(await room.isLeftAfter(0))) return err('no-space');\n",
    to: '',
    project: 'unit',
    tests: 'test/electron/keep-work.test.ts',
    only: '\\b36: ',
  },
];

/** Tests that were seen to pass on the source as it is. */
const green = new Set();

process.exitCode = check();

/** @returns {number} exit code */
function check() {
  const folder = mkdtempSync(join(tmpdir(), 'hashiya-mutations-'));
  const survivors = [];
  try {
    for (const name of [
      'build',
      'electron',
      'renderer',
      'shared',
      'test',
      'out',
      'package.json',
      'vitest.config.ts',
      'tsconfig.base.json',
      'tsconfig.json',
    ]) {
      cpSync(join(root, name), join(folder, name), { recursive: true });
    }
    symlinkSync(join(root, 'node_modules'), join(folder, 'node_modules'));
    for (const mutation of mutations) {
      if (mutation.disks && diskImageObstacle() !== undefined) {
        console.log(`not tried (${diskImageObstacle() ?? ''}): ${mutation.name}`);
        continue;
      }
      const outcome = tryMutation(folder, mutation);
      console.log(`${outcome}: ${mutation.name}`);
      if (outcome !== 'noticed') survivors.push(mutation.name);
    }
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
  console.log(
    survivors.length === 0
      ? 'Every safeguard is missed when it is gone.'
      : `Not missed: ${survivors.join('; ')}.`,
  );
  return survivors.length === 0 ? 0 : 1;
}

/**
 * @param {string} folder with a copy of the source
 * @param {Mutation} mutation
 * @returns {'noticed' | 'SURVIVED' | 'DOES NOT APPLY' | 'FAILS WITHOUT IT'}
 */
function tryMutation(folder, { file, from, to, project, tests, only }) {
  const path = join(folder, file);
  const source = readFileSync(path, 'utf8');
  if (source.split(from).length !== 2) return 'DOES NOT APPLY';
  // Red means something only where the same tests are green without the mutation.
  const key = `${tests} ${only ?? ''}`;
  if (!green.has(key) && !passes(folder, project, tests, only)) return 'FAILS WITHOUT IT';
  green.add(key);
  writeFileSync(path, source.replace(from, to));
  try {
    return passes(folder, project, tests, only) ? 'SURVIVED' : 'noticed';
  } finally {
    writeFileSync(path, source);
  }
}

/**
 * @param {string} folder
 * @param {string} project
 * @param {string} tests
 * @param {string} [only]
 * @returns {boolean} whether at least one test ran and none failed
 */
function passes(folder, project, tests, only) {
  const report = join(folder, 'report.json');
  rmSync(report, { force: true });
  const vitest = join(folder, 'node_modules', 'vitest', 'vitest.mjs');
  const args = ['run', '--project', project, tests, '--reporter=json', `--outputFile=${report}`];
  if (only !== undefined) args.push('--testNamePattern', only);
  spawnSync(process.execPath, [vitest, ...args], {
    cwd: folder,
    stdio: 'ignore',
    env: { ...process.env, HASHIYA_POWER_CUTS: '60' },
  });
  /** @type {{ numPassedTests: number, success: boolean }} */
  const { numPassedTests, success } = JSON.parse(readFileSync(report, 'utf8'));
  return success && numPassedTests > 0;
}
