const words =
  'أعلنت بلدية المدينة أن أعمال ترميم الجسر القديم تبدأ مطلع الأسبوع المقبل وقال رئيسها إن الحركة تتحول إلى الطريق الساحلي مدة شهرين فيما طالب أصحاب المتاجر بتعويض عادل عن خسائرهم وأكد المهندس المشرف سلامة الأعمدة بعد فحصها أمس'.split(
    ' ',
  );

/**
 * An article of about `bytes` bytes of UTF-8: headline, byline, paragraphs. The same number always
 * gives the same text, and different numbers different ones.
 */
export function makeArticle(number: number, bytes: number): string {
  let state = number + 1;
  const below = (limit: number): number => {
    state = (Math.imul(state, 1_664_525) + 1_013_904_223) >>> 0;
    return Math.floor((state / 2 ** 32) * limit);
  };
  const sentence = (length: number): string =>
    Array.from({ length }, () => words[below(words.length)]).join(' ');
  const lines = [`خبر رقم ${number}: ${sentence(6)}`, 'بقلم سمير الوادي'];
  const encoder = new TextEncoder();
  let size = encoder.encode(lines.join('\n')).length;
  while (size < bytes) {
    const paragraph = `${Array.from({ length: 4 }, () => sentence(10 + below(12))).join('. ')}.`;
    lines.push(paragraph);
    size += encoder.encode(paragraph).length + 1;
  }
  return lines.join('\n');
}
