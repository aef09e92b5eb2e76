import { describe, expect, it } from 'vitest';
import { createArticleOffsets } from '../../../../shared/formats/export/article-offsets.ts';
import { claimReview } from '../../../../shared/formats/export/claim-review.ts';
import { iriOf } from '../../../../shared/formats/export/record-iri.ts';
import { webAnnotation } from '../../../../shared/formats/export/web-annotation.ts';
import {
  writtenClaim,
  writtenContradiction,
} from '../../../../shared/formats/project-json/written-records.ts';
import { projectInAnnotations } from '../../../../shared/formats/annotated/our-web-annotation.ts';
import { projectJsonVersion } from '../../../../shared/formats/project-json/project-json-schema.ts';
import { readProjectValue } from '../../../../shared/formats/project-json/read-project-json.ts';
import { aClaim, aComment, anArticle, anchorOn, aProject } from '../../../builders.ts';
import { all, context, hardProject } from './hard-project.ts';

describe('webAnnotation', () => {
  const project = { ...hardProject, comments: new Map([['r1', aComment('c1', { id: 'r1' })]]) };
  const page = JSON.parse(webAnnotation.write(project, all, context)) as {
    items: { id: string; motivation: string; record: { id: string } }[];
    records: Record<string, unknown>;
  };

  it('is a page of annotations with the context of the standard', () => {
    expect(page).toMatchObject({
      '@context': ['http://www.w3.org/ns/anno.jsonld', { record: { '@type': '@json' } }],
      type: 'AnnotationPage',
      generated: context.now,
    });
    expect(new Set(page.items.map(({ id }) => id)).size).toBe(page.items.length);
  });

  it('gives each kind of record a motivation, and links them', () => {
    const kinds = page.items.map(({ motivation, record }) => `${record.id} ${motivation}`);
    expect(kinds).toEqual([
      'm4 identifying',
      'm1 identifying',
      'm3 identifying',
      'm2 identifying',
      'c1 describing',
      'c2 describing',
      'k1 linking',
      'r1 commenting',
    ]);
    expect(page.items[6]).toMatchObject({ target: ['urn:hashiya:c2', 'urn:hashiya:c1'] });
    expect(page.items[7]).toMatchObject({ target: 'urn:hashiya:c1' });
  });

  it('names entities by their address where they have one', () => {
    expect(page.items[3]).toMatchObject({
      body: [
        { source: 'http://www.wikidata.org/entity/Q1530' },
        { value: 'gpe' },
        { value: 'بغداد' },
      ],
    });
  });

  it('says which layout its records have, and one of an unknown layout is refused', async () => {
    expect(page).toMatchObject({ records: { schemaVersion: projectJsonVersion } });
    const sha256 = async () => '';
    const newer = projectInAnnotations({
      ...page,
      records: { ...page.records, schemaVersion: projectJsonVersion + 1 },
    });
    expect(await readProjectValue(newer, { sha256 })).toMatchObject({
      ok: false,
      error: { code: 'newer-version' },
    });
    const unnumbered = { ...page, records: { ...page.records, schemaVersion: undefined } };
    expect(projectInAnnotations(unnumbered)).toMatchObject({
      schemaVersion: 3,
    });
  });

  it('holds the whole record', () => {
    const offsets = createArticleOffsets(project);
    expect(page.items[4]?.record).toEqual(writtenClaim(project.claims.get('c1')!, offsets));
    expect(page.items[6]?.record).toEqual(
      writtenContradiction(project.contradictions.get('k1')!, offsets),
    );
  });

  it('makes an IRI of any id', () => {
    expect(iriOf('019b2c3d-0000-7000-8000-000000000000')).toBe(
      'urn:uuid:019b2c3d-0000-7000-8000-000000000000',
    );
    expect(iriOf('رأي 1')).toBe('urn:hashiya:%D8%B1%D8%A3%D9%8A%201');
  });
});

describe('claimReview', () => {
  it('has one entry for each claim with a verdict', () => {
    const reviews = JSON.parse(claimReview.write(hardProject, all)) as unknown[];
    expect(reviews).toHaveLength(1);
    expect(reviews[0]).toMatchObject({
      '@context': 'https://schema.org',
      '@type': 'ClaimReview',
      claimReviewed: 'الجسر آمن.',
      itemReviewed: {
        '@type': 'Claim',
        text: '«الجسر» آمن',
        author: { '@type': 'Organization', name: 'وزارة النقل' },
        appearance: { '@type': 'NewsArticle', publisher: { name: 'صحيفة المرفأ' } },
      },
      reviewRating: { ratingValue: 1, bestRating: 5, worstRating: 1, alternateName: 'خاطئ' },
    });
  });

  it('says nothing in place of what is not known, and speaks the language of the article', () => {
    const english = anArticle({ id: 'en', language: 'en', direction: 'ltr', outlet: '' });
    const claim = aClaim({ content: anchorOn(english, 'ذلك'), verdict: 'false' });
    const project = {
      ...aProject({ articles: [english], claims: [claim] }),
      annotators: new Map(),
    };
    const [review] = JSON.parse(claimReview.write(project, all)) as [Record<string, unknown>];
    expect(review).toMatchObject({ inLanguage: 'en', reviewRating: { alternateName: 'false' } });
    expect(JSON.stringify(review)).not.toContain('""');
    expect(review).not.toHaveProperty('author');
  });
});
