import { exportFormats } from '../../shared/formats/export/index.ts';
import type { ExportFormat } from '../../shared/formats/export/export-format.ts';
import type { Edit } from '../../shared/model/edit.ts';
import { emptyProject, tableInMaking } from '../../shared/model/project.ts';
import type { ExportMessage, ExportOrder, ExportReply } from './export-messages.ts';

/** So many pieces of the own format are made before the window hears of it. */
const piecesAtOnce = 500;

/** Takes the records of a project in portions, and writes the file when it is told to. */
export function createExporter(reply: (message: ExportReply) => void): {
  take(message: ExportMessage): void;
} {
  const project = emptyProject();
  const history: Edit[] = [];

  function write({ formatId, selection, now, generator, withHistory }: ExportOrder): void {
    const format: ExportFormat | undefined = exportFormats.find(({ id }) => id === formatId);
    if (format === undefined) throw new Error(`no such format: ${formatId}`);
    const context = { now, generator, ...(withHistory ? { history } : {}) };
    const pieces = format.pieces?.(project, selection, context);
    const written =
      pieces === undefined ? format.write(project, selection, context) : join(pieces, reply);
    const bytes = typeof written === 'string' ? new TextEncoder().encode(written) : written.slice();
    reply({ kind: 'done', bytes });
  }

  /** Roughly how many pieces there will be: one for each record. */
  function join(pieces: Iterable<string>, tell: typeof reply): string {
    const expected = Object.values(project).reduce((sum, { size }) => sum + size, history.length);
    const made: string[] = [];
    for (const piece of pieces) {
      made.push(piece);
      if (made.length % piecesAtOnce === 0) {
        tell({ kind: 'progress', share: Math.min(1, made.length / expected) });
      }
    }
    return made.join('');
  }

  return {
    take(message) {
      switch (message.kind) {
        case 'records': {
          const table = tableInMaking(project, message.table);
          for (const record of message.records) table.set(record.id, record);
          return;
        }
        case 'history':
          history.push(...message.edits);
          return;
        case 'write':
          write(message);
      }
    },
  };
}
