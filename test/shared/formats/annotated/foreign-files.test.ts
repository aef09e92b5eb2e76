// Files written by hand after what each program writes, with its habits.
import { zipSync } from 'fflate';
import { describe, expect, it } from 'vitest';
import { readAnnotated, recogniseAnnotated } from '../../../../shared/formats/annotated/index.ts';
import { anArticle, aProject } from '../../../builders.ts';
import { importAlone, importInto, mentionsIn, readFiles, source } from './import-in-tests.ts';

/** A flag, harakat and a family emoji before what is marked. */
const text = '🇮🇶 أعلنت وزارة النَّقل 👩‍👩‍👧 في بغداد أنّ «الجسر» آمن.\nونفت البلدية ذلك.';

const codePointsIn = (words: string) => Array.from(words).length;

/** Where words stand, in the unit of the program. */
const at = {
  codePoints: (words: string) => {
    const start = codePointsIn(text.slice(0, text.indexOf(words)));
    return [start, start + codePointsIn(words)] as const;
  },
  utf16: (words: string) => {
    const start = text.indexOf(words);
    return [start, start + words.length] as const;
  },
  graphemes: (words: string) => {
    const segmenter = new Intl.Segmenter('ar', { granularity: 'grapheme' });
    const start = [...segmenter.segment(text.slice(0, text.indexOf(words)))].length;
    return [start, start + [...segmenter.segment(words)].length] as const;
  },
};
const json = (value: unknown) => JSON.stringify(value);

describe('Label Studio', () => {
  const region = (id: string, words: string, label: string, place = at.codePoints) => ({
    value: { start: place(words)[0], end: place(words)[1], text: words, labels: [label] },
    id,
    from_name: 'label',
    to_name: 'text',
    type: 'labels',
    origin: 'manual',
  });
  const task = (result: unknown[], more: object = {}) => ({
    id: 341,
    annotations: [
      {
        id: 12,
        completed_by: 1,
        result,
        was_cancelled: false,
        ground_truth: false,
        created_at: '2026-02-11T09:20:11.113420Z',
        lead_time: 31.8,
        result_count: result.length,
        unique_id: '5f0c1c9e-6f43-4c15-9e1d-0f6f8c3c8f11',
        parent_prediction: null,
        ...more,
      },
    ],
    file_upload: '6b1e-news.json',
    drafts: [],
    predictions: [],
    data: { text, source_file: 'news-17' },
    meta: {},
    inner_id: 1,
    total_annotations: 1,
    project: 3,
  });

  it.each(['codePoints', 'utf16', 'graphemes'] as const)('tells that it counts %s', (unit) => {
    const result = [region('a1', 'بغداد', 'LOC', at[unit]), region('a2', 'آمن', 'claim', at[unit])];
    const file = readFiles('label-studio', [source('export.json', json([task(result)]))]);
    expect(file.unit).toMatchObject({
      how: 'quotes',
      unit: { codePoints: 'code-points', utf16: 'utf-16', graphemes: 'graphemes' }[unit],
    });
    const { project } = importAlone(file);
    expect(mentionsIn(project)).toEqual(['location: بغداد']);
    expect([...project.claims.values()][0]?.content.fragments[0]?.exact).toBe('آمن');
  });

  it('reads relations, notes, answers about a region, and line ends as it writes them', () => {
    const words = 'آمن.\nونفت البلدية ذلك';
    const long = region('c1', words, 'claim');
    const result = [
      { ...long, value: { ...long.value, text: words.replace('\n', String.raw`\n`) } },
      region('c2', '«الجسر» آمن', 'claim'),
      { ...region('s1', 'وزارة النَّقل', 'source'), meta: { text: ['مصدر رسمي'] } },
      { ...region('p1', 'بغداد', 'PER'), score: 0.5 },
      {
        ...region('p1', 'بغداد', 'PER'),
        type: 'choices',
        from_name: 'sure',
        value: { ...region('p1', 'بغداد', 'PER').value, choices: ['maybe'] },
      },
      { from_id: 's1', to_id: 'c2', type: 'relation', direction: 'left', labels: ['said by'] },
      { from_id: 'c1', to_id: 'c2', type: 'relation', direction: 'bi', labels: ['contradiction'] },
      {
        value: { choices: ['news'] },
        id: 'd',
        from_name: 'kind',
        to_name: 'text',
        type: 'choices',
      },
    ];
    const { project, problems } = importAlone(
      readFiles('label-studio', [source('export.json', json([task(result)]))]),
    );
    expect(problems.map(({ reason }) => reason)).toEqual(['document-label']);
    const claim = [...project.claims.values()].find(({ source: { anchor } }) => anchor !== null);
    expect(claim?.source.anchor?.fragments[0]?.exact).toBe('وزارة النَّقل');
    expect([...project.contradictions.values()]).toMatchObject([{ relation: 'contradicts' }]);
    expect([...project.mentions.values()][0]?.note).toBe('sure: maybe');
  });

  it('reads JSON-MIN, and leaves out what was cancelled', () => {
    const [start, end] = at.codePoints('بغداد');
    const small = [
      {
        id: 1,
        text,
        label: [{ start, end, text: 'بغداد', labels: ['GPE'] }],
        annotator: 1,
        lead_time: 3,
      },
    ];
    expect(
      mentionsIn(importAlone(readFiles('label-studio', [source('min.json', json(small))])).project),
    ).toEqual(['gpe: بغداد']);
    const two = task([region('a', 'بغداد', 'GPE')]);
    const both = {
      ...two,
      annotations: [
        ...two.annotations,
        ...task([region('b', 'آمن', 'GPE')], { was_cancelled: true }).annotations,
      ],
    };
    const file = readFiles('label-studio', [source('x.json', json([both]))]);
    expect(mentionsIn(importAlone(file).project)).toEqual(['gpe: بغداد']);
    expect(file.problems).toMatchObject([{ reason: 'rejected-there' }]);
  });

  it('refuses a file whose quotes stand elsewhere, with each of them', () => {
    const wrong = region('a', 'بغداد', 'GPE');
    const result = [
      region('b', 'آمن', 'GPE'),
      { ...wrong, value: { ...wrong.value, start: 0, end: 5 } },
    ];
    const recognised = recogniseAnnotated([source('x.json', json([task(result)]))]);
    const read = readAnnotated(recognised!, null);
    expect(read).toMatchObject({
      ok: false,
      error: {
        code: 'positions-do-not-fit',
        detail: '1 / 2',
        problems: [{ reason: 'quote-differs' }],
      },
    });
  });
});

