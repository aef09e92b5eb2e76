/** Lets the interface have its turn in the middle of long work. */
export async function nextTurn(): Promise<void> {
  return new Promise((resolve) => {
    setTimeout(resolve);
  });
}

/** A function to be awaited in a long loop: it gives the interface its turn after so many milliseconds. */
export function turnsEvery(ms = 12): () => Promise<void> {
  let since = performance.now();
  return async () => {
    if (performance.now() - since < ms) return;
    await nextTurn();
    since = performance.now();
  };
}
