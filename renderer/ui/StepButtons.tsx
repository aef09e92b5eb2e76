import { ChevronLeft, ChevronRight } from 'lucide-react';
import type { PanelKeyId } from '../strings/command-ids.ts';
import { useKeys } from '../keys/use-keys.ts';
import { Button } from './Button.tsx';

interface StepButtonsProps {
  readonly previous: string;
  readonly next: string;
  /** The keys that do the same, for their letters. */
  readonly keys: { readonly previous: PanelKeyId; readonly next: PanelKeyId };
  readonly onStep: (by: 1 | -1) => void;
}

/** To the record before and after, in a row that may hold more. */
export function StepButtons({ previous, next, keys: ids, onStep }: StepButtonsProps) {
  const keys = useKeys();
  return (
    <>
      <Button
        look="quiet"
        onPress={() => {
          onStep(-1);
        }}
      >
        <ChevronLeft aria-hidden className="flips-in-rtl" />
        {previous}
        <kbd aria-hidden>{keys.labelOf(ids.previous)}</kbd>
      </Button>
      <Button
        look="quiet"
        onPress={() => {
          onStep(1);
        }}
      >
        {next}
        <kbd aria-hidden>{keys.labelOf(ids.next)}</kbd>
        <ChevronRight aria-hidden className="flips-in-rtl" />
      </Button>
    </>
  );
}
