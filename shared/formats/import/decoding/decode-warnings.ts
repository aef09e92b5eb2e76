import type { ImportWarning } from '../import-format.ts';
import type { DecodedText } from './decode-bytes.ts';

/** What the analyst should know about how a text was decoded. */
export function decodeWarnings(decoded: DecodedText): ImportWarning[] {
  const warnings: ImportWarning[] = [];
  if (decoded.damaged > 0) warnings.push({ code: 'damaged-bytes', count: decoded.damaged });
  if (decoded.ignoredDeclaration !== null) {
    warnings.push({ code: 'declared-encoding-ignored', detail: decoded.ignoredDeclaration });
  }
  return warnings;
}
