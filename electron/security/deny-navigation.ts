import { isStartAddress } from '../app-origin.ts';
import type { SecurityRule } from './security-rule.ts';

/**
 * The window shows our start page and nothing else: no link, script, form, redirect or dropped file
 * leads away from it. Reloading the start page is allowed; frames load nothing.
 */
export const denyNavigation: SecurityRule = ({ app }) => {
  app.on('web-contents-created', (_event, contents) => {
    contents.on('will-navigate', (details) => {
      if (!isStartAddress(details.url)) details.preventDefault();
    });
    contents.on('will-frame-navigate', (details) => {
      if (!details.isMainFrame || !isStartAddress(details.url)) details.preventDefault();
    });
    contents.on('will-redirect', (details) => {
      details.preventDefault();
    });
  });
};
