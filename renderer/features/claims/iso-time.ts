const date = /^(\d{4})(?:-(\d{2})(?:-(\d{2}))?)?$/;
const dateTime =
  /^(\d{4}-\d{2}-\d{2})T([01]\d|2[0-3]):[0-5]\d(?::[0-5]\d(?:\.\d+)?)?(?:Z|[+-]\d{2}:\d{2})?$/;

/**
 * Whether a text is an ISO 8601 year, month, date or date-time that exists in the calendar, or an
 * interval `start/end` of two of them.
 */
export function isIsoTime(text: string): boolean {
  const ends = text.split('/');
  return ends.length <= 2 && ends.every(isPoint);
}

function isPoint(text: string): boolean {
  const day = dateTime.exec(text)?.[1] ?? text;
  const parts = date.exec(day);
  if (parts === null) return false;
  const [year, month, dayOfMonth] = [
    Number(parts[1]),
    Number(parts[2] ?? 1),
    Number(parts[3] ?? 1),
  ];
  if (month < 1 || month > 12 || dayOfMonth < 1) return false;
  const isLeap = (year % 4 === 0 && year % 100 !== 0) || year % 400 === 0;
  const lengths = [31, isLeap ? 29 : 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31];
  return dayOfMonth <= (lengths[month - 1] ?? 0);
}
