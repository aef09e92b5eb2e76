import type { SecurityRule } from './security-rule.ts';

/** No page embeds another one with privileges of its own. */
export const denyWebview: SecurityRule = ({ app }) => {
  app.on('web-contents-created', (_event, contents) => {
    contents.on('will-attach-webview', (event) => {
      event.preventDefault();
    });
  });
};
