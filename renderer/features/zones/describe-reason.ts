import type { Zone } from '../../../shared/model/zone.ts';
import type { Strings } from '../../strings/strings.ts';

/** Why a zone has its kind, in words; a code of another version is shown as it is. */
export function describeReason({ reason }: Zone, strings: Strings): string {
  const { reasons } = strings.importing.zones;
  return Object.hasOwn(reasons, reason) ? reasons[reason as keyof typeof reasons] : reason;
}
