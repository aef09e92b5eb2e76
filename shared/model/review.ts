import { z } from 'zod/mini';
import { idSchema, timestampSchema } from './id.ts';

/** Where a record stands in review. */
export const reviewStatuses = ['draft', 'accepted', 'rejected', 'discuss'] as const;
/** See {@link reviewStatuses}. */
export type ReviewStatus = (typeof reviewStatuses)[number];

/** What every record carries besides its own fields. `createdBy`/`updatedBy` are annotator ids. */
export const recordShape = {
  id: idSchema,
  status: z.enum(reviewStatuses),
  /** Who set the status, and when; absent while nobody has. */
  statusBy: z.optional(idSchema),
  statusAt: z.optional(timestampSchema),
  createdBy: idSchema,
  createdAt: timestampSchema,
  updatedBy: idSchema,
  updatedAt: timestampSchema,
  /** Values of the analyst's own fields (codebook `fields`), keyed by field id. */
  custom: z.record(z.string(), z.string()),
} as const;