describe('doccano', () => {
  const lines = (...values: object[]) => values.map((value) => `${json(value)}\n`).join('');

  it('asks for the unit when nothing tells it, and shows what each would read', () => {
    const label = [
      [...at.utf16('بغداد'), 'GPE'],
      [...at.utf16('آمن'), 'PER'],
    ];
    const content = lines({ id: 8, text, label, Comments: [] });
    const file = readFiles('doccano', [source('all.jsonl', content)]);
    expect(file.unit).toMatchObject({ how: 'ask', unit: 'utf-16' });
    expect(file.unit?.samples[0]).toMatchObject({ 'utf-16': 'بغداد' });
    expect(new Set(Object.values(file.unit?.samples[0] ?? {})).size).toBeGreaterThan(1);
    const graphemes = lines({ id: 8, text, label: [[...at.graphemes('بغداد'), 'GPE']] });
    const chosen = readFiles('doccano', [source('all.jsonl', graphemes)], 'graphemes');
    expect(chosen.unit?.how).toBe('chosen');
    expect(mentionsIn(importAlone(chosen).project)).toEqual(['gpe: بغداد']);
  });

  it('does not ask where units agree, and reads entities with relations', () => {
    const plain = 'قال الوزير إن الجسر آمن، ونفت البلدية ذلك.';
    const place = (words: string) => ({
      start_offset: plain.indexOf(words),
      end_offset: plain.indexOf(words) + words.length,
    });
    const content = lines({
      id: 3,
      text: plain,
      entities: [
        { id: 11, label: 'speaker', ...place('الوزير') },
        { id: 12, label: 'claim', ...place('إن الجسر آمن') },
        { id: 13, label: 'WEAPON', ...place('البلدية') },
      ],
      relations: [{ id: 1, from_id: 12, to_id: 11, type: 'source' }],
      Comments: ['check'],
    });
    const file = readFiles('doccano', [source('all.jsonl', content)]);
    expect(file.unit?.how).toBe('no-difference');
    const { project, made } = importAlone(file);
    expect([...project.claims.values()][0]?.source.anchor?.fragments[0]?.exact).toBe('الوزير');
    expect(made.codebook?.entityTypes.at(-1)).toMatchObject({
      id: 'WEAPON',
      name: { ar: 'WEAPON' },
    });
  });

  it('leaves records without labels to the importer of articles', () => {
    expect(recogniseAnnotated([source('a.jsonl', lines({ text }, { text }))])).toBeNull();
  });
});

