// Random valid projects for property tests: texts of hard characters, spans anywhere on them
// (overlapping, nested, discontinuous), and records that only refer to what is there.
import fc from 'fast-check';
import type { Anchor } from '../../shared/model/anchor.ts';
import type { ClaimSource } from '../../shared/model/claim.ts';
import {
  certainties,
  checkworthiness,
  polarities,
  quotationModes,
} from '../../shared/model/claim.ts';
import { contradictionStates, strictnesses } from '../../shared/model/contradiction.ts';
import { reliabilities } from '../../shared/model/entity.ts';
import { mentionLevels } from '../../shared/model/mention.ts';
import type { Project } from '../../shared/model/project.ts';
import { reviewStatuses } from '../../shared/model/review.ts';
import {
  aClaim,
  aComment,
  aContradiction,
  aMention,
  anAnchor,
  anArticle,
  anEntity,
  aProject,
  aProposition,
} from '../builders.ts';
import type { BuiltArticle } from '../builders.ts';

// prettier-ignore
/** Pieces of text that trip programs up; each is at least one whole code point. */
export const hardPieces = [
  'قال الوزير',
  'بغداد',
  'السّلام', // lam-alef and shadda
  'مُحَمَّدٌ', // harakat
  'می‌خواهد', // ZWNJ
  'كـــتاب', // tatweel
  'NATO',
  '٣٤٠',
  '340',
  '2026/3/7',
  '«', '»', ':', '،', '؟', '.', ' ', ' ', ' ',
  '\n', '\n\n',
  '\u00A0', // NBSP
  '\u200F', '\u200E', '\u202B', '\u202C', '\u2067', '\u2069', // bidi controls
  '\u0640', '\u0651', '\u0670', // combining marks that stand alone
  '😀', '👩‍👩‍👧‍👦', '🇮🇶', '🇸🇾🇯🇴', '𐎠', '𝒜', '👍🏽', // beyond the BMP
  'é', 'e\u0301',
  '"', '\\', '<b>', '&amp;', '=1+1', '\t',
] as const;

/** Texts of 1 to about 120 code points with at least one character that can be marked. */
export const arbitraryText: fc.Arbitrary<string> = fc
  .array(fc.constantFrom(...hardPieces), { maxLength: 30 })
  .map((pieces) => `س${pieces.join('')}`);

/** Offsets between code points of a text, in UTF-16 units. */
export function codePointBorders(text: string): number[] {
  const borders = [0];
  for (const character of text) borders.push((borders.at(-1) ?? 0) + character.length);
  return borders;
}

/** An anchor on a text: usually one stretch, sometimes two or three. */
export function arbitraryAnchor(built: BuiltArticle): fc.Arbitrary<Anchor> {
  const borders = codePointBorders(built.text.text);
  const last = borders.length - 1;
  return fc
    .uniqueArray(fc.nat({ max: last }), { minLength: 2, maxLength: Math.min(6, last + 1) })
    .map((picked) => {
      const ends = picked.toSorted((a, b) => a - b).map((i) => borders[i]!);
      const spans = [];
      for (let i = 0; i + 1 < ends.length; i += 2) {
        spans.push({ start: ends[i]!, end: ends[i + 1]! });
      }
      return anAnchor(built, ...spans);
    });
}

const freeText = fc.array(fc.constantFrom(...hardPieces), { maxLength: 5 }).map((p) => p.join(''));
const someText = freeText.map((text) => `ن${text}`);
const custom = fc.dictionary(fc.constantFrom('field-b', 'field-a', '7', 'حقل'), freeText, {
  noNullPrototype: true,
});
const status = fc.constantFrom(...reviewStatuses);

function arbitrarySource(
  anchor: fc.Arbitrary<Anchor>,
  entityIds: readonly string[],
): fc.Arbitrary<ClaimSource> {
  return fc.record({
    kind: fc.constantFrom('named' as const, 'unnamed' as const, 'author' as const),
    entityId: entityIds.length === 0 ? fc.constant(null) : fc.option(fc.constantFrom(...entityIds)),
    anchor: fc.option(anchor),
  });
}

