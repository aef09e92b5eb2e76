import { foldKey } from '../../text/folding.ts';
import { stemOf } from './stem.ts';

/**
 * Words by which news speaks of one matter in many ways: «قتلى» — «جثامين» — «لقوا حتفهم». They bring
 * claims together that share no word; a person can check them, and what follows from them is shown
 * with its words like any other reason.
 */
// prettier-ignore
const themes: readonly (readonly [theme: string, words: string])[] = [
  ['death', 'قتل قتيل قتلى مقتل قتلوا ضحايا ضحية جثة جثث جثمان جثامين وفاة وفيات مات موت مصرع حتفهم شهيد شهداء مشرحة حصيلة أودى killed dead death deaths toll bodies died'],
  ['injury', 'جرح جرحى جريح إصابة إصابات مصاب مصابين أصيب injured wounded hurt'],
  ['missing', 'مفقود مفقودين ناج ناجين ناجيا نجا انتشال missing survivors rescued'],
  ['arrest', 'اعتقل اعتقال أوقف توقيف موقوف احتجاز احتجز معتقل arrested detained custody'],
  ['agreement', 'اتفاق اتفاقية اتفقا وقع توقيع موقع موقعة تفاهم مذكرة معاهدة محضر وثيقة تسوية agreement deal signed accord'],
  ['talks', 'مفاوضات مباحثات محادثات لقاء اجتماع التقى جولة حوار talks meeting negotiations'],
  ['weapons', 'سلاح أسلحة ذخيرة ذخائر مسلح مسلحين مقاتل مقاتلين متفجرات صواريخ weapons arms ammunition fighters'],
  ['civilians', 'مدني مدنية مدنيين أطفال نساء عمال عامل أهالي سكان civilians civilian children'],
  ['strike', 'ضربة غارة قصف استهداف استهدف تستهدف هجوم صاروخ strike raid attack shelling'],
  ['drones', 'مسيرة مسيرات مسيرتين طائرات اعتراض أسقط إسقاط أسقطتا drone drones'],
  ['fault', 'خطأ أخطاء خلل عطل إهمال تقصير سبب أسباب تماس fault error failure negligence cause'],
  ['blame', 'مسؤولية مسؤول محاسبة اتهام اتهم يتحمل responsibility blame'],
  ['fraud', 'تزوير مزور تلاعب خروق مخالفات تجاوزات نزيه نزيهة نزاهة شفاف شفافية أخطاء منع fraud irregularities'],
  ['vote', 'انتخاب انتخابات اقتراع تصويت صوت أصوات ناخب ناخبين مشاركة إقبال صناديق فاز فوز نتيجة نتائج vote election turnout'],
  ['fire', 'حريق حرائق نيران لهب ألسنة إطفاء احترق مشتعلة أخمدت إخماد دخان fire flames blaze'],
  ['withdrawal', 'انسحاب سحب تسحب ينسحب بقاء باقية تبقى قوات withdrawal withdraw stay'],
  ['stoppage', 'إضراب أضرب توقف متوقف تعطل شلل عمل يعمل تعمل استأنف استئناف عودة strike stoppage'],
  ['breach', 'اختراق مخترق تسريب تسرب سربت بيانات سرقة مسروقة breach leak stolen'],
  ['delay', 'تأخر تأخير تأجيل أجل موعد مبكر delay postponed late'],
  ['alarm', 'إنذار صفارة صفارات تحذير استغاثة نداء alarm siren warning'],
  ['passengers', 'ركاب راكب راكبا مسافر مسافرين متنها متن حمولة حملت تذاكر تذكرة قوائم passengers aboard load'],
  ['inspection', 'صلاحية شهادة شهادات تفتيش فحص فحوص رقابة ترخيص تراخيص مطابق inspection licence certificate'],
  ['complaint', 'شكوى شكاوى شكويين بلاغ بلاغين بلاغات رسالة رسائل تجاهل complaint complaints'],
  ['shares', 'حصة نسبة عائدات مناصفة تقاسم أرباح share revenue'],
  ['loans', 'قرض قروض منحة مساعدات تمويل ممول loan loans aid'],
  ['presence', 'حضر حضور غاب غياب شارك رئيسا وفد attended absent'],
  ['pollution', 'ملوث ملوثة تلوث آمنة آمن نظيفة بكتيريا سامة تسمم polluted contaminated safe'],
  ['resignation', 'استقالة استقال إقالة أقيل resign resignation dismissed'],
  ['coercion', 'ضغط إكراه أجبر طلبوا طرد رفض pressure forced'],
  ['evidence', 'دليل أدلة إثبات يثبت تثبت تسجيل تسجيلات صور محاضر evidence proof recordings'],
  ['violence', 'رصاص غاز مسيل قوة عنف اعتداء ضرب اشتباك bullets gas violence clashes'],
  ['money', 'خسائر تعويض تعويضات كلفة تكلفة ميزانية losses compensation cost'],
];

const matters = new Map<string, string>();
for (const [theme, words] of themes) {
  for (const word of words.split(' ')) {
    const stem = stemOf(foldKey(word, { hamzaCarriers: true }));
    // A stem that two themes share counts for the first.
    if (stem.length > 1 && !matters.has(stem)) matters.set(stem, theme);
  }
}

/** The matter that a stem speaks of. */
export function themeOfStem(stem: string): string | null {
  return matters.get(stem) ?? null;
}
