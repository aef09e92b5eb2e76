/** So many UTF-16 units of drafts outlive the window, keys included. */
export const keptDraftUnits = 200_000;

/**
 * The drafts that are stored, of those in the window: the newest ones up to {@link keptDraftUnits}.
 * One that is larger is passed over, so that it does not push out the notes beside it.
 */
export function keptDrafts(drafts: Readonly<Record<string, string>>): Record<string, string> {
  const kept: (readonly [key: string, text: string])[] = [];
  let room = keptDraftUnits;
  for (const entry of Object.entries(drafts).reverse()) {
    const units = entry[0].length + entry[1].length;
    if (units > room) continue;
    room -= units;
    kept.push(entry);
  }
  return Object.fromEntries(kept.reverse());
}
