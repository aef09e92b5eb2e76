import { foldKey } from '../../text/folding.ts';

// Closed word classes that the attribution rules look at; folded with hamza carriers.

const folded = (words: string): ReadonlySet<string> =>
  new Set(words.split(/\s+/u).map((word) => foldKey(word, { hamzaCarriers: true })));

/** Words after which «أن» does not open what is said: «قبل أن»، «غير أن». */
export const beforeOtherThat = folded(
  'قبل بعد منذ إلا غير كما بما حتى رغم مع دون لولا ريثما سوى بيد',
);

/** Words that may stand between a verb and its subject. */
export const skippedAfterVerb = folded(
  'قد أيضا أيضاً بدوره بدورها كذلك لاحقا لاحقاً مجددا مجدداً بالمقابل أمس اليوم بوضوح صراحة',
);

/** Words that end the name of a source: prepositions of circumstance, times, relatives. */
export const endsSource = folded(
  'في خلال على عبر أمام بعد قبل عقب مساء صباح فجر ظهر ليل ليلة أمس اليوم غداة الأحد الإثنين الاثنين الثلاثاء ' +
    'الأربعاء الخميس الجمعة السبت إلى عن أن إن بأن أنه إنه أنها إنها قوله قولها قولهم الذي التي الذين عند لدى ' +
    'ضمن تعليقا ردا ل حول بشأن منذ إثر حين كما قد إنهم أنهم بأنه بأنها فإن بالقول بقوله بقولها به بها لدن عما ' +
    'لاحقا أيضا بعدما قبيل حيث الشهر الأسبوع العام الليلة وهو وهي مما ما لم لا لن ليس ' +
    'on in at during after before that when who which to from late early while by about',
);

/** Nouns of speaking and writing: «في بيان» is a circumstance also after «مصدر». */
export const occasions = folded(
  'بيان بيانها بيانه مؤتمر تصريح تصريحات مقابلة حديث كلمة تقرير تقريره تقريرها رسالة اتصال لقاء منشور تغريدة خطاب مداخلة ' +
    'وقت تصريحاته حوار تعليق رد اجتماع جلسة كلمته حديثه',
);

/** Heads of noun phrases that name nobody: «مصدر في هيئة الموانئ». */
export const unnamedHeads = folded(
  'مصدر مصادر مصدرا مصدران مسؤول مسؤولون مسؤولا مسؤولين مسؤولة شهود شاهد سكان خبراء خبير محللون محلل مراقبون ناشطون نشطاء ' +
    'متحدث متحدثة المتحدث المتحدثة ناطق الناطق الناطقة مهندس مهندسة موظف موظفة موظفون عامل عاملة عمال دبلوماسي دبلوماسيون ' +
    'أحد إحدى بعض أهالي الأهالي طبيب طبيبة مقربون وسائل تقارير سائق شهادات قريب جيران مزارعون مزارع صياد صيادون بائع مطلعون ' +
    'source sources official officials witness witnesses residents experts analysts spokesman ' +
    'spokeswoman spokesperson diplomat diplomats people media reports',
);

/** English words before the head: “a senior official”. */
export const articlesAndAdjectives = folded(
  'a an the two three several some senior local unnamed one',
);

/** Words that begin a clause and end what was said before, when a comma precedes. */
export const clauseBreakers = folded(
  'فيما بينما لكن ولكن لكنه لكنها لكنهم لكنهما ولكنه ولكنها ولكنهم إنما بيد علما وذلك كما وكما وكان وكانت بحسب وبحسب حسب وفق وفقا نقلا طبقا استنادا ' +
    'while but although according whereas',
);

/** Two-word clause breakers, by their first word. */
export const clauseBreakerPairs: ReadonlyMap<string, ReadonlySet<string>> = new Map([
  ['غير', folded('أن أنه أنها')],
  ['الا', folded('أن أنه أنها')],
  ['في', folded('حين المقابل وقت')],
  ['وهو', folded('ما الأمر')],
  ['وهي', folded('ما')],
  ['الامر', folded('الذي')],
  ['علي', folded('حد لسان')],
]);

/** What may stand before the subject at the head of a clause. */
export const clauseOpeners = folded(
  'وكان كان وكانت كانت غير أن لكن ولكن فيما بينما أما وأما إلا وقد إن في حين هذا لكنّ بيد وكانوا and but while however meanwhile',
);

/** Negations of a whole statement. */
export const negations = folded(
  'لم لا لن ليس ليست ليسوا غير عدم انعدام not no never neither without nor cannot ' +
    "didn't doesn't isn't wasn't don't won't can't hasn't haven't weren't aren't",
);

/** Words after «لا», «لم» that make a statement that affirms, or one about a limit. */
export const notNegated = folded(
  'يزال تزال يزل تزل يزالون زال زالت يتجاوز تتجاوز يزيد تزيد يقل تقل يتعدى تتعدى سيما بد شك',
);

/** Negations before a cue: «لم يؤكد», “did not say”. */
export const cueNegations = folded("لم لا لن ما ولم ولا not didn't never doesn't refused");

/** Pronouns that stand for an earlier speaker. */
export const subjectPronouns = folded(
  'he she they it هو هي هم لكنه لكنها لكنهم وهو وهي وهم أنه أنها إنه إنها',
);

/** Words that make a statement possible only. */
export const possibleWords = folded(
  'ربما يمكن يحتمل محتمل محتملا احتمال إمكان إمكانية لعل عسى may might could possibly perhaps',
);

/** Words that make a statement likely. */
export const probableWords = folded(
  'يرجح مرجح المرجح الأرجح غالبا يبدو يتوقع متوقع المتوقع probably likely apparently seems',
);

/** Words that open a condition or a future. */
export const openWords = folded('إذا لو سوف شريطة will would if unless shall');

/** Deeds wanted, not facts: “should”, «يجب». */
export const wantedWords = folded('يجب ينبغي لابد ضرورة should must ought');
