/** How near an edge a mouse or a pen makes the text scroll, in CSS pixels: half of the last line. */
const edgeOfMouse = 16;
/** The same for a finger, which hides what it points at. */
const edgeOfFinger = 56;
/** How far towards its edge a pointer goes that was pressed beside it, in CSS pixels. */
const intended = 10;
/** Where the edge begins, and what each depth of it adds, in CSS pixels a millisecond. */
const slowest = 0.1;
const gain = 0.9;
/** From so many depths of the edge on it goes no faster. */
const deepest = 3;

/** A window's upper and lower end, in CSS pixels. */
interface Ends {
  readonly top: number;
  readonly bottom: number;
}

/**
 * How fast a pointer at `y` scrolls what stands between two ends, in CSS pixels a millisecond:
 * upwards below zero, faster the further it is in the edge or beyond it; 0 away from both.
 */
export function edgeSpeed(y: number, { top, bottom }: Ends, edge: number): number {
  // A low window keeps a half in which nothing moves.
  const depth = Math.min(edge, (bottom - top) / 4);
  const into = Math.max(top + depth - y, y - (bottom - depth)) / depth;
  if (!(into > 0)) return 0;
  const speed = slowest + gain * Math.min(into, deepest);
  return y < (top + bottom) / 2 ? -speed : speed;
}

/** Where a pointer is, in window coordinates. */
export interface Point {
  readonly x: number;
  readonly y: number;
}

/**
 * Scrolls an element on while something is dragged to its upper or lower edge and held there.
 * `onScrolled` gets the point within the element that the pointer then means.
 */
export class EdgeScroll {
  readonly #element: HTMLElement;
  readonly #onScrolled: (point: Point) => void;
  #edge = edgeOfMouse;
  #pressedAt = 0;
  /** A press beside an edge is not meant to scroll until it goes on towards it. */
  #isMeant = false;
  #at: Point | null = null;
  #frame = 0;
  #last = 0;
  /** What is left of a step that was no whole pixel. */
  #rest = 0;

  constructor(element: HTMLElement, onScrolled: (point: Point) => void) {
    this.#element = element;
    this.#onScrolled = onScrolled;
  }

  /** The pointer that drags goes down. */
  press({ clientY, pointerType }: Pick<PointerEvent, 'clientY' | 'pointerType'>): void {
    this.stop();
    this.#edge = pointerType === 'touch' ? edgeOfFinger : edgeOfMouse;
    this.#pressedAt = clientY;
    this.#isMeant = false;
  }

  /** It has moved while it drags. */
  follow({ clientX, clientY }: Pick<PointerEvent, 'clientX' | 'clientY'>): void {
    this.#at = { x: clientX, y: clientY };
    const speed = this.#speed();
    const towards = (clientY - this.#pressedAt) * Math.sign(speed);
    this.#isMeant ||= speed === 0 || towards > intended;
    if (this.#frame !== 0 || speed === 0) return;
    this.#last = performance.now();
    this.#frame = requestAnimationFrame(this.#step);
  }

  /** It has been let go. */
  stop(): void {
    cancelAnimationFrame(this.#frame);
    this.#frame = 0;
    this.#rest = 0;
    this.#at = null;
  }

  #speed(): number {
    return this.#at === null
      ? 0
      : edgeSpeed(this.#at.y, this.#element.getBoundingClientRect(), this.#edge);
  }

  readonly #step = (now: number) => {
    // A frame that took long scrolls further, within reason; the first may begin before the press.
    const passed = Math.min(Math.max(now - this.#last, 0), 100);
    this.#last = Math.max(now, this.#last);
    this.#frame = 0;
    const speed = this.#speed();
    if (this.#at === null || speed === 0) return;
    this.#frame = requestAnimationFrame(this.#step);
    if (!this.#isMeant) return;
    this.#rest += speed * passed;
    const whole = Math.trunc(this.#rest);
    this.#rest -= whole;
    const before = this.#element.scrollTop;
    this.#element.scrollTop += whole;
    // At the end of the text nothing moves, and nothing more is selected.
    if (this.#element.scrollTop === before) return;
    const { top, bottom } = this.#element.getBoundingClientRect();
    this.#onScrolled({ x: this.#at.x, y: Math.min(Math.max(this.#at.y, top + 4), bottom - 4) });
  };
}
