import { ChevronDown } from 'lucide-react';
import { zoneKinds } from '../../../shared/model/zone.ts';
import type { Zone, ZoneKind } from '../../../shared/model/zone.ts';
import { directions } from '../../../shared/model/direction.ts';
import type { Direction } from '../../../shared/model/direction.ts';
import { useKeys } from '../../keys/use-keys.ts';
import type { KeyId, PanelKeyId } from '../../strings/command-ids.ts';
import { useStrings } from '../../strings/use-strings.ts';
import { Button } from '../../ui/Button.tsx';
import { Menu } from '../../ui/Menu.tsx';

interface ZoneToolbarProps {
  /** The zones an action would change, the current one first when there are several. */
  readonly chosen: readonly Zone[];
  /** Whether a place to split is shown in the text. */
  readonly isCutting: boolean;
  readonly canSplit: boolean;
  readonly canMerge: boolean;
  readonly isReading: boolean;
  readonly onKind: (kind: ZoneKind) => void;
  /** Null: as the words run. */
  readonly onDirection: (direction: Direction | null) => void;
  readonly onFold: () => void;
  readonly onSplit: () => void;
  readonly onMerge: () => void;
  readonly onNextFolded: () => void;
  readonly onRestore: () => void;
}

/** What can be done to the chosen zones, each with its key. */
export function ZoneToolbar(props: ZoneToolbarProps) {
  const { chosen, isCutting, canSplit, canMerge, isReading } = props;
  const { library, importing } = useStrings();
  const words = importing.zones;
  const nameOfDirection = (direction: Direction | null) =>
    direction === null ? words.automatic : library.directions[direction];
  const keys = useKeys();
  const [first] = chosen;
  const key = (id: PanelKeyId) => {
    const label = keys.labelOf(id);
    return label === '' ? null : <kbd aria-hidden>{label}</kbd>;
  };
  const keysOf = (id: KeyId) => {
    const label = keys.labelOf(id);
    return label === '' ? {} : { keys: label };
  };
  return (
    <div role="toolbar" aria-label={words.tools} className="zone-tools">
      <Menu
        label={words.kind}
        entries={zoneKinds.map((kind) => ({
          id: kind,
          label: words.kinds[kind],
          ...keysOf(`zone-kind-${kind}`),
          run: () => {
            props.onKind(kind);
          },
        }))}
      >
        <Button isDisabled={first === undefined}>
          {first === undefined ? words.kind : words.kinds[first.kind]}
          <ChevronDown aria-hidden />
        </Button>
      </Menu>
      <Menu
        label={library.direction}
        entries={([null, ...directions] as const).map((direction) => ({
          id: direction ?? 'auto',
          label: nameOfDirection(direction),
          ...keysOf(`direction-${direction ?? 'auto'}`),
          run: () => {
            props.onDirection(direction);
          },
        }))}
      >
        <Button isDisabled={first === undefined}>
          {nameOfDirection(first?.direction ?? null)}
          <ChevronDown aria-hidden />
        </Button>
      </Menu>
      <Button isDisabled={first === undefined} onPress={props.onFold}>
        {first?.kept === false ? words.restore : words.fold}
        {key('zone-fold')}
      </Button>
      <Button isDisabled={!canSplit} onPress={props.onSplit}>
        {isCutting ? words.splitHere : words.split}
        {key('zone-split')}
      </Button>
      <Button isDisabled={!canMerge} onPress={props.onMerge}>
        {chosen.length > 1 ? words.mergeChosen : words.merge}
        {key('zone-merge')}
      </Button>
      <span className="zone-tools-end">
        <Button look="quiet" onPress={props.onNextFolded}>
          {words.nextFolded}
          {key('zone-next-folded')}
        </Button>
        <Button look="quiet" isDisabled={isReading} onPress={props.onRestore}>
          {words.byRules}
        </Button>
      </span>
    </div>
  );
}
