import type { Direction } from '../../shared/model/direction.ts';
import './ContextLine.css';

/** A stretch of a line: the words looked for, or what stands around them. */
export interface ContextPart {
  readonly text: string;
  readonly isHit: boolean;
}

interface ContextLineProps {
  readonly parts: readonly ContextPart[];
  readonly direction: Direction;
}

/**
 * Words in their sentence. The hit is an inline mark without padding or other weight, so that
 * Arabic letters stay joined where it begins or ends inside a word.
 */
export function ContextLine({ parts, direction }: ContextLineProps) {
  return (
    <span className="context-line" dir={direction}>
      {parts.map((part, index) =>
        part.isHit ? (
          // The parts of one line never change places.
          <mark key={index}>{part.text}</mark>
        ) : (
          <span key={index}>{part.text}</span>
        ),
      )}
    </span>
  );
}
