import type { Codebook } from './codebook.ts';
import { antonymPairs } from './default-codebook/antonym-pairs.ts';
import { contradictionTypes } from './default-codebook/contradiction-types.ts';
import { cueClasses } from './default-codebook/cue-classes.ts';
import { entityTypes } from './default-codebook/entity-types.ts';
import { gazetteers } from './default-codebook/gazetteers.ts';
import { relationTypes } from './default-codebook/relation-types.ts';
import { verdicts } from './default-codebook/verdicts.ts';

/** The codebook that a new project starts with; analysts change their copy inside the app. */
export const defaultCodebook: Codebook = {
  id: 'codebook',
  entityTypes,
  cueClasses,
  verdicts,
  relationTypes,
  contradictionTypes,
  antonymPairs,
  gazetteers,
  fields: [],
  guideline: {
    ar: 'علّم أولاً من تكلّم وبأي عبارة وماذا قال، ثم قارن الادعاءات. لا تصلح نص المقال ولا تفسّره: ما ليس في النص مكانه الملاحظة. قبل أن تسجّل تناقضاً اسأل: هل يتحدثان عن الحدث نفسه؟',
    en: 'First mark who speaks, with which expression, and what is said; then compare claims. Neither mend nor interpret the article: what is not in the text belongs in a note. Before recording a contradiction ask: do both speak of the same event?',
  },
};
