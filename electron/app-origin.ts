/** Scheme under which the window's files are served. */
export const appScheme = 'app';

/**
 * Origin of the window. IndexedDB belongs to the origin, so a change would hide every user's work:
 * frozen from the first release on, by a test.
 */
export const appOrigin = 'app://hashiya';

/** Address that the window is loaded from. */
export const appAddress = `${appOrigin}/`;

/**
 * Whether an address belongs to the window's origin. Compared as text: Chromium hands over canonical
 * addresses, and no second parser can then disagree with it about what the host is.
 */
export function isAppAddress(address: string): boolean {
  return address.startsWith(appAddress);
}

/** Whether an address is the start page itself, with or without a query or fragment. */
export function isStartAddress(address: string): boolean {
  return isAppAddress(address) && /^(?:[?#]|$)/.test(address.slice(appAddress.length));
}
