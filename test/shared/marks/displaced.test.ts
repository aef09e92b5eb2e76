import { describe, expect, it } from 'vitest';
import { deleteRecords } from '../../../shared/edits/delete-records.ts';
import { placePart } from '../../../shared/edits/place-part.ts';
import { setReview } from '../../../shared/edits/set-review.ts';
import { displacedParts, displacedRecords } from '../../../shared/marks/displaced.ts';
import type { Anchor } from '../../../shared/model/anchor.ts';
import {
  aClaim,
  aContradiction,
  aMention,
  anArticle,
  anAnchor,
  anchorOn,
  anEntity,
  aProject,
} from '../../builders.ts';
import { context, perform, refusalOf } from '../edits/apply-in-tests.ts';

const built = anArticle({
  id: 'article-1',
  text: 'الجسر في حلب\nقال الوزير إن الجسر افتُتح يوم الأحد 😀\nوقال البيان إن الجسر أُغلق.\n',
});

/** The place of some words, quoting others of the same length. */
function misquoted(words: string, quoted: string, occurrence = 0): Anchor {
  const anchor = anchorOn(built, words, occurrence);
  const [fragment] = anchor.fragments;
  return { ...anchor, fragments: [{ ...fragment!, exact: quoted }] };
}

const project = aProject({
  articles: [built],
  entities: [anEntity({ id: 'entity-1', name: 'حلب' })],
  mentions: [
    aMention({ id: 'mention-1', entityId: 'entity-1', anchor: anchorOn(built, 'حلب') }),
    aMention({ id: 'mention-2', entityId: 'entity-1', anchor: misquoted('حلب', 'حمص') }),
  ],
  claims: [
    aClaim({
      id: 'claim-1',
      content: anchorOn(built, 'الجسر افتُتح'),
      chain: [{ kind: 'named', entityId: null, anchor: misquoted('الوزير', 'الأمير') }],
    }),
    // The words stand elsewhere, and the context says where.
    aClaim({
      id: 'claim-2',
      content: {
        ...anchorOn(built, 'الجسر أُغلق'),
        fragments: [{ ...anchorOn(built, 'الجسر أُغلق').fragments[0]!, start: 0, end: 11 }],
      },
    }),
  ],
  contradictions: [
    aContradiction('claim-1', 'claim-2', {
      id: 'contradiction-1',
      sideB: { claimIds: ['claim-2'], evidence: [misquoted('البيان', 'البنيان'.slice(1))] },
    }),
  ],
});
const wrong = [
  { table: 'mentions', id: 'mention-2' },
  { table: 'claims', id: 'claim-1' },
  { table: 'claims', id: 'claim-2' },
  { table: 'contradictions', id: 'contradiction-1' },
] as const;

describe('records that quote other words than their text has', () => {
  it('are found, wherever the place stands in them, with what the text reads there', () => {
    expect(displacedRecords(project)).toEqual(wrong);
    const seen = wrong.map((ref) => displacedParts(project, ref).map((p) => [p.key, p.found]));
    expect(seen).toEqual([
      [['mention', 'حلب']],
      [['chain-0', 'الوزير']],
      [['content', 'الجسر في حل']],
      [['b-0', 'البيان']],
    ]);
    expect(displacedParts(project, { table: 'mentions', id: 'mention-1' })).toEqual([]);
    expect(displacedParts(project, { table: 'claims', id: 'gone' })).toEqual([]);
  });

  it('agree with it once the place quotes the text, or the words have their own place', () => {
    let settled = project;
    for (const ref of wrong) {
      const [part] = displacedParts(settled, ref);
      const place = ref.id === 'claim-2' ? part!.elsewhere[0]! : part!.here;
      settled = perform(settled, placePart(settled, ref, part!.key, place, context));
      expect(displacedParts(settled, ref)).toEqual([]);
    }
    expect(settled.claims.get('claim-2')?.content).toEqual(anchorOn(built, 'الجسر أُغلق'));
    expect(settled.mentions.get('mention-2')?.anchor).toEqual(anchorOn(built, 'حلب'));
    expect(displacedRecords(settled)).toEqual([]);
  });

  it('offers a place only where the words or what surrounds them tell it', () => {
    const [mention] = displacedParts(project, wrong[0]);
    // «حمص» is nowhere in the text.
    expect(mention?.elsewhere).toEqual([]);
  });

  it('can be worked on and deleted while they differ, and come back by undo', () => {
    // `perform` takes each of them back.
    const reviewed = perform(project, setReview(project, [...wrong], 'accepted', context));
    expect(displacedRecords(reviewed)).toEqual(wrong);
    const ids = { mentions: ['mention-2'] };
    expect(displacedRecords(perform(project, deleteRecords(project, ids, context)))).toEqual(
      wrong.slice(1),
    );
  });

  it('take no other wrong words, and no half character', () => {
    const other = misquoted('حلب', 'حماة'.slice(1));
    expect(refusalOf(project, placePart(project, wrong[0], 'mention', other, context))).toBe(
      'quote-differs',
    );
    const smiley = built.text.text.indexOf('😀');
    const half = anAnchor(built, { start: smiley, end: smiley + 1 });
    const fragment = { ...half.fragments[0]!, exact: 'x' };
    const cut = { ...half, fragments: [fragment] };
    expect(refusalOf(project, placePart(project, wrong[0], 'mention', cut, context))).toBe(
      'quote-differs',
    );
    expect(
      refusalOf(project, placePart(project, { ...wrong[0], id: 'no' }, 'mention', other, context)),
    ).toBe('record-not-found');
  });
});
