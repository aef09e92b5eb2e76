import type { NameRule } from './name-rule.ts';
import { hitsOf } from './name-rule.ts';

const hour =
  '(?:الواحده|الثانيه|الثالثه|الرابعه|الخامسه|السادسه|السابعه|الثامنه|التاسعه|العاشره|الحاديه عشره|الثانيه عشره)(?: (?:والنصف|والربع|والثلث|الا ربعا|الا ثلثا))?';
const digits = '\\d{1,2}(?:[:.]\\d\\d)?';
const part =
  '(?:من )?(?:فجرا|صباحا|ظهرا|عصرا|مساء|ليلا|فجر|صباح|ظهر|ليل|بعد منتصف الليل|بعد الظهر)';
const before = '(?<![\\p{L}\\p{N}])(?:[وفبلك])?';
const zoneName = '(?: بتوقيت \\p{L}+| بالتوقيت المحلي)?';
const clock = new RegExp(
  `${before}(?<name>(?:الساعه (?:${hour}|${digits})(?: ${part})?|${hour} ${part})${zoneName})(?![\\p{L}\\p{N}])`,
  'gu',
);
const english =
  /(?<![\p{L}\p{N}.:])(?<name>\d{1,2}(?:[:.]\d\d)? ?(?:a\.?m|p\.?m)|\d{1,2}:\d\d(?: gmt)?)(?![\p{L}\p{N}])/gu;

/** Times of day: «الساعة الثالثة والنصف فجراً»، «الثامنة مساءً»، “3.30 pm”. */
export const findTimes: NameRule = (zone) => {
  const hit = { entityType: 'time', reason: 'date', confidence: 0.85 } as const;
  return [...hitsOf(zone, clock, hit), ...hitsOf(zone, english, hit)];
};
