/** Lets the interface have its turn in the middle of long work. */
export async function nextTurn(): Promise<void> {
  return new Promise((resolve) => {
    setTimeout(resolve);
  });
}
