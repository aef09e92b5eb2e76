import type { CDPSession } from 'playwright-core';

/** How many live objects of one class there are, and their own size in bytes. */
export interface HeapClass {
  readonly count: number;
  readonly size: number;
}

/** The parts of V8's heap snapshot format that are read here. */
interface Snapshot {
  readonly snapshot: {
    readonly meta: {
      readonly node_fields: readonly string[];
      readonly node_types: readonly [readonly string[], ...unknown[]];
    };
  };
  readonly nodes: readonly number[];
  readonly strings: readonly string[];
}

/** Takes a heap snapshot and sums it up by class: the kind of node and its constructor. */
export async function heapClasses(cdp: CDPSession): Promise<Map<string, HeapClass>> {
  const chunks: string[] = [];
  const keep = ({ chunk }: { chunk: string }) => {
    chunks.push(chunk);
  };
  cdp.on('HeapProfiler.addHeapSnapshotChunk', keep);
  await cdp.send('HeapProfiler.takeHeapSnapshot', { reportProgress: false });
  cdp.off('HeapProfiler.addHeapSnapshotChunk', keep);
  return sumByClass(JSON.parse(chunks.join('')) as Snapshot);
}

/** The objects of a snapshot by class. Strings count as one class, so do code and arrays. */
function sumByClass({ snapshot, nodes, strings }: Snapshot): Map<string, HeapClass> {
  const { node_fields: fields, node_types: types } = snapshot.meta;
  const [type, name, size] = ['type', 'name', 'self_size'].map((field) => fields.indexOf(field));
  const sums = new Map<string, HeapClass>();
  for (let at = 0; at < nodes.length; at += fields.length) {
    const kind = types[0][nodes[at + (type ?? 0)] ?? 0] ?? '?';
    const isNamed = kind === 'object' || kind === 'native' || kind === 'closure';
    const key = isNamed ? `${kind} ${strings[nodes[at + (name ?? 0)] ?? 0] ?? ''}` : `(${kind})`;
    const before = sums.get(key) ?? { count: 0, size: 0 };
    sums.set(key, {
      count: before.count + 1,
      size: before.size + (nodes[at + (size ?? 0)] ?? 0),
    });
  }
  return sums;
}

/**
 * Bytes of live objects, those of the browser's own (DOM, styles) included. Left out is what V8 makes
 * of the code while it runs (bytecode, machine code, shapes of objects): it grows as long as functions
 * become hot for the first time, and was all of the growth that JSHeapUsedSize showed (1.9 of 1.6 MB
 * in 560 actions, the rest having shrunk).
 */
export function liveBytes(classes: ReadonlyMap<string, HeapClass>): number {
  let bytes = 0;
  for (const [name, { size }] of classes) {
    const isEngine = name === '(code)' || name === '(object shape)' || name.includes(' system / ');
    if (!isEngine) bytes += size;
  }
  return bytes;
}

/** The classes that grew most between two snapshots, by bytes, with what they grew by. */
export function grownClasses(
  before: ReadonlyMap<string, HeapClass>,
  after: ReadonlyMap<string, HeapClass>,
  limit: number,
): (HeapClass & { readonly name: string })[] {
  return [...after]
    .map(([name, { count, size }]) => ({
      // Blink's templates have names of a thousand letters.
      name: name.slice(0, 80),
      count: count - (before.get(name)?.count ?? 0),
      size: size - (before.get(name)?.size ?? 0),
    }))
    .sort((a, b) => b.size - a.size)
    .slice(0, limit);
}
