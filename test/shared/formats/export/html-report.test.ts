import { parseHTML } from 'linkedom';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { htmlReport } from '../../../../shared/formats/export/html-report.ts';
import { arbitraryProject } from '../../../property/arbitrary-project.ts';
import { defaultCodebook } from '../../../../shared/model/default-codebook.ts';
import {
  aClaim,
  aContradiction,
  anArticle,
  anchorOn,
  anEntity,
  aMention,
  aProject,
} from '../../../builders.ts';
import { all, built, context, hardProject, hardText } from './hard-project.ts';

const open = (html: string) => parseHTML(html).document;

describe('htmlReport', { timeout: 60_000 }, () => {
  it('is an Arabic page from right to left when most articles are', () => {
    const page = open(htmlReport.write(hardProject, all, context));
    expect(page.documentElement.getAttribute('dir')).toBe('rtl');
    expect(page.documentElement.getAttribute('lang')).toBe('ar');
    const english = anArticle({ text: 'Headline', direction: 'ltr', language: 'en' });
    const other = open(htmlReport.write(aProject({ articles: [english] }), all, context));
    expect(other.documentElement.getAttribute('dir')).toBe('ltr');
  });

  it('shows every kept line whole, with its marks nested', () => {
    const page = open(htmlReport.write(hardProject, all, context));
    expect([...page.querySelectorAll('.text > *')].map((p) => p.textContent)).toEqual(
      hardText.trimEnd().split('\n'),
    );
    const entities = [...page.querySelectorAll('.entity')].map((e) => e.textContent);
    expect(entities).toContain('بغداد');
    expect(page.querySelector('.entity .entity')?.textContent).toBe('وزارة');
  });

  it('lists claims by source, and both sides of each contradiction in their sentences', () => {
    const page = open(htmlReport.write(hardProject, all, context));
    expect(page.querySelectorAll('.source li')).toHaveLength(2);
    expect(page.querySelectorAll('.source h3').length).toBeGreaterThan(0);
    const sides = [...page.querySelectorAll('.sides blockquote')];
    expect(sides.map((side) => side.querySelector('mark')?.textContent)).toEqual([
      'ذلك',
      '«الجسر» آمن',
    ]);
    for (const side of sides) {
      const [mark, footer] = [side.querySelector('mark'), side.querySelector('footer')];
      const sentence = (side.textContent ?? '').replace(footer?.textContent ?? '', '');
      expect(sentence.length).toBeGreaterThan((mark?.textContent ?? '').length);
      expect(hardText).toContain(sentence);
    }
  });

  it('sets each paragraph as the reader does: by its words, or as it was chosen', () => {
    const text = 'قال الوزير نعم\nThe bridge is safe.\nونفت البلدية ذلك';
    const { article } = anArticle({ text });
    const zones = article.zones.map((zone, at) =>
      at === 2 ? { ...zone, direction: 'ltr' as const } : zone,
    );
    const turned = aProject({ articles: [anArticle({ text, zones })] });
    const page = open(htmlReport.write(turned, all, context));
    expect(page.querySelector('.text')?.getAttribute('dir')).toBe('rtl');
    expect([...page.querySelectorAll('.text > *')].map((p) => p.getAttribute('dir'))).toEqual([
      null,
      'ltr',
      'ltr',
    ]);
  });

  it('shows own fields under their names', () => {
    const field = (on: 'claim' | 'entity' | 'contradiction') => ({
      id: `f-${on}`,
      on,
      kind: 'text' as const,
      name: { ar: `حقل ${on}`, en: on },
      choices: [],
    });
    const codebook = {
      ...defaultCodebook,
      fields: [field('claim'), field('entity'), field('contradiction')],
    };
    const entity = anEntity({ custom: { 'f-entity': 'ك' } });
    const anchor = anchorOn(built, 'ذلك');
    const source = { kind: 'named' as const, entityId: entity.id, anchor: null };
    const project = aProject({
      articles: [built],
      codebook,
      entities: [entity],
      claims: [
        aClaim({ id: 'c1', content: anchor, source, custom: { 'f-claim': '<ا>' } }),
        aClaim({ id: 'c2', content: anchor, source }),
      ],
      contradictions: [{ ...aContradiction('c1', 'c2'), custom: { 'f-contradiction': 'ت' } }],
    });
    const page = open(htmlReport.write(project, all, context));
    const shown = page.body.textContent ?? '';
    for (const words of ['حقل entity: ك', 'حقل claim: <ا>', 'حقل contradiction: ت']) {
      expect(shown).toContain(words);
    }
  });

  it('leaves folded zones out', () => {
    const folded = {
      article: {
        ...built.article,
        zones: built.article.zones.map((zone, i) => ({ ...zone, kept: i === 0 })),
      },
      text: built.text,
    };
    const html = htmlReport.write(aProject({ articles: [folded] }), all, context);
    expect(html).not.toContain('البلدية');
  });

  it('runs nothing and loads nothing, whatever the text says', () => {
    const attack = anArticle({
      id: 'article-x',
      text: '<script>alert(1)</script> <img src=x onerror=alert(1)> قال " \' & الوزير',
      outlet: '"><script>alert(2)</script>',
    });
    const entity = anEntity({ name: '"><img src=x onerror=alert(3)>' });
    const html = htmlReport.write(
      aProject({
        articles: [attack],
        entities: [entity],
        mentions: [aMention({ entityId: entity.id, anchor: anchorOn(attack, 'الوزير') })],
        claims: [aClaim({ content: anchorOn(attack, 'الوزير'), verdict: '<b>' })],
      }),
      all,
      { ...context, generator: '"><script>' },
    );
    const page = open(html);
    expect(page.querySelectorAll('script, img, link, iframe, object, b')).toHaveLength(0);
    expect(
      [...page.querySelectorAll('*')]
        .flatMap((e) => e.getAttributeNames())
        .filter((name) => /^on|^src|^href/.test(name)),
    ).toEqual([]);
    expect(html).toContain("default-src 'none'");
  });

  it('shows the text of any project without losing a character', () => {
    fc.assert(
      fc.property(arbitraryProject, (project) => {
        const page = open(htmlReport.write(project, all, context));
        const shown = [...page.querySelectorAll('.text > *')].map((p) => p.textContent);
        const kept = [...project.articles.values()].flatMap(({ id, zones }) =>
          zones.map(({ start, end }) => project.texts.get(id)!.text.slice(start, end)),
        );
        expect(shown.sort()).toEqual(kept.sort());
      }),
      { numRuns: 40 },
    );
  });
});
