import { useEffect, useId, useLayoutEffect, useMemo, useRef, useState } from 'react';
import type { KeyboardEvent } from 'react';
import type { Article } from '../../../shared/model/article.ts';
import type { Direction } from '../../../shared/model/direction.ts';
import type { Zone, ZoneKind } from '../../../shared/model/zone.ts';
import { paragraphDirection } from '../../../shared/text/bidi.ts';
import { useKeys } from '../../keys/use-keys.ts';
import { useApp, useSession } from '../../state/app-context.tsx';
import { useStrings } from '../../strings/use-strings.ts';
import { isInside, onKeys } from '../../ui/on-keys.ts';
import { useRowWindow } from '../../ui/use-row-window.ts';
import { mergeZones, setZoneDirection, setZoneKept, setZoneKind, splitZone } from './edit-zones.ts';
import { offsetAtPoint } from './offset-at-point.ts';
import { firstPlace, nearestPlace, splitPlaces } from './split-places.ts';
import { useZoneChoice } from './zone-choice.ts';
import { cutKeys, listKeys, zoneActions } from './zone-keys.ts';
import { ZoneMap } from './ZoneMap.tsx';
import { ZoneRow } from './ZoneRow.tsx';
import { ZoneToolbar } from './ZoneToolbar.tsx';
import { useZoneEdits } from './use-zone-edits.ts';
import './zones.css';

interface ZonesViewProps {
  readonly article: Article;
  readonly text: string;
  /** Where to begin, UTF-16 offset. */
  readonly offset?: number;
  /** The zones as the rules found them, for an article that is not accepted yet. */
  readonly asRead?: readonly Zone[];
  /** Takes the keyboard when it appears. */
  readonly autoFocus?: boolean;
  /** Told where the analyst is, to go on reading there. */
  readonly onPlace?: (offset: number) => void;
}

/** Longest beginning of a repeated zone that is shown, in UTF-16 units. */
const excerptLength = 60;
/** Type is a little smaller than in the reader: here one looks things over. */
const scale = 0.82;

