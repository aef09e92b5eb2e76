import type { Direction } from '../../../shared/model/direction.ts';
import type { Span } from '../../../shared/model/span.ts';
import { zoneKinds } from '../../../shared/model/zone.ts';
import type { ZoneKind } from '../../../shared/model/zone.ts';
import type { CodeActions, PanelActions } from '../../ui/on-keys.ts';
import { stepPlace } from './split-places.ts';
import type { CutStep } from './split-places.ts';

/** What the keys of the list need. */
interface ListKeys {
  readonly current: number;
  readonly count: number;
  /** Zones that PageDown passes. */
  readonly page: number;
  readonly isRun: boolean;
  readonly go: (index: number, extend?: boolean) => void;
  readonly fold: () => void;
  readonly split: () => void;
}

/** What the keys of the table do in the list. */
interface ZoneActions {
  readonly nextFolded: (step: 1 | -1) => void;
  readonly setKind: (kind: ZoneKind) => void;
  readonly setDirection: (direction: Direction | null) => void;
  readonly fold: () => void;
  readonly merge: () => void;
  readonly split: () => void;
}

/** What the keys of the table do while zones are looked through. */
export function zoneActions(list: ZoneActions): PanelActions {
  const kinds = zoneKinds.map((kind) => [
    `zone-kind-${kind}` as const,
    () => {
      list.setKind(kind);
    },
  ]);
  return {
    'zone-fold': list.fold,
    'zone-split': list.split,
    'zone-merge': list.merge,
    'direction-auto': () => {
      list.setDirection(null);
    },
    'direction-rtl': () => {
      list.setDirection('rtl');
    },
    'direction-ltr': () => {
      list.setDirection('ltr');
    },
    'zone-next-folded': () => {
      list.nextFolded(1);
    },
    'zone-previous-folded': () => {
      list.nextFolded(-1);
    },
    ...(Object.fromEntries(kinds) as PanelActions),
  };
}

/** The fixed keys while zones are looked through: those of every list. */
export function listKeys(list: ListKeys): CodeActions {
  const { current, count, page, isRun, go } = list;
  const moves: Readonly<Record<string, number>> = {
    ArrowDown: current + 1,
    ArrowUp: current - 1,
    PageDown: current + page,
    PageUp: current - page,
    Home: 0,
    End: count - 1,
  };
  const actions: Record<string, () => void> = {
    Space: list.fold,
    Enter: list.split,
    NumpadEnter: list.split,
  };
  for (const [code, index] of Object.entries(moves)) {
    actions[code] = () => {
      go(index);
    };
    actions[`Shift+${code}`] = () => {
      go(index, true);
    };
  }
  // Without a run Escape belongs to the window: it leaves the view.
  if (isRun) {
    actions.Escape = () => {
      go(current);
    };
  }
  return actions;
}

/** What the keys need while a place to split is chosen. */
interface CutKeys {
  readonly text: string;
  readonly zone: Span;
  readonly places: readonly number[];
  readonly cut: number;
  readonly isRtl: boolean;
  readonly setCut: (cut: number | null) => void;
  readonly split: () => void;
}

/** Keys while a place to split is chosen: left and right follow the reading direction. */
export function cutKeys({ text, zone, places, cut, isRtl, setCut, split }: CutKeys): CodeActions {
  const step = (to: CutStep) => () => {
    setCut(stepPlace(text, zone, places, cut, to));
  };
  return {
    ArrowLeft: step(isRtl ? 'word-forward' : 'word-back'),
    ArrowRight: step(isRtl ? 'word-back' : 'word-forward'),
    ArrowDown: step('sentence-forward'),
    ArrowUp: step('sentence-back'),
    Home: step('first'),
    End: step('last'),
    Enter: split,
    NumpadEnter: split,
    Escape: () => {
      setCut(null);
    },
  };
}
