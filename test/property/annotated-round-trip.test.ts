import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { brat } from '../../shared/formats/export/brat.ts';
import { casJson } from '../../shared/formats/export/cas-json.ts';
import { doccano } from '../../shared/formats/export/doccano.ts';
import { labelStudio } from '../../shared/formats/export/label-studio.ts';
import { spacy } from '../../shared/formats/export/spacy.ts';
import { webAnnotation } from '../../shared/formats/export/web-annotation.ts';
import { projectInAnnotations } from '../../shared/formats/annotated/our-web-annotation.ts';
import { readProjectValue } from '../../shared/formats/project-json/read-project-json.ts';
import { sha256OfText } from '../builders.ts';
import type { ExportFormat } from '../../shared/formats/export/export-format.ts';
import type { Anchor } from '../../shared/model/anchor.ts';
import type { Claim, ClaimSource } from '../../shared/model/claim.ts';
import type { Id } from '../../shared/model/id.ts';
import type { Project } from '../../shared/model/project.ts';
import {
  importAlone,
  importInto,
  readFiles,
  source,
} from '../shared/formats/annotated/import-in-tests.ts';
import { arbitraryProject } from './arbitrary-project.ts';

const context = { now: '2026-03-07T10:00:00.000Z', generator: 'Hashiya 0.1.0' };
const all = { kind: 'project' } as const;

/** What of an anchor every format carries. */
const placeOf = (anchor: Anchor | null, project: Project) =>
  anchor && {
    text: project.texts.get(anchor.articleId)!.text,
    spans: anchor.fragments.map(({ start, end, exact }) => [start, end, exact]),
  };

const entityOf = (id: Id | null, project: Project) => {
  const entity = project.entities.get(id ?? '');
  return entity === undefined ? null : { type: entity.type, name: entity.name };
};

const sourceOf = (link: ClaimSource, project: Project) => ({
  ...link,
  anchor: placeOf(link.anchor, project),
  entityId: entityOf(link.entityId, project),
});

const byJson = <T>(values: readonly T[]): T[] =>
  values.toSorted((a, b) => (JSON.stringify(a) < JSON.stringify(b) ? -1 : 1));

/** Fields of a claim that tell of the project it lies in, and that no other format carries. */
const ownToProject = new Set(['propositionId', 'createdAt', 'createdBy', 'updatedAt', 'updatedBy']);

/** Everything of a claim that formats with free values carry. */
function claimOf(claim: Claim, project: Project) {
  const { content, source: link, chain, cue } = claim;
  return {
    id: claim.id,
    ...Object.fromEntries(Object.entries(claim).filter(([field]) => !ownToProject.has(field))),
    custom: filled(claim.custom),
    content: placeOf(content, project),
    source: sourceOf(link, project),
    // A link of the chain lives by its words.
    chain: chain.filter(({ anchor }) => anchor !== null).map((each) => sourceOf(each, project)),
    cue: { ...cue, anchor: placeOf(cue.anchor, project) },
  };
}

function mentionsOf(project: Project) {
  return byJson(
    [...project.mentions.values()].map((mention) => ({
      id: mention.id,
      status: mention.status,
      custom: filled(mention.custom),
      level: mention.level,
      role: mention.role,
      note: mention.note,
      entity: entityOf(mention.entityId, project),
      place: placeOf(mention.anchor, project),
    })),
  );
}

/** Contradictions whose claims share an article: which claims they relate, and how. */
function relationsOf(project: Project) {
  return byJson(
    [...project.contradictions.values()].flatMap(({ relation, sideA, sideB }) => {
      const places = [...sideA.claimIds, ...sideB.claimIds].map((id) => project.claims.get(id)!);
      const isWithin = new Set(places.map(({ content }) => content.articleId)).size === 1;
      return isWithin
        ? [{ relation, places: places.map(({ content }) => placeOf(content, project)) }]
        : [];
    }),
  );
}

/** A field of the analyst's own without a value says what no field says. */
const filled = (custom: Readonly<Record<string, string>>) =>
  Object.fromEntries(Object.entries(custom).filter(([, value]) => value !== ''));

function written(format: ExportFormat, project: Project, name: string) {
  const content = format.write(project, all, context);
  return source(name, content);
}

const textsOf = (project: Project) => byJson([...project.texts.values()].map(({ text }) => text));

const hasRecords = ({ mentions, claims }: Project) => mentions.size + claims.size > 0;
/** Formats keep nothing of an article that is blank. */
const projects = arbitraryProject.filter(hasRecords);

