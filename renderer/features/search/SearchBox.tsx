import { Search } from 'lucide-react';
import { useEffect, useRef } from 'react';
import type { KeyboardEvent } from 'react';
import { useSession } from '../../state/app-context.tsx';
import { useStrings } from '../../strings/use-strings.ts';
import { focusFirstLine } from './line-focus.ts';
import { lookFor, searchState, useSearch } from './search-state.ts';

/** The one box. Arrow down and Enter go on to the results, Escape empties it and then leaves. */
export function SearchBox() {
  const strings = useStrings().search;
  const query = useSearch((state) => state.query);
  const setSession = useSession((session) => session.set);
  const input = useRef<HTMLInputElement>(null);
  useEffect(() => {
    // Coming back from a place, the keyboard goes on at its line, not in the box.
    if (searchState.getState().current === '') input.current?.select();
  }, []);
  const onKeyDown = (event: KeyboardEvent): void => {
    if (event.nativeEvent.isComposing) return;
    if (event.code === 'Escape') {
      if (query === '') setSession({ view: 'read' });
      else lookFor({ query: '' });
    } else if (event.code === 'ArrowDown' || event.code === 'Enter') {
      focusFirstLine(event.currentTarget.closest('.search'));
    } else return;
    event.preventDefault();
  };
  return (
    <div className="search-box" role="search">
      <Search aria-hidden />
      <input
        ref={input}
        type="text"
        aria-label={strings.box}
        placeholder={strings.box}
        dir="auto"
        spellCheck={false}
        value={query}
        onChange={(event) => {
          lookFor({ query: event.target.value });
        }}
        onKeyDown={onKeyDown}
      />
    </div>
  );
}
