import { useCallback } from 'react';
import type { Project } from '../../shared/model/project.ts';
import type { RecordRef } from '../../shared/model/record-ref.ts';
import { quoteOf } from '../../shared/marks/anchor-quote.ts';
import { anchorOfRecord } from '../../shared/marks/record-place.ts';
import { withoutLooseIsolates } from '../../shared/text/bidi.ts';
import { useLanguage } from '../strings/use-strings.ts';
import { useCodebook } from './codebook.ts';

/** One line that tells a record from others: its name, or its words. */
export function useRecordLabel(): (project: Project, ref: RecordRef) => string {
  const codebook = useCodebook();
  const language = useLanguage();
  return useCallback(
    (project, ref) => {
      const anchor = anchorOfRecord(project, ref);
      const words = anchor === null ? '' : withoutLooseIsolates(quoteOf(anchor));
      const nameOf = (id = '') => withoutLooseIsolates(project.entities.get(id)?.name ?? '');
      switch (ref.table) {
        case 'entities':
          return nameOf(ref.id);
        case 'mentions': {
          const name = nameOf(project.mentions.get(ref.id)?.entityId);
          return name === '' || name === words ? words : `${words} · ${name}`;
        }
        case 'claims':
          return words;
        case 'contradictions': {
          const relation = project.contradictions.get(ref.id)?.relation;
          const name = codebook.relationTypes.find((type) => type.id === relation)?.name[language];
          return [name, words].filter(Boolean).join(' · ');
        }
      }
    },
    [codebook, language],
  );
}