describe('brat', () => {
  const place = (words: string) => at.codePoints(words).join(' ');
  const ann = [
    `T1\tORG ${place('وزارة النَّقل')}\tوزارة النَّقل`,
    `T2\tLOC ${place('بغداد')}\tبغداد`,
    `T3\tClaim ${place('«الجسر»')};${place('ذلك')}\t«الجسر» ذلك`,
    `T4\tStatement ${place('أعلنت')}\tأعلنت`,
    'E1\tStatement:T4 Speaker:T1 Place:T2',
    'A1\tNegation E1',
    'R1\tlocated Arg1:T1 Arg2:T2\t',
    '*\tEquiv T1 T2',
    'N1\tReference T2 Wikipedia:534366\tBaghdad',
    '#1\tAnnotatorNotes T2\tانظر الخريطة',
    'X9\tunknown',
    '',
  ].join('\n');

  it('reads a pair of files, discontinuous spans, events, notes and references', () => {
    const file = readFiles('brat', [source('news.ann', ann), source('news.txt', text)]);
    expect(file.unit).toMatchObject({ unit: 'code-points', how: 'quotes' });
    const { project, problems } = importAlone(file);
    expect(mentionsIn(project)).toEqual(['organization: وزارة النَّقل', 'location: بغداد']);
    expect(
      [...project.claims.values()].map(({ content }) =>
        content.fragments.map(({ exact }) => exact),
      ),
    ).toEqual(expect.arrayContaining([['«الجسر»', 'ذلك'], ['أعلنت']]));
    const [, baghdad] = [...project.mentions.values()];
    expect(baghdad?.note).toBe('انظر الخريطة');
    expect(project.entities.get(baghdad!.entityId)).toMatchObject({
      name: 'Baghdad',
      externalId: 'Wikipedia:534366',
    });
    expect(problems).toMatchObject([{ path: '11', reason: 'unknown-line' }]);
  });

  it('reads a Windows file, whose carriage returns brat counts', () => {
    const windows = text.replace('\n', '\r\n');
    const start = codePointsIn(windows.slice(0, windows.indexOf('البلدية')));
    const line = `T1\tORG ${start} ${start + 7}\tالبلدية\r\n`;
    const { project } = importAlone(
      readFiles('brat', [source('a.ann', line), source('a.txt', windows)]),
    );
    expect(mentionsIn(project)).toEqual(['organization: البلدية']);
    expect([...project.texts.values()][0]?.text).toBe(text);
  });

  it('reads an archive of a folder with its configuration, and misses a text by name', () => {
    const utf8 = (content: string) => new TextEncoder().encode(content);
    const archive = zipSync({
      'corpus/annotation.conf': utf8('[entities]\nORG\n'),
      'corpus/news.txt': utf8(text),
      'corpus/news.ann': utf8(ann),
    });
    expect(readFiles('brat', [source('corpus.zip', archive)]).documents).toHaveLength(1);
    const alone = readAnnotated(recogniseAnnotated([source('news.ann', ann)])!, null);
    expect(alone).toMatchObject({ ok: false, error: { code: 'text-missing', detail: 'news.ann' } });
  });
});

