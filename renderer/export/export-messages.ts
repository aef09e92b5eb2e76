import type { ExportSelection } from '../../shared/formats/export/export-selection.ts';
import type { ExportFormatId } from '../../shared/formats/export/index.ts';
import type { Edit } from '../../shared/model/edit.ts';
import type { TableName } from '../../shared/model/project.ts';

/** What is written once the records are there. */
export interface ExportOrder {
  readonly formatId: ExportFormatId;
  readonly selection: ExportSelection;
  readonly now: string;
  readonly generator: string;
  readonly withHistory: boolean;
}

/** What the window sends: records and edits in portions, and at last the order. */
export type ExportMessage =
  | {
      readonly kind: 'records';
      readonly table: TableName;
      readonly records: readonly { readonly id: string }[];
    }
  | { readonly kind: 'history'; readonly edits: readonly Edit[] }
  | ({ readonly kind: 'write' } & ExportOrder);

/** What the worker answers: how far it is (0 to 1), and at last the file. */
export type ExportReply =
  | { readonly kind: 'progress'; readonly share: number }
  | { readonly kind: 'done'; readonly bytes: Uint8Array<ArrayBuffer> };
