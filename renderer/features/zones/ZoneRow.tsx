import type { Direction } from '../../../shared/model/direction.ts';
import type { Zone } from '../../../shared/model/zone.ts';
import { useStrings } from '../../strings/use-strings.ts';
import { describeReason } from './describe-reason.ts';

interface ZoneRowProps {
  readonly id: string;
  readonly zone: Zone;
  readonly text: string;
  readonly direction: Direction;
  /** Place among all zones, from 1, and how many there are: most are not in the document. */
  readonly position: number;
  readonly count: number;
  readonly isCurrent: boolean;
  readonly isChosen: boolean;
  /** Where the zone is about to be split, UTF-16 offset in the article. */
  readonly cut: number | null;
  /** Beginning of the zone that this one repeats; empty when it repeats none. */
  readonly original: string;
  readonly measure: (key: string, element: HTMLElement | null) => void;
}

/** One zone: its words in a column, and beside them what it is and why. */
export function ZoneRow(props: ZoneRowProps) {
  const { id, zone, text, direction, position, count, isCurrent, isChosen, cut } = props;
  const strings = useStrings();
  const words = strings.importing.zones;
  const content = text.slice(zone.start, zone.end);
  return (
    <div
      id={id}
      role="option"
      aria-selected={isChosen}
      aria-posinset={position}
      aria-setsize={count}
      className={`zone-row zone-${zone.kind}`}
      data-zone={zone.id}
      data-current={isCurrent || undefined}
      data-folded={!zone.kept || undefined}
      ref={(element) => {
        props.measure(zone.id, element);
      }}
    >
      <p className="zone-words" dir={direction}>
        {cut === null ? (
          content
        ) : (
          <>
            {text.slice(zone.start, cut)}
            <span className="zone-cut" aria-hidden />
            {text.slice(cut, zone.end)}
          </>
        )}
      </p>
      <p className="zone-why">
        <span className="zone-kind">{words.kinds[zone.kind]}</span>
        <span className="zone-state">{zone.kept ? words.kept : words.folded}</span>
        <span className="zone-reason">{describeReason(zone, strings)}</span>
        {zone.direction !== undefined && (
          <span className="zone-direction">{strings.library.directions[zone.direction]}</span>
        )}
        {props.original !== '' && (
          <span className="zone-original">
            {words.repeats} <bdi>«{props.original}»</bdi>
          </span>
        )}
      </p>
    </div>
  );
}