describe('CoNLL', () => {
  const rows = [
    '-DOCSTART- -X- O O',
    '',
    'أعلنت VBD B-VP O',
    'وزارة NN B-NP B-ORG',
    'النقل NN I-NP I-ORG',
    'في IN B-PP O',
    'بغداد NNP B-NP B-LOC',
    '. . O O',
    '',
    'ونفت VBD B-VP O',
    'البلدية NN B-NP I-ORG',
    '. . O O',
    '',
    '-DOCSTART- -X- O O',
    '',
    'عمان NNP B-NP S-GPE',
  ].join('\r\n');

  it('makes a text of the tokens, and understands IOB1 and single tokens', () => {
    const { project } = importAlone(readFiles('conll', [source('train.conll', rows)]));
    expect([...project.texts.values()].map(({ text: each }) => each)).toEqual([
      'أعلنت وزارة النقل في بغداد .\nونفت البلدية .',
      'عمان',
    ]);
    expect(new Set(mentionsIn(project))).toEqual(
      new Set([
        'organization: وزارة النقل',
        'location: بغداد',
        'organization: البلدية',
        'gpe: عمان',
      ]),
    );
  });

  it('finds the article that the tokens were taken from', () => {
    const built = anArticle({ id: 'a', text: 'أعلنت وزارة النقل في بغداد.\nونفت البلدية.' });
    const before = aProject({ articles: [built] });
    const { project } = importInto(before, readFiles('conll', [source('train.conll', rows)]));
    expect(project.articles.size).toBe(2);
    expect([...project.mentions.values()].map(({ anchor }) => anchor.articleId)).toEqual([
      'a',
      'a',
      'a',
      expect.any(String),
    ]);
    expect(mentionsIn(project)).toContain('organization: وزارة النقل');
  });

  it('takes no table for annotations', () => {
    expect(recogniseAnnotated([source('a.txt', 'اسم عدد\nأحمد 3\nسارة 5\n')])).toBeNull();
  });
});

describe('Prodigy', () => {
  const [start, end] = at.codePoints('بغداد');
  const tokens = ['أعلنت', 'بغداد', 'آمن'].map((words, id) => {
    const [from, to] = at.codePoints(words);
    return { text: words, start: from, end: to, id, ws: true };
  });
  const base = {
    text,
    tokens,
    _input_hash: 77,
    _task_hash: -12,
    _view_id: 'relations',
    _timestamp: 1771000000,
    _annotator_id: 'db-news',
    _session_id: 'db-news',
  };
  const claim = {
    start: tokens[2]!.start,
    end: tokens[2]!.end,
    token_start: 2,
    token_end: 2,
    label: 'claim',
  };
  const lines = [
    {
      ...base,
      spans: [{ start, end, token_start: 1, token_end: 1, label: 'GPE' }, claim],
      relations: [
        {
          head: 2,
          child: 0,
          label: 'CUE',
          head_span: claim,
          child_span: {
            start: tokens[0]!.start,
            end: tokens[0]!.end,
            token_start: 0,
            token_end: 0,
            label: 'CUE',
          },
        },
      ],
      answer: 'accept',
    },
    { ...base, spans: [{ start, end, label: 'PERSON' }], answer: 'reject' },
  ];

  it('reads accepted tasks, with what stands in relations alone; tokens tell the unit', () => {
    const content = lines.map(json).join('\n');
    const file = readFiles('spacy', [source('news.jsonl', content)]);
    expect(file.unit).toMatchObject({ how: 'quotes', unit: 'code-points', quotes: 3 });
    const { project } = importAlone(file);
    expect(mentionsIn(project)).toEqual(['gpe: بغداد']);
    expect([...project.claims.values()][0]?.cue.anchor?.fragments[0]?.exact).toBe('أعلنت');
    expect(file.problems).toMatchObject([{ reason: 'rejected-there', detail: 'reject' }]);
  });
});

