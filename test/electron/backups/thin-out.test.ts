import { describe, expect, it } from 'vitest';
import { thinOut } from '../../../electron/backups/thin-out.ts';
import type { DatedBackup } from '../../../electron/backups/thin-out.ts';

/** A backup of a moment, by default of the same work and version as all others. */
function of(at: string, fields: Partial<DatedBackup> = {}): DatedBackup {
  const { databaseId = 'database-1', app = '0.1.0' } = fields;
  return { name: `${databaseId} ${at}`, at, app, databaseId };
}

/** Names of those that stay when the last one of the list was just made. */
function keptOf(all: readonly DatedBackup[], made = all.at(-1)!): string[] {
  const gone = new Set(thinOut(all, made.name));
  return all.map(({ name }) => name).filter((name) => !gone.has(name));
}

const names = (backups: readonly DatedBackup[]) => backups.map(({ name }) => name);
const day = (number: number) => `2026-03-${String(number).padStart(2, '0')}`;

describe('thinning', () => {
  it('28: keeps three, one for each of ten days, one for each version, and the newest made', () => {
    const all = Array.from({ length: 20 }, (_, index) =>
      ['06', '18'].map((time) =>
        of(`${day(index + 1)}T${time}:00:00.000Z`, { app: index < 2 ? '0.1.0' : '0.2.0' }),
      ),
    ).flat();
    expect(keptOf(all).map((name) => name.slice(-16, -11))).toEqual([
      '02T18',
      ...['11', '12', '13', '14', '15', '16', '17', '18'].map((number) => `${number}T18`),
      '19T18',
      '20T06',
      '20T18',
    ]);
  });

  it('28: backups of other work do not go because of new ones, and are no newest three', () => {
    const lost = ['08', '09', '10'].map((time) =>
      of(`2026-03-01T${time}:00:00.000Z`, { databaseId: 'lost' }),
    );
    const begun = Array.from({ length: 12 }, (_, index) =>
      of(`2026-03-01T${String(11 + index)}:00:00.000Z`, { databaseId: 'begun' }),
    );
    expect(keptOf([...lost, ...begun])).toEqual([...names(lost), ...names(begun.slice(-3))]);
    // Whichever of two profiles that share the folder makes the next one.
    const next = of('2026-03-02T08:00:00.000Z', { databaseId: 'lost' });
    expect(keptOf([...lost, ...begun, next])).toEqual(
      names([...lost.slice(1), ...begun.slice(-3), next]),
    );
  });

  it('28, 41: those of a time when the clock was ahead are thinned, and do not push out the others', () => {
    const ahead = Array.from({ length: 12 }, (_, index) =>
      of(`2027-03-${String(10 + index)}T08:00:00.000Z`),
    );
    const now = Array.from({ length: 20 }, (_, index) => of(`${day(index + 1)}T18:00:00.000Z`));
    expect(keptOf([...ahead, ...now])).toEqual(names([...ahead.slice(-10), ...now.slice(-10)]));
  });

  it('41: after a clock that was set back, what was just made stays, and the others as before', () => {
    const before = ['05T08', '05T18', '06T08', '07T08', '08T08', '09T08'].map((time) =>
      of(`2026-03-${time}:00:00.000Z`),
    );
    const made = of('2025-03-05T08:00:00.000Z');
    expect(keptOf([...before, made])).toEqual(names([...before.slice(1), made]));
  });

  it('lets none go where the one that was just made cannot be found', () => {
    const all = ['08', '09', '10', '11', '12'].map((time) => of(`2026-03-05T${time}:00:00.000Z`));
    expect(thinOut(all, 'hashiya-gone.json')).toEqual([]);
  });
});
