import { appOrigin } from '../app-origin.ts';
import type { SecurityRule } from './security-rule.ts';

/**
 * Camera, microphone, place, notifications, reading the clipboard, devices: all refused. The one
 * thing that is granted, to our own page only, is putting plain text on the clipboard («copy
 * quotation»), which tells the page nothing.
 */
export const denyPermissions: SecurityRule = ({ session }) => {
  session.setPermissionRequestHandler((contents, permission, answer) => {
    answer(isGranted(permission, originOf(contents?.getURL())));
  });
  session.setPermissionCheckHandler((_contents, permission, origin) =>
    isGranted(permission, originOf(origin)),
  );
  session.setDevicePermissionHandler(() => false);
};

function isGranted(permission: string, origin: string): boolean {
  return permission === 'clipboard-sanitized-write' && origin === appOrigin;
}

/** Chromium hands over origins with or without the closing slash, and whole addresses. */
function originOf(address: string | undefined): string {
  return /^app:\/\/[^/?#]*(?=[/?#]|$)/.exec(address ?? '')?.[0] ?? '';
}