describe('UIMA CAS JSON', () => {
  const ner = 'de.tudarmstadt.ukp.dkpro.core.api.ner.type.NamedEntity';
  const token = 'de.tudarmstadt.ukp.dkpro.core.api.segmentation.type.Token';
  const cas = (structures: object) => ({
    '%TYPES': {
      'webanno.custom.Claim': {
        '%NAME': 'webanno.custom.Claim',
        '%SUPER_TYPE': 'uima.tcas.Annotation',
      },
    },
    '%FEATURE_STRUCTURES': structures,
    '%VIEWS': { _InitialView: { '%SOFA': 1, '%MEMBERS': [2, 3, 4, 5, 6, 7] } },
  });
  const span = (words: string) => ({
    '@sofa': 1,
    begin: at.utf16(words)[0],
    end: at.utf16(words)[1],
  });
  const structures = [
    {
      '%ID': 1,
      '%TYPE': 'uima.cas.Sofa',
      sofaNum: 1,
      sofaID: '_InitialView',
      mimeType: 'text',
      sofaString: text,
    },
    { '%ID': 2, '%TYPE': token, ...span('بغداد') },
    {
      '%ID': 3,
      '%TYPE': ner,
      ...span('بغداد'),
      value: 'LOC',
      identifier: 'http://www.wikidata.org/entity/Q1530',
    },
    { '%ID': 4, '%TYPE': 'webanno.custom.Claim', ...span('«الجسر» آمن'), Kind: 'strong' },
    { '%ID': 5, '%TYPE': 'webanno.custom.Claim', ...span('ذلك') },
    {
      '%ID': 6,
      '%TYPE': 'webanno.custom.Attack',
      ...span('ذلك'),
      '@Governor': 5,
      '@Dependent': 4,
      label: 'attacks',
    },
    {
      '%ID': 7,
      '%TYPE': 'de.tudarmstadt.ukp.dkpro.core.api.metadata.type.DocumentMetaData',
      '@sofa': 1,
      begin: 0,
      end: text.length,
      documentTitle: 'news.txt',
    },
  ];

  it.each([
    ['as a list', structures],
    ['by id', Object.fromEntries(structures.map(({ '%ID': id, ...rest }) => [id, rest]))],
  ])('reads INCEpTION layers and relations, structures %s', (_, given) => {
    const file = readFiles('cas-json', [source('news.json', json(cas(given)))]);
    expect(file.unit).toMatchObject({ how: 'format', unit: 'utf-16' });
    const { project } = importAlone(file);
    expect(mentionsIn(project)).toEqual(['location: بغداد']);
    expect([...project.entities.values()][0]?.externalId).toContain('Q1530');
    expect([...project.claims.values()].map(({ note }) => note).toSorted()).toEqual([
      '',
      'Kind: strong',
    ]);
    expect([...project.contradictions.values()]).toMatchObject([{ relation: 'contradicts' }]);
  });
});

describe('WebAnno TSV', () => {
  const line = (id: string, words: string, ...columns: string[]) =>
    [id, at.utf16(words).join('-'), words.replaceAll('_', String.raw`\_`), ...columns, ''].join(
      '\t',
    );
  const tsv = [
    '#FORMAT=WebAnno TSV 3.3',
    '#T_SP=de.tudarmstadt.ukp.dkpro.core.api.ner.type.NamedEntity|identifier|value',
    '#T_SP=webanno.custom.Claim|',
    '#T_RL=webanno.custom.Attack|kind|BT_webanno.custom.Claim',
    '',
    '',
    `#Text=${text.split('\n')[0]}`,
    line('1-1', '🇮🇶', '_', '_', '_', '_', '_'),
    line('1-2', 'وزارة', '*[1]', 'ORG[1]', '_', '_', '_'),
    line('1-3', 'النَّقل', '*[1]', 'ORG[1]', '_', '_', '_'),
    line('1-4', 'بغداد', '*|*', 'LOC|GPE', '_', '_', '_'),
    line('1-5', '«الجسر»', '_', '_', '*[2]', 'attacks', '2-2[3_2]'),
    line('1-6', 'آمن', '_', '_', '*[2]', '_', '_'),
    '',
    `#Text=${text.split('\n')[1]}`,
    line('2-1', 'ونفت', '_', '_', '_', '_', '_'),
    line('2-2', 'ذلك', '_', '_', '*[3]', '_', '_'),
    '',
  ].join('\n');

  it('reads stacked values, spans over tokens and relations', () => {
    const file = readFiles('webanno-tsv', [source('news.tsv', tsv)]);
    expect(file.unit).toMatchObject({ how: 'quotes', unit: 'utf-16' });
    const { project, problems } = importAlone(file);
    expect(problems).toEqual([]);
    expect([...project.texts.values()][0]?.text).toBe(text);
    expect(mentionsIn(project)).toEqual([
      'organization: وزارة النَّقل',
      'location: بغداد',
      'gpe: بغداد',
    ]);
    expect(
      [...project.claims.values()].map(({ content }) => content.fragments[0]?.exact).toSorted(),
    ).toEqual(['«الجسر» آمن', 'ذلك'].toSorted());
    const [relation] = [...project.contradictions.values()];
    expect(project.claims.get(relation!.sideA.claimIds[0]!)?.content.fragments[0]?.exact).toBe(
      'ذلك',
    );
  });
});

