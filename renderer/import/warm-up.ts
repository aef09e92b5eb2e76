import type { ImportInput } from '../../shared/formats/import/import-format.ts';
import { answerImport } from './answer-import.ts';

/** A page in small, with something for most rules; nobody sees it. */
const page = [
  'وصول باخرة القمح إلى المرفأ بعد تأخير',
  'المدينة (وكالات) - قال مدير المرفأ إن الباخرة وصلت فجرا، وإن تفريغها يحتاج إلى يومين.',
  'صورة: الباخرة قبل رسوها',
  'وأضاف في حديث مع الصحفيين: «الكمية تكفي السوق حتى نهاية الشهر»، ونفى وجود نقص في المخازن.',
  'تفاصيل أخرى',
  'وكانت النقابة قد ذكرت في بيان أن 40 عاملا ينتظرون أجورهم منذ أسبوعين (The Example, 2021).',
].join('\n');

/** So often the page is read in one text: loops are compiled once they have run for a while. */
const repetitions = 40;

/** The file that is read to get ready. */
export function warmUpFile(): ImportInput {
  const bytes = new TextEncoder().encode(`${page}\n\n`.repeat(repetitions));
  return { name: 'warm-up.txt', bytes };
}

/**
 * Reads a small text as if it were a file. What a first file would wait for, compiling the rules
 * above all, is done by then: half of the time that a first article of 100 KB takes to be read.
 */
export async function warmUp(): Promise<void> {
  const work = { companions: [], unit: null };
  await answerImport({ input: warmUpFile(), work }, () => undefined);
}