describe('files of other formats, read back', { timeout: 120_000 }, () => {
  it.each([
    ['label-studio', labelStudio, 'tasks.json'],
    ['cas-json', casJson, 'cas.zip'],
  ] as const)('%s keeps mentions and claims with all their fields', (id, format, name) => {
    fc.assert(
      fc.property(projects, (project) => {
        const { project: back, problems } = importAlone(
          readFiles(id, [written(format, project, name)]),
        );
        expect(problems).toEqual([]);
        expect(textsOf(back)).toEqual(textsOf(project));
        expect(mentionsOf(back)).toEqual(mentionsOf(project));
        expect(byJson([...back.claims.values()].map((claim) => claimOf(claim, back)))).toEqual(
          byJson([...project.claims.values()].map((claim) => claimOf(claim, project))),
        );
        expect(relationsOf(back)).toEqual(relationsOf(project));
      }),
      { numRuns: 100 },
    );
  });

  it('web-annotation gives the same project back', async () => {
    await fc.assert(
      fc.asyncProperty(arbitraryProject, async (project) => {
        const page: unknown = JSON.parse(webAnnotation.write(project, all, context));
        const read = await readProjectValue(projectInAnnotations(page), {
          sha256: async (text) => sha256OfText(text),
        });
        expect(read.ok && read.value.report.problems).toEqual([]);
        expect(read.ok && read.value.project).toEqual(project);
      }),
      { numRuns: 100 },
    );
  });

  it('brat keeps mentions and claims with what lists and notes can say', () => {
    fc.assert(
      fc.property(projects, (project) => {
        // The files have no ids: of two articles with one text they make one.
        fc.pre(new Set(textsOf(project)).size === project.texts.size);
        const wanted = inBrat(project);
        // Marks on line ends alone are not written, and a file without marks is nobody's.
        fc.pre(wanted.mentions.length + wanted.claims.length > 0);
        const file = readFiles('brat', [written(brat, project, 'brat.zip')]);
        const { project: back, problems } = importAlone(file);
        expect(problems).toEqual([]);
        expect(inBrat(back)).toEqual(wanted);
      }),
      { numRuns: 100 },
    );
  });

  it.each([
    ['doccano', doccano, 'doccano.jsonl'],
    ['spacy', spacy, 'prodigy.jsonl'],
  ] as const)('%s keeps places and labels of continuous spans', (id, format, name) => {
    fc.assert(
      fc.property(projects, (project) => {
        const labels = labelledIn(project, id === 'doccano');
        fc.pre(labels.length > 0);
        const file = readFiles(id, [written(format, project, name)]);
        const { project: back, problems } = importAlone(file);
        // A source or cue outlives its claim when that one is discontinuous.
        expect(problems.filter(({ reason }) => reason !== 'missing-end')).toEqual([]);
        expect(labelledIn(back, id === 'doccano')).toEqual(labels);
      }),
      { numRuns: 100 },
    );
  });

  it('the same file again, and the file of what is here, bring nothing', () => {
    fc.assert(
      fc.property(projects, (project) => {
        fc.pre(new Set(textsOf(project)).size === project.texts.size);
        for (const [id, format, name] of [
          ['label-studio', labelStudio, 'tasks.json'],
          ['cas-json', casJson, 'cas.zip'],
          ['brat', brat, 'brat.zip'],
        ] as const) {
          const { mentions, claims } = inBrat(project);
          fc.pre(mentions.length + claims.length > 0);
          const file = readFiles(id, [written(format, project, name)]);
          const once = importAlone(file).project;
          // Of two claims in one place a file without ids cannot say which one it means.
          const places = [...project.claims.values()].map((claim) =>
            JSON.stringify([claim.content, claim.source.anchor, claim.cue.anchor]),
          );
          fc.pre(new Set(places).size === places.length);
          // brat cuts spans at line ends, so its places are not quite those of the project.
          for (const known of id === 'brat' ? [once] : [once, project]) {
            const { made } = importInto(known, file);
            expect({ ...made, same: 0, leftOut: 0 }).toMatchObject({ mentions: [], claims: [] });
            expect(made.entities).toEqual([]);
            expect(made.contradictions).toEqual([]);
          }
        }
      }),
      { numRuns: 40 },
    );
  });
});

/** Lines are what brat has; blanks at their ends and in rows do not survive in its notes. */
const inOneLine = (text: string) => text.replace(/\s+/gu, ' ').trim();

/** What brat carries of a project: no times, no fields of the analyst's own, no span of blanks. */
function inBrat(project: Project) {
  const place = (anchor: Anchor | null) =>
    anchor && {
      text: project.texts.get(anchor.articleId)!.text,
      letters: anchor.fragments.flatMap(({ start, end, exact }) =>
        Array.from({ length: end - start }, (_, i) => start + i).filter(
          (at) => exact[at - start] !== '\n',
        ),
      ),
    };
  const isKept = (anchor: Anchor | null) => (place(anchor)?.letters.length ?? 0) > 0;
  return {
    texts: textsOf(project),
    mentions: byJson(
      [...project.mentions.values()]
        .filter(({ anchor }) => isKept(anchor))
        .map(({ anchor, entityId, level, role, status, note }) => ({
          level,
          role,
          status,
          note: inOneLine(note),
          place: place(anchor),
          entity: {
            ...entityOf(entityId, project),
            name: inOneLine(entityOf(entityId, project)!.name),
          },
        })),
    ),
    claims: byJson(
      [...project.claims.values()]
        .filter(({ content }) => isKept(content))
        .map(({ content, cue, status, mode, polarity, certainty, credibility, gloss, note }) => ({
          status,
          mode,
          polarity,
          certainty,
          credibility,
          content: place(content),
          gloss: inOneLine(gloss),
          note: inOneLine(note),
          cue: isKept(cue.anchor) ? { ...cue, anchor: place(cue.anchor) } : null,
        })),
    ),
  };
}

/** Labels with their places, of what has one piece. */
function labelledIn(project: Project, withClaims: boolean) {
  const label = (name: string | undefined, anchor: Anchor | null) =>
    anchor?.fragments.length === 1 ? [{ name, place: placeOf(anchor, project) }] : [];
  return byJson([
    ...[...project.mentions.values()].flatMap(({ anchor, entityId }) =>
      label(project.entities.get(entityId)?.type, anchor),
    ),
    ...(withClaims ? [...project.claims.values()] : []).flatMap(({ content }) =>
      label('claim', content),
    ),
  ]);
}
