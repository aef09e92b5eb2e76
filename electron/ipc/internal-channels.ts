/**
 * Channel on which the preload sends the paths of dropped files. Not a message of the contract: the
 * page has no way to send anything on it.
 */
export const registerDroppedChannel = 'register-dropped';

/** Name of the bridge in the page: `window.hashiya`. */
export const bridgeGlobal = 'hashiya';