/** Every zone of an article in text order: what it is, why, and how that is changed. */
export function ZonesView(props: ZonesViewProps) {
  const { article, text, offset = 0, asRead, autoFocus = false, onPlace } = props;
  const { zones } = article;
  const words = useStrings().importing.zones;
  const size = useSession((state) => state.textSize) * scale;
  const measureChars = useSession((state) => state.measure);
  const { workspace, session } = useApp();
  const { keymap } = useKeys();
  const list = useRef<HTMLDivElement>(null);
  const prefix = useId();
  const choice = useZoneChoice(zones, offset);
  const { change, restore, isReading, problem } = useZoneEdits(article, asRead);
  /** Where the current zone is about to be split. */
  const [cutAt, setCutAt] = useState<number | null>(null);
  /** Set while the current zone has to be brought into view. */
  const mustShow = useRef(true);
  /** Until then nothing was shown: the first place comes with some of what stands around it. */
  const isFirst = useRef(true);

  const rows = useMemo(
    () =>
      zones.map(({ id, kept, start, end }) => {
        const lines = Math.ceil((end - start) / measureChars);
        return { key: id, height: (kept ? lines : Math.min(lines, 2)) * size * 1.8 + 20 };
      }),
    [zones, measureChars, size],
  );
  const view = useRowWindow(rows, list);
  const current = zones[choice.current];
  const places = useMemo(
    () => (current === undefined ? [] : splitPlaces(text, current)),
    [text, current],
  );
  const cut = cutAt !== null && places.includes(cutAt) ? cutAt : null;
  const chosen = zones.filter(({ id }) => choice.ids.has(id));

  const [from, to] = [chosen[0]?.start, chosen.at(-1)?.end];
  useEffect(() => {
    if (from === undefined || to === undefined) return;
    session.getState().set({ place: { articleId: article.id, start: from, end: to } });
    return () => {
      session.getState().set({ place: null });
    };
  }, [article.id, from, to, session]);
  useEffect(() => {
    if (autoFocus) list.current?.focus({ preventScroll: true });
  }, [autoFocus]);
  useLayoutEffect(() => {
    if (!mustShow.current || current === undefined) return;
    const row = list.current?.querySelector(`[data-zone="${CSS.escape(current.id)}"]`);
    if (row == null) {
      list.current?.scrollTo({ top: view.topOf(choice.current) });
      view.moveTo(choice.current);
      return;
    }
    row.scrollIntoView({ block: isFirst.current ? 'center' : 'nearest' });
    mustShow.current = false;
    isFirst.current = false;
  });

  const go = (index: number, extend = false) => {
    mustShow.current = true;
    setCutAt(null);
    choice.moveTo(index, extend);
    const zone = zones[Math.max(0, Math.min(zones.length - 1, index))];
    if (zone !== undefined) onPlace?.(zone.start);
  };
  const nextFolded = (step: 1 | -1) => {
    const found =
      step === 1
        ? zones.findIndex(({ kept }, index) => index > choice.current && !kept)
        : zones.findLastIndex(({ kept }, index) => index < choice.current && !kept);
    if (found >= 0) go(found);
  };
  const setKind = (kind: ZoneKind) => {
    change((all) => setZoneKind(all, choice.ids, kind));
  };
  const setDirection = (direction: Direction | null) => {
    change((all) => setZoneDirection(all, choice.ids, direction));
  };
  const fold = () => {
    const kept = chosen[0]?.kept ?? true;
    change((all) => setZoneKept(all, choice.ids, !kept));
  };
  const merge = () => {
    const [first] = chosen;
    change((all) => mergeZones(all, choice.ids));
    if (first !== undefined) go(zones.indexOf(first));
  };
  const split = () => {
    if (current === undefined) return;
    if (cut === null) {
      setCutAt(firstPlace(text, current, places));
      return;
    }
    change((all, newId) => splitZone(all, current.id, cut, text, newId));
    setCutAt(null);
  };

  const handleKeys = (event: KeyboardEvent) => {
    if (cut === null || current === undefined) {
      const codes = listKeys({
        current: choice.current,
        count: zones.length,
        page: Math.max(1, view.last - view.first - 8),
        isRun: chosen.length > 1,
        go,
        fold,
        split,
      });
      onKeys(
        keymap,
        zoneActions({ nextFolded, setKind, setDirection, fold, merge, split }),
        codes,
      )(event);
      return;
    }
    const codes = cutKeys({
      text,
      zone: current,
      places,
      cut,
      isRtl: directionOf(current, article, text) === 'rtl',
      setCut: setCutAt,
      split,
    });
    onKeys(keymap, { 'zone-split': split }, codes)(event);
  };
  const { first, last } = view;
  const isMounted = choice.current >= first && choice.current < last;

  return (
    <div className="zones">
      <ZoneToolbar
        chosen={chosen}
        isCutting={cut !== null}
        canSplit={chosen.length === 1 && places.length > 0}
        canMerge={chosen.length > 1 || choice.current < zones.length - 1}
        isReading={isReading}
        onKind={setKind}
        onDirection={setDirection}
        onFold={fold}
        onSplit={split}
        onMerge={merge}
        onNextFolded={() => {
          nextFolded(1);
        }}
        onRestore={restore}
      />
      <div className="zones-body">
        <div
          ref={list}
          className="zone-list"
          role="listbox"
          tabIndex={0}
          aria-label={words.list}
          aria-multiselectable
          {...(isMounted ? { 'aria-activedescendant': `${prefix}${current?.id ?? ''}` } : {})}
          style={{ fontSize: size, ['--measure' as string]: `${String(measureChars * 0.5)}em` }}
          onKeyDown={(event) => {
            const isMod = (event.ctrlKey || event.metaKey) && isInside(event);
            if (isMod && event.code === 'KeyA') {
              setCutAt(null);
              choice.takeAll();
            } else if (isMod && event.code === 'KeyZ') {
              // Also over a dialog, where the window's own undo is out of reach.
              const { undo, redo } = workspace.getState();
              if (event.shiftKey) redo();
              else undo();
            } else {
              handleKeys(event);
              return;
            }
            event.preventDefault();
          }}
          onClick={(event) => {
            const id =
              event.target instanceof Element &&
              event.target.closest<HTMLElement>('[data-zone]')?.dataset.zone;
            const index = zones.findIndex((zone) => zone.id === id);
            if (index < 0) return;
            if (index !== choice.current || event.shiftKey) {
              go(index, event.shiftKey);
              return;
            }
            // A click into the words of the current zone shows where it would be split.
            const at = offsetAtPoint(event, zones[index]?.start ?? 0);
            if (at !== null) setCutAt(nearestPlace(places, at));
          }}
        >
          <div role="presentation" style={{ blockSize: view.before }} />
          {zones.slice(first, last).map((zone, index) => (
            <ZoneRow
              key={zone.id}
              id={`${prefix}${zone.id}`}
              zone={zone}
              text={text}
              direction={directionOf(zone, article, text)}
              position={first + index + 1}
              count={zones.length}
              isCurrent={first + index === choice.current}
              isChosen={choice.ids.has(zone.id)}
              cut={first + index === choice.current ? cut : null}
              original={excerptOf(zones, zone.duplicateOf, text)}
              measure={view.measure}
            />
          ))}
          <div role="presentation" style={{ blockSize: view.after }} />
        </div>
        <ZoneMap zones={zones} current={choice.current} onGo={go} />
      </div>
      <p className="zones-foot" role="status">
        {problem !== ''
          ? problem
          : cut !== null && current !== undefined
            ? `${words.splitPlace(lastWord(text, current, cut), firstWord(text, current, cut))} · ${words.splitHint}`
            : chosen.length > 1
              ? words.chosen(chosen.length)
              : words.summary(
                  zones.filter(({ kept }) => kept).length,
                  zones.filter(({ kept }) => !kept).length,
                )}
      </p>
    </div>
  );
}

/** As the reader sets it. */
function directionOf({ start, end, direction }: Zone, article: Article, text: string): Direction {
  return paragraphDirection(text.slice(start, end), article.direction, direction);
}

function excerptOf(zones: readonly Zone[], id: string | null, text: string): string {
  if (id === null) return '';
  const original = zones.find((zone) => zone.id === id);
  if (original === undefined) return '';
  return text.slice(original.start, Math.min(original.end, original.start + excerptLength));
}

function lastWord(text: string, { start }: Zone, cut: number): string {
  return text.slice(start, cut).trim().split(/\s+/u).at(-1) ?? '';
}

function firstWord(text: string, { end }: Zone, cut: number): string {
  return text.slice(cut, end).trim().split(/\s+/u)[0] ?? '';
}
