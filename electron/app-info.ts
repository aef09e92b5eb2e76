import type { MessageReplies } from '../shared/ipc/contract.ts';

type AppInfo = MessageReplies['app-info'];

/** What the window may know about the program and the machine. */
export function appInfo(version: string, platform: NodeJS.Platform): AppInfo {
  return { shell: 'desktop', version, platform: platformNames[platform] ?? 'other' };
}

const platformNames: Partial<Record<NodeJS.Platform, AppInfo['platform']>> = {
  linux: 'linux',
  darwin: 'mac',
  win32: 'windows',
};
