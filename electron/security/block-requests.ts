import { appOrigin, isAppAddress } from '../app-origin.ts';
import type { Guarded, SecurityRule } from './security-rule.ts';

/**
 * Nothing is loaded from anywhere but our own bundle, whatever a page or the browser itself asks
 * for: a second fence behind the content security policy, for requests that know no policy.
 */
export const blockRequests: SecurityRule = ({ session, development }) => {
  session.webRequest.onBeforeRequest(({ url }, answer) => {
    answer({ cancel: !isAllowedRequest(url, { development }) });
  });
};

/** Whether an address may be loaded. `blob:` are images that our own page made. */
export function isAllowedRequest(
  url: string,
  { development }: Pick<Guarded, 'development'>,
): boolean {
  return (
    isAppAddress(url) ||
    url.startsWith(`blob:${appOrigin}/`) ||
    (development && url.startsWith('devtools://'))
  );
}
