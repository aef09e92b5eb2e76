let typed = '';

/** What was typed for a field that was not there yet. */
export const typedAhead = {
  /** Adds a key (`KeyboardEvent.key`): a letter, or Backspace, which takes the last one back. */
  add(key: string): void {
    if (key === 'Backspace') typed = [...typed].slice(0, -1).join('');
    else if ([...key].length === 1) typed += key;
  },
  /** Gives it and forgets it. */
  take(): string {
    const taken = typed;
    typed = '';
    return taken;
  },
};
