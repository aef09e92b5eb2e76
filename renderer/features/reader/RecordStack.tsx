import { useEffect, useLayoutEffect, useRef, useState } from 'react';
import type { RefObject } from 'react';
import type { RecordRef } from '../../../shared/model/record-ref.ts';
import { isSameRecord } from '../../../shared/model/record-ref.ts';
import { useApp, useSession, useWorkspace } from '../../state/app-context.tsx';
import { tabOf } from '../../state/session.ts';
import { useRecordLabel } from '../../state/record-label.ts';
import { useLanguage, useStrings } from '../../strings/use-strings.ts';
import type { BlockRegistry } from './block-registry.ts';

interface RecordStackProps {
  readonly offset: number;
  /** Records under the pointer, smallest first. */
  readonly refs: readonly RecordRef[];
  readonly registry: BlockRegistry;
  readonly page: RefObject<HTMLElement | null>;
  readonly onClose: () => void;
}

/** All records under the pointer, smallest first; one click or arrow away from each other. */
export function RecordStack({ offset, refs, registry, page, onClose }: RecordStackProps) {
  const strings = useStrings();
  const direction = useLanguage() === 'ar' ? 'rtl' : 'ltr';
  const { session } = useApp();
  const project = useWorkspace((workspace) => workspace.project);
  const selected = useSession((state) => state.selectedRecord);
  const labelOf = useRecordLabel();
  const list = useRef<HTMLDivElement>(null);
  const [place, setPlace] = useState<{ x: number; y: number } | null>(null);

  useLayoutEffect(() => {
    const box = page.current?.getBoundingClientRect();
    const rect = registry.rectsOf({ start: offset, end: offset + 1 })[0];
    const width = list.current?.getBoundingClientRect().width ?? 0;
    if (box === undefined || rect === undefined) return;
    const x = Math.min(Math.max(rect.left - width / 2, box.left + 4), box.right - width - 4);
    setPlace({ x: x - box.left, y: rect.bottom + 8 - box.top });
  }, [offset, refs, registry, page]);

  useEffect(() => {
    const onKey = (event: KeyboardEvent) => {
      if (event.code === 'Escape') onClose();
    };
    window.addEventListener('keydown', onKey);
    return () => {
      window.removeEventListener('keydown', onKey);
    };
  }, [onClose]);

  return (
    <div
      ref={list}
      className="floating"
      style={{ transform: `translate(${String(place?.x ?? 0)}px, ${String(place?.y ?? 0)}px)` }}
    >
      <ul
        className="floating-content record-stack"
        dir={direction}
        aria-label={strings.reader.recordsHere}
      >
        {refs.map((ref) => (
          <li key={`${ref.table}/${ref.id}`}>
            <button
              type="button"
              aria-pressed={isSameRecord(selected, ref)}
              onClick={() => {
                session.getState().set({ selectedRecord: ref, panelTab: tabOf(ref) });
                onClose();
              }}
              onPointerEnter={() => {
                session.getState().set({ hoveredRecord: ref });
              }}
              onPointerLeave={() => {
                session.getState().set({ hoveredRecord: null });
              }}
            >
              <span className="record-stack-kind">{strings.reader.recordKinds[ref.table]}</span>
              <bdi>{labelOf(project, ref)}</bdi>
            </button>
          </li>
        ))}
      </ul>
    </div>
  );
}
