import { CheckView } from '../features/importing/CheckView.tsx';
import { ZonesView } from '../features/zones/ZonesView.tsx';

/** Imported articles with their zones, before they are accepted. */
export function CheckArea() {
  return <CheckView Zones={ZonesView} />;
}
