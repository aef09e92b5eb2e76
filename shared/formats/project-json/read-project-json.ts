import { z } from 'zod/mini';
import { codebookSchema } from '../../model/codebook.ts';
import type { Edit } from '../../model/edit.ts';
import type { Project } from '../../model/project.ts';
import { err, ok } from '../../model/result.ts';
import type { Result } from '../../model/result.ts';
import { parseJson } from './parse-json.ts';
import type { ProjectJsonHeader } from './project-json-schema.ts';
import { readArticles } from './read-articles.ts';
import type { Sha256OfText } from './read-articles.ts';
import { readHeader } from './read-header.ts';
import { checkAlone, readList } from './read-list.ts';
import { readRecords } from './read-records.ts';
import { ReadReportBuilder } from './read-report.ts';
import type { ReadProjectError, ReadReport } from './read-report.ts';

/** A file that was read: what passed, and a report on what did not. */
export interface ReadProject {
  readonly header: ProjectJsonHeader;
  /** Free of dangling references; every span lies inside its text and, unless it may differ, equals its quote. */
  readonly project: Project;
  /** Oldest first, as written. Its records may have gone since, so they are not looked up. */
  readonly history: readonly Edit[];
  readonly report: ReadReport;
}

/** What reading takes from its surroundings. */
export interface ReadProjectContext {
  readonly sha256: Sha256OfText;
  /** Told now and then how far reading is, from 0 to 1. */
  readonly onShare?: (share: number) => void;
  /**
   * A record whose words differ from its text is remarked on and taken, not refused: a backup holds
   * the work as it was, and the work opens with such records.
   */
  readonly mayDiffer?: boolean;
  /** Waited for now and then, where reading must not keep everything else from its turn. */
  readonly breathe?: () => Promise<unknown>;
}

/** So many times at most reading tells how far it is. */
const sharesTold = 50;

/**
 * Reads the own export. Trusts nothing: shapes, offsets in both units, quotes, hashes and
 * references are checked record by record; a record that fails, and whatever refers to it, is left
 * out and reported, the rest is offered. Fails as a whole only when the file is none of ours.
 */
export async function readProjectJson(
  input: Uint8Array | string,
  context: ReadProjectContext,
): Promise<Result<ReadProject, ReadProjectError>> {
  const parsed = parseJson(input);
  return parsed.ok ? readProjectValue(parsed.value, context) : parsed;
}

/** {@link readProjectJson} for what is parsed already. */
export async function readProjectValue(
  value: unknown,
  { sha256, onShare, mayDiffer = false, breathe }: ReadProjectContext,
): Promise<Result<ReadProject, ReadProjectError>> {
  const report = new ReadReportBuilder(onShare && countShares(value, onShare));
  const opened = readHeader(value, report);
  if (!opened.ok) return opened;
  const { header, file } = opened.value;

  const codebook = readCodebook(file.codebook, report);
  const articles = await readArticles(file, report, sha256, breathe);
  const records = await readRecords(file, articles, report, { mayDiffer, breathe });
  const history = readHistory(file, report);
  if (report.isFull) return err({ code: 'too-many-problems', detail: '' });
  return ok({ header, project: { ...records, codebook }, history, report: report.build() });
}

/** Counts records one by one, and tells their share of all that are listed in the file. */
function countShares(value: unknown, onShare: (share: number) => void): () => void {
  const lists = typeof value === 'object' && value !== null ? Object.values(value) : [];
  const all = lists.reduce<number>((sum, list) => sum + (Array.isArray(list) ? list.length : 0), 0);
  const step = Math.max(1, Math.ceil(all / sharesTold));
  let done = 0;
  return () => {
    done += 1;
    if (done % step === 0) onShare(Math.min(1, done / all));
  };
}

function readCodebook(value: unknown, report: ReadReportBuilder): Project['codebook'] {
  const checked = checkAlone(z.nullable(codebookSchema), value);
  if (!checked.ok) {
    report.note(`/codebook${checked.finding.path}`, checked.finding.reason);
    return new Map();
  }
  return checked.record === null ? new Map() : new Map([['codebook', checked.record]]);
}

function readHistory(file: Readonly<Record<string, unknown>>, report: ReadReportBuilder): Edit[] {
  return [...readList(file, 'history', report)].map(({ record }) => {
    report.countRead('history');
    // The schema checks that record and table fit; its type does not say so of each member.
    return record as Edit;
  });
}
