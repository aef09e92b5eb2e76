import { useLayoutEffect, useMemo, useState } from 'react';
import type { RefObject } from 'react';
import { bidiControlsIn, unbalancedBidi } from '../../../shared/text/bidi.ts';
import type { BidiControl } from '../../../shared/text/bidi.ts';
import { useLanguage, useStrings } from '../../strings/use-strings.ts';
import type { BlockRegistry } from './block-registry.ts';

interface BidiChipsProps {
  readonly text: string;
  /** The stretch of text that is mounted. */
  readonly from: number;
  readonly to: number;
  readonly registry: BlockRegistry;
  readonly page: RefObject<HTMLElement | null>;
  readonly layout: object;
}

interface Chip extends BidiControl {
  readonly isUnbalanced: boolean;
}

/**
 * The invisible characters that steer direction, as small chips over the text. They lie in the layer
 * above it and are no part of it: offsets, joined letters and what is copied stay as they are.
 */
export function BidiChips({ text, from, to, registry, page, layout }: BidiChipsProps) {
  const strings = useStrings().reader;
  const language = useLanguage();
  const chips = useMemo((): readonly Chip[] => {
    const shown = text.slice(from, to);
    const open = new Set(unbalancedBidi(shown).map(({ offset }) => offset));
    return bidiControlsIn(shown).map((control) => ({
      ...control,
      offset: control.offset + from,
      isUnbalanced: open.has(control.offset),
    }));
  }, [text, from, to]);
  const [places, setPlaces] = useState<ReadonlyMap<number, DOMRect>>(new Map());

  useLayoutEffect(() => {
    const origin = page.current?.getBoundingClientRect();
    if (origin === undefined || chips.length === 0) return;
    const found = new Map<number, DOMRect>();
    for (const { offset } of chips) {
      const rect = registry.caretRectAt(offset);
      if (rect === null) continue;
      const { left, top, height } = rect;
      found.set(offset, new DOMRect(left - origin.left, top - origin.top, 0, height));
    }
    setPlaces(found);
  }, [chips, registry, page, layout]);

  if (chips.length === 0) return null;
  return (
    <ul className="bidi-chips" lang={language} aria-label={strings.bidi.list}>
      {chips.map(({ offset, name, isUnbalanced }) => {
        const place = places.get(offset);
        if (place === undefined) return null;
        const label = `${name}: ${strings.bidi.names[name]}${isUnbalanced ? ` ${strings.bidi.unbalanced}` : ''}`;
        return (
          <li
            key={offset}
            className="bidi-chip"
            data-unbalanced={isUnbalanced}
            style={{
              transform: `translate(${String(place.x)}px, ${String(place.y)}px)`,
              blockSize: place.height,
            }}
          >
            <span role="img" aria-label={label} title={label} data-name={name} />
          </li>
        );
      })}
    </ul>
  );
}
