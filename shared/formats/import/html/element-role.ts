import type { LineRole } from '../../../cleaning/block.ts';
import type { MarkupElement } from './parse-markup.ts';

/** Words in class names and ids by which sites everywhere name the parts of a page. */
const classWords: readonly { readonly role: LineRole; readonly words: ReadonlySet<string> }[] = (
  [
    [
      'comment',
      'comment comments commentlist disqus talkback talkbacks respond replies discussion',
    ],
    [
      'related',
      'related recommended recommendations recommend taboola outbrain recirc mostread popular trending morefrom readmore alsoread readalso seealso teaser teasers also suggestions lireaussi similar prevnext',
    ],
    [
      'share',
      'share sharing shares social sharedaddy addthis addtoany sharebar sharebuttons tools toolbar print follow followus',
    ],
    ['form', 'poll polls quiz survey vote voting'],
    ['tags', 'tags taglist keywords tagcloud'],
    ['newsletter', 'newsletter subscribe subscription signup paywall optin'],
    [
      'advertisement',
      'ad ads advert adverts advertisement advertising sponsor sponsored adsense dfp pub publicite promo promoted',
    ],
    [
      'navigation',
      'nav navbar navigation menu menus breadcrumb breadcrumbs crumb crumbs pagination pager skip masthead cookie cookies consent gdpr',
    ],
    ['credit', 'credit credits photographer copyright photocredit'],
    ['caption', 'caption captions figcaption legend cap wpcaption imagecaption'],
    ['byline', 'byline author authors writer signature reporter contributor'],
    ['date', 'date dates dateline datetime published pubdate timestamp publishdate updated'],
    [
      'deck',
      'deck dek standfirst subtitle subheadline lead lede chapo chapeau sapo intro introtext summary sub subhead',
    ],
    ['quote', 'pullquote'],
    ['aside', 'sidebar'],
    ['footer', 'footer foot'],
  ] as const
).map(([role, words]) => ({ role, words: new Set(words.split(' ')) }));

const tagRoles: Readonly<Record<string, LineRole>> = {
  nav: 'navigation',
  figcaption: 'caption',
  blockquote: 'quote',
  form: 'form',
  button: 'form',
  label: 'form',
  li: 'list-item',
  time: 'date',
  address: 'byline',
  aside: 'aside',
};

const ariaRoles: Readonly<Record<string, LineRole>> = {
  navigation: 'navigation',
  menu: 'navigation',
  menubar: 'navigation',
  search: 'form',
  banner: 'navigation',
  contentinfo: 'footer',
  complementary: 'aside',
  dialog: 'newsletter',
};

const itempropRoles: Readonly<Record<string, LineRole>> = {
  author: 'byline',
  datePublished: 'date',
  dateModified: 'date',
  alternativeHeadline: 'deck',
  caption: 'caption',
};

/** Units of text beyond which an element cannot be what a small part is called. */
const longest: Readonly<Partial<Record<LineRole, number>>> = {
  byline: 200,
  date: 160,
  credit: 200,
  caption: 600,
  deck: 900,
  // Whole pages stand inside a form on some servers, or in a class such as “no-print”.
  share: 600,
  tags: 800,
  newsletter: 1200,
  advertisement: 1200,
  form: 1200,
};

/** Elements that hold the page or the article; their names say nothing about single lines. */
const containers = new Set(['html', 'body', 'main', 'article']);

/**
 * What an element itself is, by its tag, its ARIA role, its microdata and the words of its class
 * and id. Says nothing about elements that hold most of the page: a template may call everything
 * “content with-sidebar”.
 *
 * @param length UTF-16 units of text inside the element
 * @param total units of text on the page
 */
export function elementRole(
  element: MarkupElement,
  length: number,
  total: number,
): LineRole | null {
  const name = element.localName;
  if (containers.has(name)) return null;
  const role =
    ariaRoles[element.getAttribute('role') ?? ''] ??
    itempropRoles[element.getAttribute('itemprop') ?? ''] ??
    (element.getAttribute('rel') === 'author' ? 'byline' : undefined) ??
    // «byline-date»: what the tag says of a date is surer than a name that says where it stands.
    (name === 'time' ? tagRoles[name] : undefined) ??
    roleByName(element) ??
    tagRoles[name];
  if (role === undefined) return null;
  if (length > (longest[role] ?? Infinity)) return null;
  return length > total * 0.5 && length > 200 ? null : role;
}

function roleByName(element: MarkupElement): LineRole | undefined {
  const names = `${element.getAttribute('class') ?? ''} ${element.getAttribute('id') ?? ''}`;
  if (names.trim() === '' || names.length > 500) return undefined;
  const words = nameWords(names);
  const found = classWords.find((entry) => words.some((word) => entry.words.has(word)));
  // «relatedposts», “relatedContent”: whatever is said to be related.
  return found?.role ?? (words.some((word) => word.startsWith('related')) ? 'related' : undefined);
}

/** Names that tell a state or an ornament, not what the element is: “has-drop-cap”, “no-print”. */
const stateName = /^(?:has|no|not|with|without|is)[-_]|drop-?_?cap/i;

/** «wpCaption-text related-news» → wp, caption, wpcaption, text, related, news, relatednews … */
function nameWords(names: string): string[] {
  return names.split(/\s+/).flatMap((name) => {
    if (stateName.test(name)) return [];
    const parts = name
      .replace(/([a-z])([A-Z])/g, '$1 $2')
      .toLowerCase()
      .split(/[^a-z]+/)
      .filter((part) => part !== '');
    const pairs = parts.slice(1).map((part, index) => `${parts[index] ?? ''}${part}`);
    return [...parts, ...pairs];
  });
}
