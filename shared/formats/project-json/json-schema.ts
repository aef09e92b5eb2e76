import { z } from 'zod/mini';
import { anchorSchema } from '../../model/anchor.ts';
import { annotatorSchema } from '../../model/annotator.ts';
import { articleSchema, articleTextSchema, provenanceSchema } from '../../model/article.ts';
import { claimSchema, claimTimeSchema } from '../../model/claim.ts';
import { bilingualSchema, codebookEntrySchema, codebookSchema } from '../../model/codebook.ts';
import { commentSchema } from '../../model/comment.ts';
import { comparisonSchema, decisionSchema } from '../../model/comparison.ts';
import { contradictionSchema } from '../../model/contradiction.ts';
import { editSchema } from '../../model/edit.ts';
import { entitySchema } from '../../model/entity.ts';
import { idSchema, timestampSchema } from '../../model/id.ts';
import { mentionSchema } from '../../model/mention.ts';
import { propositionSchema } from '../../model/proposition.ts';
import { trashedRecordSchema } from '../../model/trash.ts';
import {
  listSchemas,
  projectJsonFormat,
  projectJsonSchema,
  projectJsonVersion,
  writtenAnchorSchema,
  writtenFragmentSchema,
  writtenSideSchema,
  writtenSourceSchema,
  writtenZoneSchema,
} from './project-json-schema.ts';

/** Every schema that has a name of its own in the published document, with a sentence on it. */
const named: readonly (readonly [schema: z.ZodMiniType, id: string, description: string])[] = [
  [idSchema, 'Id', 'Identifies a record inside the file; a UUID unless it came from elsewhere.'],
  [timestampSchema, 'Timestamp', 'A moment in UTC with milliseconds.'],
  [bilingualSchema, 'Bilingual', 'The same words in Arabic and English.'],
  [
    writtenFragmentSchema,
    'Fragment',
    'A continuous stretch of an article’s text, half-open and zero-based: text[start:end] in UTF-16 code units, text[startCodePoint:endCodePoint] in code points; both give `exact`. `prefix` and `suffix` are the up to 32 UTF-16 units around it.',
  ],
  [
    writtenAnchorSchema,
    'Anchor',
    'A place in an article: one fragment, or several in text order when it is discontinuous.',
  ],
  [
    writtenZoneSchema,
    'Zone',
    'What part of the page a stretch of text is. `duplicateOf` is the id of the zone it repeats; `direction` is there only where it was chosen by hand.',
  ],
  [provenanceSchema, 'Provenance', 'The file an article came from, and how it was read.'],
  [
    listSchemas.articles,
    'Article',
    'An article with its immutable text. `textLength` counts UTF-16 units; `textSha256` is the SHA-256 of the text’s UTF-8 form.',
  ],
  [entitySchema, 'Entity', 'The thing itself, across articles. `type` is a codebook entity type.'],
  [listSchemas.mentions, 'Mention', 'A span that refers to an entity.'],
  [
    writtenSourceSchema,
    'ClaimSource',
    'Who says something: an entity, the words that stand for them, or both.',
  ],
  [claimTimeSchema, 'ClaimTime', 'A time as worded, with an ISO date or interval if known.'],
  [
    listSchemas.claims,
    'Claim',
    'Who says what, in which words: source, cue and content. `chain` continues a nested attribution inwards.',
  ],
  [propositionSchema, 'Proposition', 'What several claims say alike.'],
  [writtenSideSchema, 'Side', 'The claims on one side of a contradiction, with evidence.'],
  [
    listSchemas.contradictions,
    'Contradiction',
    'A relation between claims; in directed relations side A is “from” and side B is “to”.',
  ],
  [
    trashedRecordSchema,
    'TrashedRecord',
    'A deleted record that can come back, with its comments and the places it was taken out of.',
  ],
  [commentSchema, 'Comment', 'A remark on the record or article `recordId`.'],
  [
    comparisonSchema,
    'Comparison',
    'Another analyst’s records of articles in this file, kept beside the project. Ids of articles are those of this file, all others the other analyst’s.',
  ],
  [decisionSchema, 'Decision', 'What was decided about one difference to a comparison.'],
  [annotatorSchema, 'Annotator', 'Who annotates.'],
  [codebookEntrySchema, 'CodebookEntry', 'One thing that can be tagged.'],
  [codebookSchema, 'Codebook', 'What can be tagged in this project.'],
  [anchorSchema, 'StoredAnchor', 'An anchor inside the history: UTF-16 units only.'],
  [articleSchema, 'StoredArticle', 'An article inside the history, its text apart.'],
  [articleTextSchema, 'StoredText', 'The text of an article inside the history.'],
  [mentionSchema, 'StoredMention', 'A mention inside the history.'],
  [claimSchema, 'StoredClaim', 'A claim inside the history.'],
  [contradictionSchema, 'StoredContradiction', 'A contradiction inside the history.'],
  [editSchema, 'Edit', 'One action of the analyst: each record before and after it.'],
];

/**
 * The own export as a JSON Schema (2020-12), published beside this file. What JSON Schema cannot
 * say (quotes equal the text, references lead somewhere) is checked by the reader.
 */
export function projectJsonSchemaDocument(): Record<string, unknown> {
  const metadata = z.registry<{ id: string; description: string }>();
  for (const [schema, id, description] of named) metadata.add(schema, { id, description });
  const { $schema, ...schema } = z.toJSONSchema(projectJsonSchema, {
    target: 'draft-2020-12',
    metadata,
    io: 'input',
  });
  return {
    $schema,
    $id: `urn:hashiya:${projectJsonFormat}:${projectJsonVersion}`,
    title: 'Hashiya export',
    description:
      'Annotated news articles with entities, mentions, claims and contradictions. Offsets are zero-based and half-open; `start` and `end` count UTF-16 code units, `startCodePoint` and `endCodePoint` Unicode code points.',
    ...schema,
  };
}
