import { err, ok } from '../../model/result.ts';
import type { Result } from '../../model/result.ts';
import type { ReadProjectError } from './read-report.ts';

/** Largest file that is parsed, in bytes of UTF-8 or units of a string. */
export const maxProjectJsonSize = 256 * 1024 * 1024;

/** Text of a file to a JSON value. Tolerates a byte order mark; tells a cut file from a wrong one. */
export function parseJson(input: Uint8Array | string): Result<unknown, ReadProjectError> {
  if (input.length > maxProjectJsonSize) return err({ code: 'too-large', detail: '' });
  const decoded = typeof input === 'string' ? ok(withoutMark(input)) : decode(input);
  if (!decoded.ok) return decoded;
  const text = decoded.value;
  if (text.trim() === '') return err({ code: 'empty', detail: '' });
  try {
    return ok(JSON.parse(text));
  } catch {
    return err({ code: endsInTheMiddle(text) ? 'truncated' : 'not-json', detail: '' });
  }
}

function withoutMark(text: string): string {
  return text.startsWith('\uFEFF') ? text.slice(1) : text;
}

function decode(bytes: Uint8Array): Result<string, ReadProjectError> {
  const strict = new TextDecoder('utf-8', { fatal: true });
  try {
    return ok(strict.decode(bytes));
  } catch {
    return err({ code: endsInsideCharacter(bytes) ? 'truncated' : 'not-utf-8', detail: '' });
  }
}

/** Whether only the last, unfinished character keeps the bytes from being UTF-8. */
function endsInsideCharacter(bytes: Uint8Array): boolean {
  const strict = new TextDecoder('utf-8', { fatal: true });
  // In stream mode an unfinished character at the end is kept back, anything else wrong throws.
  try {
    strict.decode(bytes, { stream: true });
    return true;
  } catch {
    return false;
  }
}

/** Whether a string or bracket is still open at the end. */
function endsInTheMiddle(text: string): boolean {
  const open: string[] = [];
  let inString = false;
  for (let i = 0; i < text.length; i += 1) {
    const character = text[i];
    if (inString) {
      if (character === '\\') i += 1;
      else if (character === '"') inString = false;
    } else if (character === '"') inString = true;
    else if (character === '{') open.push('}');
    else if (character === '[') open.push(']');
    else if ((character === '}' || character === ']') && open.pop() !== character) return false;
  }
  // A file cut before its first bracket closes is the usual case; text without any is no JSON.
  return inString || open.length > 0;
}
