/** How long each step may take, in milliseconds. */
export interface Deadlines {
  readonly open: number;
  readonly read: number;
  readonly write: number;
  /** Writing a whole history at once. */
  readonly rebuild: number;
  readonly grace: number;
  /** Waiting for another window to let go of the database. */
  readonly window: number;
}

/** Those of the window. */
export const defaultDeadlines: Deadlines = {
  open: 10_000,
  read: 60_000,
  write: 4_000,
  rebuild: 120_000,
  grace: 1_000,
  window: 2_000,
};