/** Random valid projects; ids are unique but in no order, and nothing dangles. */
export const arbitraryProject: fc.Arbitrary<Project> = fc
  .tuple(
    fc.array(arbitraryText, { minLength: 1, maxLength: 3 }),
    fc.array(fc.tuple(someText, fc.array(someText, { maxLength: 2 })), { maxLength: 4 }),
    fc.array(someText, { maxLength: 2 }),
    fc.integer({ min: 0, max: 96 }),
  )
  .chain(([texts, names, propositionTexts, salt]) => {
    // Ids that do not sort in the order of creation.
    let count = 0;
    const newId = (kind: string): string => {
      count += 1;
      return `${kind}-${(count * 37 + salt) % 97}-${count}`;
    };
    const articles = texts.map((text) => anArticle({ id: newId('article'), text }));
    const entities = names.map(([name, aliases], i) =>
      anEntity({ id: newId('entity'), name, aliases, reliability: reliabilities[i % 6]! }),
    );
    const entityIds = entities.map(({ id }) => id);
    const propositions = propositionTexts.map((text) =>
      aProposition({ id: newId('proposition'), text }),
    );
    const place = fc.constantFrom(...articles).chain(arbitraryAnchor);

    const mention = fc.record({
      entityId: fc.constantFrom(...(entityIds.length === 0 ? ['none'] : entityIds)),
      anchor: place,
      level: fc.constantFrom(...mentionLevels),
      role: fc.constantFrom(null, 'gpe'),
      note: freeText,
      status,
      custom,
    });
    const claim = fc.constantFrom(...articles).chain((built) => {
      const anchor = arbitraryAnchor(built);
      const source = arbitrarySource(anchor, entityIds);
      return fc.record({
        content: anchor,
        source,
        chain: fc.array(source, { maxLength: 2 }),
        cue: fc.record({
          anchor: fc.option(anchor),
          class: fc.constantFrom('assertion', 'denial'),
          polarity: fc.constantFrom(...polarities),
        }),
        mode: fc.constantFrom(...quotationModes),
        polarity: fc.constantFrom(...polarities),
        certainty: fc.constantFrom(...certainties),
        gloss: freeText,
        checkworthy: fc.constantFrom(null, ...checkworthiness),
        credibility: fc.constantFrom(1 as const, 3 as const, 6 as const),
        propositionId: fc.constantFrom(null, ...propositions.map(({ id }) => id)),
        status,
        custom,
      });
    });

    return fc
      .record({
        mentions: fc.array(mention, { maxLength: entityIds.length === 0 ? 0 : 6 }),
        claims: fc.array(claim, { maxLength: 5 }),
        contradictions: fc.array(
          fc.record({
            pick: fc.tuple(fc.nat({ max: 100 }), fc.nat({ max: 100 })),
            strictness: fc.constantFrom(...strictnesses),
            state: fc.constantFrom(...contradictionStates),
            evidence: fc.array(place, { maxLength: 2 }),
            explanation: freeText,
          }),
          { maxLength: 3 },
        ),
        comments: fc.array(fc.tuple(fc.nat({ max: 100 }), someText), { maxLength: 3 }),
      })
      .map((parts) => {
        const mentions = parts.mentions.map((fields) => aMention({ ...fields, id: newId('m') }));
        const claims = parts.claims.map((fields) => aClaim({ ...fields, id: newId('claim') }));
        const contradictions = parts.contradictions.flatMap(({ pick, evidence, ...fields }) => {
          const [a, b] = pick.map((n) => claims[n % (claims.length || 1)]);
          if (a === undefined || b === undefined || a === b) return [];
          return [
            aContradiction(a.id, b.id, {
              ...fields,
              id: newId('contradiction'),
              sideA: { claimIds: [a.id], evidence },
            }),
          ];
        });
        const commentable = [
          ...articles.map(({ article }) => article),
          ...entities,
          ...mentions,
          ...claims,
        ];
        const comments = parts.comments.map(([n, text]) =>
          aComment(commentable[n % commentable.length]!.id, { id: newId('comment'), text }),
        );
        return aProject({
          articles,
          entities,
          propositions,
          mentions,
          claims,
          contradictions,
          comments,
        });
      });
  });
