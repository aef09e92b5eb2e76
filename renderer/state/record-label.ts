import { useCallback } from 'react';
import type { Project } from '../../shared/model/project.ts';
import type { RecordRef } from '../../shared/model/record-ref.ts';
import { anchorOfRecord } from '../../shared/marks/record-place.ts';
import { useLanguage } from '../strings/use-strings.ts';
import { useCodebook } from './codebook.ts';

/** One line that tells a record from others: its name, or its words. */
export function useRecordLabel(): (project: Project, ref: RecordRef) => string {
  const codebook = useCodebook();
  const language = useLanguage();
  return useCallback(
    (project, ref) => {
      const words =
        anchorOfRecord(project, ref)
          ?.fragments.map((fragment) => fragment.exact)
          .join(' … ') ?? '';
      switch (ref.table) {
        case 'entities':
          return project.entities.get(ref.id)?.name ?? '';
        case 'mentions': {
          const entity = project.entities.get(project.mentions.get(ref.id)?.entityId ?? '');
          return entity === undefined || entity.name === words
            ? words
            : `${words} · ${entity.name}`;
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
