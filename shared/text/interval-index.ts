/** A stretch of text with what is there; UTF-16 code units, half-open. */
export interface IndexedSpan<T> {
  readonly start: number;
  readonly end: number;
  readonly value: T;
}

/** Answers which spans are where. Changes in place; made by {@link createIntervalIndex}. */
export interface IntervalIndex<T> {
  /** How many spans there are. */
  readonly size: () => number;
  /** Values of the spans that hold the character at an offset, the shortest first. */
  readonly at: (offset: number) => T[];
  /** Values of the spans that share a character with `[start, end)`, in reading order. */
  readonly within: (start: number, end: number) => T[];
  readonly insert: (item: IndexedSpan<T>) => void;
  /** Removes one span with these ends and this very value; false when there is none. */
  readonly remove: (item: IndexedSpan<T>) => boolean;
}

/**
 * A treap: a search tree in reading order, kept flat by giving each node a scattered priority that
 * only lower ones stand below. Each node knows the largest end below it, so whole branches that
 * end too early are passed over.
 */
interface Node<T> {
  readonly start: number;
  readonly end: number;
  readonly value: T;
  /** Number of the insertion; tells coinciding spans apart and keeps them in order. */
  readonly order: number;
  readonly priority: number;
  largestEnd: number;
  left: Branch<T>;
  right: Branch<T>;
}
type Branch<T> = Node<T> | null;
/** The order of the nodes of one index. */
type Compare<T> = (a: Node<T>, b: Node<T>) => number;

/**
 * Makes an index of spans, given in any order. They may nest, cross and coincide. Building costs
 * O(n log n); insertion and removal O(log n); a query O(log n + k) for k results, plus the sorting
 * of the results of `at`. Among 50,000 spans a change takes a few microseconds.
 *
 * @param compareValues - the order of coinciding spans; those it finds equal, and all without it,
 * are in order of insertion.
 */
export function createIntervalIndex<T>(
  items: readonly IndexedSpan<T>[],
  compareValues: (a: T, b: T) => number = () => 0,
): IntervalIndex<T> {
  /** Reading order, then that of the values, then order of insertion. */
  const compareNodes: Compare<T> = (a, b) =>
    a.start - b.start || b.end - a.end || compareValues(a.value, b.value) || a.order - b.order;
  let inserted = 0;
  let size = items.length;
  const toNode = ({ start, end, value }: IndexedSpan<T>): Node<T> => {
    inserted += 1;
    return {
      start,
      end,
      value,
      order: inserted,
      priority: scatter(inserted),
      largestEnd: end,
      left: null,
      right: null,
    };
  };
  let root: Branch<T> = treeOf(items.map(toNode).sort(compareNodes));

  return {
    size: () => size,
    at: (offset) => {
      const found: Node<T>[] = [];
      collect(root, offset, offset + 1, found);
      return found
        .sort((a, b) => a.end - a.start - (b.end - b.start) || compareNodes(a, b))
        .map((node) => node.value);
    },
    within: (start, end) => {
      const found: Node<T>[] = [];
      collect(root, start, end, found);
      return found.map((node) => node.value);
    },
    insert: (item) => {
      const node = toNode(item);
      const [before, after] = split(root, node, compareNodes);
      root = join(join(before, node), after);
      size += 1;
    },
    remove: (item) => {
      const node = find(root, item);
      if (node === null) return false;
      root = without(root, node, compareNodes);
      size -= 1;
      return true;
    },
  };
}

/**
 * A number that follows from another without any visible pattern (the finaliser of MurmurHash3):
 * priorities as good as random ones, and the same in each run.
 */
function scatter(number: number): number {
  let bits = number;
  bits = Math.imul(bits ^ (bits >>> 16), 0x85ebca6b);
  bits = Math.imul(bits ^ (bits >>> 13), 0xc2b2ae35);
  return (bits ^ (bits >>> 16)) >>> 0;
}

/** Works the largest end of a node out again from the branches below it. */
function refresh<T>(node: Node<T>): Node<T> {
  node.largestEnd = Math.max(node.end, node.left?.largestEnd ?? 0, node.right?.largestEnd ?? 0);
  return node;
}

/** Builds the tree of sorted nodes from left to right; `spine` is its right edge so far. */
function treeOf<T>(sorted: readonly Node<T>[]): Branch<T> {
  const spine: Node<T>[] = [];
  for (const node of sorted) {
    let below: Branch<T> = null;
    for (let top = spine.at(-1); top !== undefined && top.priority < node.priority;) {
      below = refresh(top);
      spine.pop();
      top = spine.at(-1);
    }
    node.left = below;
    const above = spine.at(-1);
    if (above !== undefined) above.right = node;
    spine.push(node);
  }
  for (let depth = spine.length - 1; depth >= 0; depth -= 1) {
    const node = spine[depth];
    if (node !== undefined) refresh(node);
  }
  return spine[0] ?? null;
}

/** Adds the nodes that overlap `[start, end)` to `found`, in reading order. */
function collect<T>(branch: Branch<T>, start: number, end: number, found: Node<T>[]): void {
  if (branch === null || branch.largestEnd <= start) return;
  collect(branch.left, start, end, found);
  if (branch.start >= end) return;
  if (branch.end > start) found.push(branch);
  collect(branch.right, start, end, found);
}

/** Parts a branch into what comes before a node and what comes after it. */
function split<T>(
  branch: Branch<T>,
  at: Node<T>,
  compareNodes: Compare<T>,
): [Branch<T>, Branch<T>] {
  if (branch === null) return [null, null];
  if (compareNodes(branch, at) < 0) {
    const [before, after] = split(branch.right, at, compareNodes);
    branch.right = before;
    return [refresh(branch), after];
  }
  const [before, after] = split(branch.left, at, compareNodes);
  branch.left = after;
  return [before, refresh(branch)];
}

/** Makes one branch of two, the first of which comes before the second. */
function join<T>(first: Branch<T>, second: Branch<T>): Branch<T> {
  if (first === null) return second;
  if (second === null) return first;
  if (first.priority > second.priority) {
    first.right = join(first.right, second);
    return refresh(first);
  }
  second.left = join(first, second.left);
  return refresh(second);
}

/** The first node with the ends and the value of an item; coinciding spans stand on both sides. */
function find<T>(branch: Branch<T>, item: IndexedSpan<T>): Branch<T> {
  if (branch === null) return null;
  const order = item.start - branch.start || branch.end - item.end;
  if (order < 0) return find(branch.left, item);
  if (order > 0) return find(branch.right, item);
  return (
    find(branch.left, item) ??
    (Object.is(branch.value, item.value) ? branch : find(branch.right, item))
  );
}

/** The branch without one of its nodes. */
function without<T>(branch: Branch<T>, node: Node<T>, compareNodes: Compare<T>): Branch<T> {
  if (branch === null) return null;
  if (branch === node) return join(node.left, node.right);
  if (compareNodes(node, branch) < 0) branch.left = without(branch.left, node, compareNodes);
  else branch.right = without(branch.right, node, compareNodes);
  return refresh(branch);
}
