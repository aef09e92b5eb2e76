import { ListBox, ListBoxItem, Text } from 'react-aria-components';
import type { Direction } from '../../../shared/model/article.ts';
import type { Id } from '../../../shared/model/id.ts';
import type { Zone } from '../../../shared/model/zone.ts';
import { useStrings } from '../../strings/use-strings.ts';
import { describeReason } from './describe-reason.ts';

interface ZoneListProps {
  readonly zones: readonly Zone[];
  readonly text: string;
  readonly direction: Direction;
  readonly chosenId: Id | null;
  readonly onChoose: (id: Id) => void;
}

/** Longest beginning of a zone that the list shows, in UTF-16 units. */
const excerptLength = 160;

/** Every zone with its kind, whether it is shown, why, and how it begins. */
export function ZoneList({ zones, text, direction, chosenId, onChoose }: ZoneListProps) {
  const strings = useStrings();
  const words = strings.library.article.zones;
  const { kinds } = strings.importing.zones;
  return (
    <ListBox
      aria-label={words.list}
      className="zone-list"
      selectionMode="single"
      disallowEmptySelection
      selectedKeys={chosenId === null ? [] : [chosenId]}
      onSelectionChange={(keys) => {
        const chosen = zones.find(({ id }) => keys !== 'all' && keys.has(id));
        if (chosen !== undefined) onChoose(chosen.id);
      }}
    >
      {zones.map((zone) => (
        <ListBoxItem
          key={zone.id}
          id={zone.id}
          textValue={`${kinds[zone.kind]} ${text.slice(zone.start, zone.start + 40)}`}
          className={`zone-item zone-item-${zone.kind}${zone.kept ? '' : ' zone-item-folded'}`}
        >
          <Text slot="label" className="zone-item-text" dir={direction}>
            {text.slice(zone.start, Math.min(zone.end, zone.start + excerptLength))}
          </Text>
          <Text slot="description" className="zone-item-words">
            <span className="zone-kind">{kinds[zone.kind]}</span>
            <span>{zone.kept ? words.kept : words.folded}</span>
            <span>{describeReason(zone, strings)}</span>
          </Text>
        </ListBoxItem>
      ))}
    </ListBox>
  );
}
