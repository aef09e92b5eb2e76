import type { Zone } from '../../../shared/model/zone.ts';
import { useStrings } from '../../strings/use-strings.ts';

interface ZoneMapProps {
  readonly zones: readonly Zone[];
  readonly current: number;
  readonly onGo: (index: number) => void;
}

/** More stripes than this cannot be told apart. */
const mostStripes = 240;

/**
 * The whole article as a narrow strip of colours, so that a long page can be taken in at a glance.
 * A click goes there. The list itself has all of it for the keyboard and for assistive technology.
 */
export function ZoneMap({ zones, current, onGo }: ZoneMapProps) {
  const words = useStrings().importing.zones;
  const perStripe = Math.max(1, Math.ceil(zones.length / mostStripes));
  const stripes = Array.from({ length: Math.ceil(zones.length / perStripe) }, (_, index) => {
    const group = zones.slice(index * perStripe, (index + 1) * perStripe);
    // What stands out is shown: running text has no colour anyway.
    const shown = group.find(({ kind }) => kind !== 'paragraph') ?? group[0];
    const length = group.reduce((sum, { start, end }) => sum + end - start, 0);
    return { index: index * perStripe, shown, length };
  });
  return (
    <div className="zone-map" aria-hidden>
      {stripes.map(({ index, shown, length }) => (
        <button
          key={index}
          type="button"
          tabIndex={-1}
          aria-label={words.map}
          className={`zone-${shown?.kind ?? 'other'}`}
          data-folded={shown?.kept === false || undefined}
          data-current={(current >= index && current < index + perStripe) || undefined}
          // Short lines must stay visible beside long paragraphs.
          style={{ flexGrow: Math.sqrt(length) }}
          onClick={() => {
            onGo(index);
          }}
        />
      ))}
    </div>
  );
}
