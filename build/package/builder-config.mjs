// What electron-builder is told. Every library is bundled by Vite, so the archive holds the compiled
// programs and package.json alone.
import { rm } from 'node:fs/promises';
import { join } from 'node:path';

/** @import { Configuration } from 'electron-builder' */

/** The extension that opens Hashiya on a double click; the content is the same JSON export. */
export const projectExtension = 'hashiya';

/** Linux: the type of such a file. */
export const projectMimeType = 'application/vnd.hashiya.project+json';

/**
 * Switches in the runtime's binary, set when it is packaged. Off: everything with which another
 * program could use ours as its own Node or look into it.
 *
 * @satisfies {NonNullable<Configuration['electronFuses']>}
 */
export const fuses = {
  runAsNode: false,
  enableNodeOptionsEnvironmentVariable: false,
  enableNodeCliInspectArguments: false,
  grantFileProtocolExtraPrivileges: false,
  onlyLoadAppFromAsar: true,
  enableEmbeddedAsarIntegrityValidation: true,
};

/**
 * @param {object} options
 * @param {string} options.output folder for the packages
 * @param {string} options.electronVersion
 * @param {string} [options.electronDist] folder of the runtime; without one it is downloaded
 * @returns {Configuration}
 */
export function builderConfig({ output, electronVersion, electronDist }) {
  return {
    appId: 'org.hashiya.desktop',
    productName: 'Hashiya',
    copyright: 'Hashiya',
    directories: { output, buildResources: 'build/package' },
    files: ['out/{main,preload,renderer}/**', 'package.json'],
    asar: true,
    npmRebuild: false,
    publish: null,
    electronVersion,
    ...(electronDist === undefined ? {} : { electronDist }),
    electronLanguages: ['ar', 'en-US'],
    // Electron's own demonstration program, which a runtime taken from a folder still has.
    afterExtract: async ({ appOutDir, packager }) => {
      await rm(join(packager.getResourcesDir(appOutDir), 'default_app.asar'), { force: true });
    },
    electronFuses: fuses,
    artifactName: 'hashiya-${version}-${os}-${arch}.${ext}',
    fileAssociations: [
      {
        ext: projectExtension,
        name: 'Hashiya project',
        description: 'Hashiya project',
        mimeType: projectMimeType,
        role: 'Editor',
      },
    ],
    linux: {
      executableName: 'hashiya',
      category: 'Office',
      icon: 'icons',
    },
    win: { icon: 'icon.ico' },
    nsis: {
      oneClick: false,
      perMachine: false,
      allowToChangeInstallationDirectory: true,
      // The analyst's work outlives the program.
      deleteAppDataOnUninstall: false,
      installerLanguages: ['en_US', 'ar_SA'],
    },
    mac: {
      icon: 'icon.icns',
      category: 'public.app-category.productivity',
    },
  };
}
