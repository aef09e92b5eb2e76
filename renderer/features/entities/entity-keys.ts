import type { MentionLevel } from '../../../shared/model/mention.ts';

/** Single keys of an entity and its selected mention (`KeyboardEvent.code`). */
export const entityKeys = {
  markAll: 'KeyM',
  levels: [
    ['NAM', 'KeyN'],
    ['NOM', 'KeyD'],
    ['PRO', 'KeyP'],
  ] as readonly (readonly [MentionLevel, string])[],
} as const;