describe('Web Annotation', () => {
  const built = anArticle({ id: 'a', text, url: 'https://paper.example/bridge' });
  const project = aProject({ articles: [built, anArticle({ id: 'b', text: 'نص آخر عن بغداد' })] });
  const recogito = (words: string, tag: string, place = at.utf16) => ({
    '@context': 'http://www.w3.org/ns/anno.jsonld',
    id: `#${words}`,
    type: 'Annotation',
    body: [
      { type: 'TextualBody', value: tag, purpose: 'tagging' },
      { type: 'TextualBody', value: 'ملاحظة', purpose: 'commenting' },
    ],
    target: {
      selector: [
        { type: 'TextQuoteSelector', exact: words },
        { type: 'TextPositionSelector', start: place(words)[0], end: place(words)[1] },
      ],
    },
  });

  it('finds the article of a Recogito list by its quotes, whatever unit it counts in', () => {
    for (const place of [at.utf16, at.codePoints]) {
      const list = [recogito('بغداد', 'place', place), recogito('وزارة النَّقل', 'ORG', place)];
      const file = readFiles('web-annotation', [source('anno.json', json(list))]);
      const { project: after, problems } = importInto(project, file);
      expect(problems).toEqual([]);
      expect(mentionsIn(after)).toEqual(['organization: وزارة النَّقل', 'place: بغداد']);
      expect([...after.mentions.values()].map(({ note }) => note)).toEqual(['ملاحظة', 'ملاحظة']);
    }
  });

  it('reads an export of Hypothesis, and says of what has no place why', () => {
    const target = (exact: string, prefix = '', suffix = '') => [
      {
        source: 'https://paper.example/bridge',
        selector: [
          {
            type: 'RangeSelector',
            startContainer: '/div[1]/p[1]',
            startOffset: 0,
            endContainer: '/div[1]/p[1]',
            endOffset: 5,
          },
          { type: 'TextPositionSelector', start: 1510, end: 1515 },
          { type: 'TextQuoteSelector', exact, prefix, suffix },
        ],
      },
    ];
    const annotation = (id: string, exact: string, prefix: string, tags: string[]) => ({
      id,
      created: '2026-02-01T10:00:00.000000+00:00',
      user: 'acct:sara@hypothes.is',
      uri: 'https://paper.example/bridge',
      text: 'راجع',
      tags,
      document: { title: ['الجسر'] },
      target: target(exact, prefix),
    });
    const file = readFiles('web-annotation', [
      source(
        'hypothesis.json',
        json({
          export_date: '2026-02-02',
          export_userid: 'sara',
          client_version: '1.1',
          annotations: [
            annotation('h1', 'بغداد', 'في ', ['GPE']),
            annotation('h2', 'و', '', ['GPE']),
            annotation('h3', 'لا وجود لهذا', '', ['GPE']),
            {
              id: 'h4',
              uri: 'https://paper.example/bridge',
              text: 'page note',
              tags: [],
              target: [{ source: 'https://paper.example/bridge' }],
            },
          ],
        }),
      ),
    ]);
    const { project: after, problems } = importInto(project, file);
    expect(mentionsIn(after)).toEqual(['gpe: بغداد']);
    expect(problems.map(({ path, reason }) => [path, reason])).toEqual([
      ['h4', 'document-label'],
      ['h2', 'quote-ambiguous'],
      ['h3', 'quote-not-found'],
    ]);
  });

  it('says when no article here holds the quotes', () => {
    const file = readFiles('web-annotation', [source('a.json', json([recogito('بغداد', 'GPE')]))]);
    expect(importAlone(file).problems).toMatchObject([{ reason: 'no-article' }]);
  });
});
