import { createContext } from 'react';
import type { ReactNode } from 'react';
import type { RecordRef } from '../../shared/model/record-ref.ts';

/**
 * Shows the history of a record inside its form. The application puts it in: the form is the same
 * for all kinds of record and does not know the features.
 */
export const RecordHistorySlot = createContext<((record: RecordRef) => ReactNode) | null>(null);
