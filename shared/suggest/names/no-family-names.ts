/**
 * Definite adjectives, days and relatives that stand behind a name without being a part of it:
 * «… السابق», «… العام», «… الخميس»; folded with hamza carriers.
 */
export const noFamilyNames: ReadonlySet<string> = new Set(
  (
    'العام العامه الاول الاولي الثاني الثالث الوطني الحكومي المحلي الدولي السابق الحالي الجديد المركزي الرسمي الامني ' +
    'العسكري السياسي التنفيذي الاعلي الاحد الاثنين الثلاثاء الاربعاء الخميس الجمعه السبت اليوم الماضي المقبل الان ' +
    'التي الذي الذين'
  ).split(' '),
);
