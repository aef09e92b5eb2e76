import type { SecurityRule } from './security-rule.ts';

/** No page opens another window; links go through the open-link message and its question. */
export const denyWindows: SecurityRule = ({ app }) => {
  app.on('web-contents-created', (_event, contents) => {
    contents.setWindowOpenHandler(() => ({ action: 'deny' }));
  });
};
