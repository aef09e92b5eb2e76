import { blockRequests } from './block-requests.ts';
import { denyNavigation } from './deny-navigation.ts';
import { denyPermissions } from './deny-permissions.ts';
import { denyWebview } from './deny-webview.ts';
import { denyWindows } from './deny-windows.ts';
import type { SecurityRule } from './security-rule.ts';

/** Every rule; all are put in place before the first window is made. */
export const securityRules: readonly SecurityRule[] = [
  denyNavigation,
  denyWindows,
  denyWebview,
  denyPermissions,
  blockRequests,
];
