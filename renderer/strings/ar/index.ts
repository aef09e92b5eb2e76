import { app } from './app.ts';
import { claims } from './claims.ts';
import { codebook } from './codebook.ts';
import { commands } from './commands.ts';
import { comparing } from './comparing.ts';
import { contradictions } from './contradictions.ts';
import { entities } from './entities.ts';
import { exporting } from './exporting.ts';
import { history } from './history.ts';
import { importing } from './importing.ts';
import { library } from './library.ts';
import { marking } from './marking.ts';
import { overview } from './overview.ts';
import { reader } from './reader.ts';
import { review } from './review.ts';
import { search } from './search.ts';
import { settings } from './settings.ts';
import { storage } from './storage.ts';
import { suggestions } from './suggestions.ts';
import { trash } from './trash.ts';
import type { Strings } from '../strings.ts';

/** All Arabic strings; the type holds them to the keys and arguments of the English ones. */
export const ar: Strings = {
  app,
  claims,
  codebook,
  commands,
  comparing,
  contradictions,
  entities,
  exporting,
  history,
  importing,
  library,
  marking,
  overview,
  reader,
  review,
  search,
  settings,
  storage,
  suggestions,
  trash,
};
