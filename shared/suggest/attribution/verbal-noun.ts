import { foldKey } from '../../text/folding.ts';

// Arabic says much of what is said as a verbal noun («أكد استقبال خمسة جرحى»). Those of derived verbs
// are told by their shape; those of simple verbs have none and are listed.

const folded = (words: string): ReadonlySet<string> =>
  new Set(words.split(/\s+/u).map((word) => foldKey(word, { hamzaCarriers: true })));

const simple = folded(
  'وجود وقوع حدوث حصول فتح رفض منع وقف مقتل إصابة بدء نجاح فشل فوز عودة رغبة حرص جاهزية ثقة قلق أسف ' +
    'نية دعم علم ضلوع صحة مسؤولية خروج دخول وصول رحيل سقوط هجوم ربط نقل كشف نشر حل صرف دفع رفع خفض ' +
    'قطع هدم بناء حجب سحب طرد عزم قدرة ضرورة أهمية عقد قيام نفاد نقص مضي بقاء زيادة ازدياد تورط تعرض ' +
    'توقف تحقق تدخل تقدم تخلي تلقي تسلم تمسك تعمد تحمل تأخر خطورة عجز موت وفاة ظهور شن عزل ضبط قصف ' +
    'أي عدم احتمال إمكان إمكانية',
);
/** Of derived verbs; roots with a weak letter included. */
const shapes =
  /^(?:ت..ي.|ت..يه|ا..ا.|ا.ا.ه|ان..ا.|ا.ت.ا.|ا.[طدذ].ا.|است..ا.|است.ا.ه|م.ا..ه|ت.ا..)$/u;
/** Broken plurals, bodies and people that have such a shape. */
const others = folded(
  'إدارة أعضاء أنصار أطراف أفراد أبناء أحزاب أقارب أعمال أسباب أحداث أوساط أوراق أطباء أهداف أموال أرقام ' +
    'أقسام أقوال ألوان أيام أصحاب أطفال محافظة مقاومة معارضة اتحاد ائتلاف تحالف تعاون إذاعة إمارة أمانة ' +
    'تنظيم تقرير تلميذ اثنان تيارات معاهدة مقاطعة استاذ إنسان ألمان أتراك أكراد أسرار أنباء أفغان تاريخ',
);
/** Those that may just as well begin the name of who speaks, directly behind the verb. */
const ambiguous = /^(?:ا..ا.|ت.ا..|م.ا..ه|ا.ا.ه)$/u;

/** Whether a folded word is a verbal noun, with the article or an attached pronoun («استقباله»). */
export function isVerbalNoun(key: string): boolean {
  return stemsOf(key).some(({ stem }) => isBare(stem));
}

/** Whether it can be nothing else where a subject might stand («نفى وجود …»). */
export function isSurelyVerbalNoun(key: string): boolean {
  return stemsOf(key).some(
    ({ stem, isOwned }) => simple.has(stem) || (isBare(stem) && (isOwned || !ambiguous.test(stem))),
  );
}

/** A word without article or pronoun; before a pronoun ة is written ت («إعادتها»). */
function stemsOf(key: string): { readonly stem: string; readonly isOwned: boolean }[] {
  if (key.startsWith('ال')) return [{ stem: key.slice(2), isOwned: false }];
  const owned = /^(.{3,}?)(?:هما|ها|هم|ه)$/u.exec(key)?.[1];
  const whole = { stem: key, isOwned: false };
  if (owned === undefined) return [whole];
  const stems = owned.endsWith('ت') ? [owned, `${owned.slice(0, -1)}ه`] : [owned];
  return [whole, ...stems.map((stem) => ({ stem, isOwned: true }))];
}

const isBare = (stem: string): boolean =>
  !others.has(stem) && (simple.has(stem) || shapes.test(stem));
