import type { ImportItem, ImportRefusal } from '../../state/importing/import-item.ts';
import type { Strings } from '../../strings/strings.ts';

/** One sentence on what became of a file, or on what it asks; empty when the kind says it all. */
export function describeItem({ outcome }: ImportItem, strings: Strings): string {
  const words = strings.importing;
  switch (outcome.kind) {
    case 'imported': {
      const warnings = outcome.warnings.map(({ code, count, detail }) =>
        // How many articles there are stands before it.
        [
          words.warnings[code],
          count === undefined || code === 'several-articles' ? '' : `(${count})`,
          detail ?? '',
        ]
          .filter(Boolean)
          .join(' '),
      );
      return [words.importedArticles(outcome.articles.length), ...warnings].join(' · ');
    }
    case 'archive':
      return words.archiveFiles(outcome.files);
    case 'annotated':
      return words.annotated.done(outcome.articles, outcome.records, outcome.same, outcome.leftOut);
    case 'merged':
      return words.mergedRecords(outcome.added, outcome.replaced);
    case 'codebook':
      return outcome.isSame ? words.codebookSame : words.codebookTaken(outcome.kept);
    case 'compared':
      return outcome.open === null
        ? strings.comparing.received.same
        : strings.comparing.received.compared(outcome.open);
    case 'refused':
      return describeRefusal(outcome.refusal, strings);
    case 'duplicate':
      return outcome.by === 'bytes' ? words.duplicateBytes : words.duplicateText;
    case 'encoding':
      return words.encodingQuestion;
    case 'fields':
      return words.fieldsQuestion;
    case 'waiting':
    case 'reading':
    case 'ready':
    case 'project':
    case 'proposed':
    case 'annotations':
    case 'skipped':
    case 'cancelled':
      return '';
  }
}

function describeRefusal(
  refusal: ImportRefusal,
  { importing, storage, codebook }: Strings,
): string {
  switch (refusal.kind) {
    case 'file':
      return importing.fileErrors[refusal.code];
    case 'format': {
      const { code, detail } = refusal.error;
      return [importing.formatErrors[code], detail === undefined ? '' : `(${detail})`]
        .filter(Boolean)
        .join(' ');
    }
    case 'project':
      return [
        importing.projectErrors[refusal.error.code],
        refusal.error.detail === '' ? '' : `(${refusal.error.detail})`,
      ]
        .filter(Boolean)
        .join(' ');
    case 'codebook':
      return codebook.readErrors[refusal.error.code];
    case 'annotations': {
      const { code, detail } = refusal.error;
      return [importing.annotated.errors[code], detail === '' ? '' : `(${detail})`]
        .filter(Boolean)
        .join(' ');
    }
    case 'storage':
      return `${storage.errors[refusal.code]} ${storage.steps[refusal.code]}`;
    case 'edit':
      return storage.editErrors[refusal.code];
  }
}
