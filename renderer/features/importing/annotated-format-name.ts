import type { Strings } from '../../strings/strings.ts';

/** The name of a format that is read; its id should it have none. */
export function annotatedFormatName(
  id: string,
  { formats }: Strings['importing']['annotated'],
): string {
  return Object.entries(formats).find(([known]) => known === id)?.[1] ?? id;
}
