import type { Article } from '../../model/article.ts';
import type { Span } from '../../model/span.ts';
import { foldKey } from '../../text/folding.ts';
import type { MentionReason } from '../suggestion-reasons.ts';
import { namePartsOf } from './name-parts.ts';
import { noFamilyNames } from './no-family-names.ts';

/** What a suggestion for a name that stands again says beside its place. */
export interface NamedAgain {
  readonly entityType: string;
  /** The full name, so that all places come to one entity. */
  readonly name: string;
  readonly reason: MentionReason;
  /** 0 to 1. */
  readonly confidence: number;
}

/** The names to look for again in an article. */
export interface NamedInFull {
  readonly names: readonly string[];
  readonly byName: ReadonlyMap<string, NamedAgain>;
}

/** Rules whose hits are names that an article goes on using without title, head or quotes. */
const naming = new Set<MentionReason>([
  'title-before-name',
  'body-word',
  'place-word',
  'in-quotation-marks',
  'byline',
  'made-as-a-name',
]);

/**
 * Names that the rules found in the article, with the parts that news goes on with («الهاشمي» after
 * «الدكتور رشيد الهاشمي»), and its outlet and author.
 *
 * @param found suggestions for the article; those of the registry and the word lists are known
 *   everywhere and need no second look
 */
export function namedInFull(
  { outlet, author }: Pick<Article, 'outlet' | 'author'>,
  text: string,
  found: readonly {
    readonly span: Span;
    readonly entityType: string;
    readonly reason: MentionReason;
  }[],
): NamedInFull {
  const byName = new Map<string, NamedAgain>();
  const put = (spelled: string, again: NamedAgain): void => {
    const key = foldKey(spelled, { hamzaCarriers: true }).trim();
    if (key.length < 3 || noFamilyNames.has(key) || byName.has(spelled)) return;
    byName.set(spelled, again);
  };
  const own = { reason: 'outlet-or-author', confidence: 0.6 } as const;
  if (/\s/u.test(author.trim()))
    put(author.trim(), { ...own, entityType: 'person', name: author.trim() });
  if (outlet.trim() !== '')
    put(outlet.trim(), { ...own, entityType: 'organization', name: outlet.trim() });
  for (const { span, entityType, reason } of found) {
    if (!naming.has(reason)) continue;
    const name = text.slice(span.start, span.end).replaceAll(/\s+/gu, ' ');
    const again = { entityType, name, reason: 'named-in-full' } as const;
    put(name, { ...again, confidence: 0.6 });
    for (const part of namePartsOf(name, entityType)) put(part, { ...again, confidence: 0.55 });
  }
  return { names: [...byName.keys()], byName };
}
