import type { Page } from 'playwright-core';

/** What of a component's node in React's tree is looked at. */
interface Fiber {
  readonly tag: number;
  readonly flags: number;
  readonly child: Fiber | null;
  readonly sibling: Fiber | null;
  readonly alternate: Fiber | null;
}

/**
 * Counts the components that React draws, through the hook that it offers to its developer tools,
 * in the production build too. Give it to the page before it loads.
 */
export async function countRenders(page: Page): Promise<void> {
  await page.addInitScript(() => {
    /** React's marks of functions, classes, and those wrapped in `forwardRef` and `memo`. */
    const components: readonly number[] = [0, 1, 11, 14, 15];
    /** React's flag of a component whose function ran. */
    const performedWork = 1;
    const counted = { renders: 0 };

    const addAll = (fiber: Fiber): void => {
      if (components.includes(fiber.tag)) counted.renders += 1;
      for (let child = fiber.child; child !== null; child = child.sibling) addAll(child);
    };
    const addDrawn = (fiber: Fiber, before: Fiber): void => {
      if (components.includes(fiber.tag) && (fiber.flags & performedWork) !== 0) {
        counted.renders += 1;
      }
      // The same children mean that React did not look below.
      if (fiber.child === before.child) return;
      for (let child = fiber.child; child !== null; child = child.sibling) {
        if (child.alternate === null) addAll(child);
        else addDrawn(child, child.alternate);
      }
    };
    Object.assign(window, {
      countedRenders: counted,
      __REACT_DEVTOOLS_GLOBAL_HOOK__: {
        supportsFiber: true,
        renderers: new Map(),
        inject: () => 1,
        checkDCE: () => undefined,
        onScheduleFiberRoot: () => undefined,
        onCommitFiberUnmount: () => undefined,
        onPostCommitFiberRoot: () => undefined,
        onCommitFiberRoot: (_id: number, { current }: { readonly current: Fiber }) => {
          if (current.alternate === null) addAll(current);
          else addDrawn(current, current.alternate);
        },
      },
    });
  });
}

/** How many were drawn since this was asked last. */
export async function takeRenders(page: Page): Promise<number> {
  return page.evaluate(() => {
    const { countedRenders } = window as unknown as { countedRenders: { renders: number } };
    const { renders } = countedRenders;
    countedRenders.renders = 0;
    return renders;
  });
}
