import type { Strings } from '../strings.ts';
import { plural } from '../plural.ts';

/** See the English file for what each string is. */
export const app: Strings['app'] = {
  name: 'حاشية',
  tagline: 'اقرأ وعلّق وراجع على هامش النص',
  loading: 'جارٍ فتح عملك…',
  saved: 'محفوظ',
  saving: 'جارٍ الحفظ…',
  notSaved: 'لم يُحفظ',
  notConfirmed: 'حفظ غير مؤكد',
  undo: 'تراجع',
  redo: 'إعادة',
  cancel: 'إلغاء',
  close: 'إغلاق',
  ok: 'موافق',
  add: 'إضافة',
  remove: 'إزالة',
  delete: 'حذف',
  save: 'حفظ',
  edit: 'تحرير',
  apply: 'تطبيق',
  more: 'المزيد',
  none: 'لا شيء',
  unknown: 'غير معروف',
  search: 'بحث',
  clear: 'مسح',
  count: (n) =>
    plural('ar', n, {
      zero: 'لا سجلات',
      one: 'سجل واحد',
      two: 'سجلان',
      few: '{n} سجلات',
      many: '{n} سجلًا',
      other: '{n} سجل',
    }),
};
