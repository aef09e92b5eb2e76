import type { Rectangle } from 'electron';
import { z } from 'zod/mini';
import type { AtomicWriter } from '../files/atomic-write.ts';
import type { FileSystem } from '../files/file-system.ts';

const pixels = z.int().check(z.gte(-100_000), z.lte(100_000));

const windowStateSchema = z.strictObject({
  bounds: z.strictObject({ x: pixels, y: pixels, width: pixels, height: pixels }),
  isMaximised: z.boolean(),
});

/** Where the window was: bounds when not maximised, in device-independent pixels. */
export type WindowState = Readonly<z.infer<typeof windowStateSchema>>;

/** Smallest useful window. */
export const smallestWindow = { width: 720, height: 480 } as const;

/** Size of the first window; it is centred. */
export const firstWindow = { width: 1280, height: 840 } as const;

/** So much of the remembered window must be on a screen, or it could not be dragged back. */
const graspable = { width: 120, height: 40 } as const;

/** The state of last time, if there is a file and what it says is sound. */
export async function readWindowState(
  fs: Pick<FileSystem, 'open'>,
  path: string,
): Promise<WindowState | undefined> {
  try {
    const handle = await fs.open(path, 'r');
    try {
      return windowStateSchema.parse(JSON.parse(await handle.readFile('utf8')));
    } finally {
      await handle.close();
    }
  } catch {
    // Absent or damaged: the window opens as it did the first time.
    return undefined;
  }
}

/** Remembers the state. That it cannot be written keeps nobody from working. */
export async function writeWindowState(
  writeFile: AtomicWriter,
  path: string,
  state: WindowState,
): Promise<void> {
  await writeFile(path, new TextEncoder().encode(JSON.stringify(state)));
}

/**
 * Bounds that fit the screens of today: nothing when the window would lie outside all of them (a
 * monitor was unplugged), otherwise not larger than the screen that it is on.
 *
 * @param workAreas the usable areas of the screens
 */
export function clampToScreens(
  bounds: Rectangle,
  workAreas: readonly Rectangle[],
): Rectangle | undefined {
  const overlaps = workAreas.map((area) => ({ area, shared: intersection(bounds, area) }));
  const [best] = overlaps.sort((one, other) => sizeOf(other.shared) - sizeOf(one.shared));
  if (!best) return undefined;
  const { area, shared } = best;
  if (shared.width < graspable.width || shared.height < graspable.height) return undefined;

  const width = clamp(bounds.width, Math.min(smallestWindow.width, area.width), area.width);
  const height = clamp(bounds.height, Math.min(smallestWindow.height, area.height), area.height);
  return {
    width,
    height,
    x: clamp(bounds.x, area.x, area.x + area.width - width),
    y: clamp(bounds.y, area.y, area.y + area.height - height),
  };
}

function intersection(one: Rectangle, other: Rectangle): { width: number; height: number } {
  const overlap = (from: number, length: number, otherFrom: number, otherLength: number) =>
    Math.max(0, Math.min(from + length, otherFrom + otherLength) - Math.max(from, otherFrom));
  return {
    width: overlap(one.x, one.width, other.x, other.width),
    height: overlap(one.y, one.height, other.y, other.height),
  };
}

function sizeOf({ width, height }: { width: number; height: number }): number {
  return width * height;
}

function clamp(value: number, least: number, most: number): number {
  return Math.min(Math.max(value, least), most);
}
