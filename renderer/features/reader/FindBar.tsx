import { useEffect, useMemo, useState } from 'react';
import { ChevronDown, ChevronUp, X } from 'lucide-react';
import type { Id } from '../../../shared/model/id.ts';
import type { Span } from '../../../shared/model/span.ts';
import { findOccurrences } from '../../../shared/text/find-occurrences.ts';
import { useApp } from '../../state/app-context.tsx';
import { useStrings } from '../../strings/use-strings.ts';
import { IconButton } from '../../ui/Button.tsx';
import { TextField } from '../../ui/Field.tsx';

interface FindBarProps {
  readonly articleId: Id;
  readonly text: string;
  readonly onFound: (hits: readonly Span[], current: number) => void;
  readonly onClose: () => void;
}

/** Find in the article: through harakat, hamza forms, tatweel and digit systems. */
export function FindBar({ articleId, text, onFound, onClose }: FindBarProps) {
  const strings = useStrings();
  const { session } = useApp();
  const [query, setQuery] = useState('');
  const [current, setCurrent] = useState(0);
  const hits = useMemo(
    () =>
      query.trim() === ''
        ? []
        : findOccurrences(text, query.trim(), { wholeWords: false, prefixes: false }).map(
            (occurrence) => occurrence.span,
          ),
    [text, query],
  );

  useEffect(() => {
    onFound(hits, current);
    const hit = hits[current];
    if (hit !== undefined) session.getState().show(articleId, hit.start);
  }, [hits, current, articleId, onFound, session]);

  const step = (by: number) => {
    if (hits.length > 0) setCurrent((old) => (old + by + hits.length) % hits.length);
  };
  return (
    <search
      className="find-bar"
      onKeyDown={(event) => {
        if (event.code === 'Escape') onClose();
        else if (event.code === 'Enter') step(event.shiftKey ? -1 : 1);
      }}
    >
      <TextField
        label={strings.reader.find}
        labelHidden
        placeholder={strings.reader.find}
        type="search"
        autoFocus
        value={query}
        onChange={(value) => {
          setQuery(value);
          setCurrent(0);
        }}
      />
      <span className="find-count" role="status">
        {query.trim() !== '' &&
          strings.reader.hits(hits.length === 0 ? 0 : current + 1, hits.length)}
      </span>
      <IconButton
        label={strings.reader.previousHit}
        onPress={() => {
          step(-1);
        }}
      >
        <ChevronUp aria-hidden />
      </IconButton>
      <IconButton
        label={strings.reader.nextHit}
        onPress={() => {
          step(1);
        }}
      >
        <ChevronDown aria-hidden />
      </IconButton>
      <IconButton label={strings.app.close} onPress={onClose}>
        <X aria-hidden />
      </IconButton>
    </search>
  );
}
