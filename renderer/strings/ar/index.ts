import { app } from './app.ts';
import { claims } from './claims.ts';
import { codebook } from './codebook.ts';
import { commands } from './commands.ts';
import { contradictions } from './contradictions.ts';
import { entities } from './entities.ts';
import { exporting } from './exporting.ts';
import { importing } from './importing.ts';
import { library } from './library.ts';
import { marking } from './marking.ts';
import { reader } from './reader.ts';
import { overview } from './overview.ts';
import { review } from './review.ts';
import { settings } from './settings.ts';
import { search } from './search.ts';
import { storage } from './storage.ts';
import type { Strings } from '../strings.ts';

/** All Arabic strings; the type holds them to the keys and arguments of the English ones. */
export const ar: Strings = {
  app,
  claims,
  codebook,
  commands,
  contradictions,
  entities,
  exporting,
  importing,
  library,
  marking,
  reader,
  review,
  settings,
  overview,
  storage,
};
  search,
