import type { Codebook } from '../codebook.ts';

/** Well-known names in Arabic and English that mention suggestions look for. */
// prettier-ignore
export const gazetteers: Codebook['gazetteers'] = [
  {
    entityType: 'gpe',
    names: [
      // Arab countries and their capitals
      'الأردن', 'عمّان', 'الإمارات', 'الإمارات العربية المتحدة', 'أبوظبي', 'دبي', 'البحرين', 'المنامة',
      'الجزائر', 'السعودية', 'المملكة العربية السعودية', 'الرياض', 'جدة', 'السودان', 'الخرطوم',
      'الصومال', 'مقديشو', 'العراق', 'بغداد', 'البصرة', 'الموصل', 'أربيل', 'كركوك', 'الكويت', 'المغرب',
      'الرباط', 'الدار البيضاء', 'اليمن', 'صنعاء', 'عدن', 'تونس', 'جزر القمر', 'جيبوتي', 'سلطنة عمان',
      'مسقط', 'سوريا', 'دمشق', 'حلب', 'حمص', 'فلسطين', 'القدس', 'رام الله', 'غزة', 'قطر', 'الدوحة',
      'لبنان', 'بيروت', 'طرابلس', 'ليبيا', 'بنغازي', 'مصر', 'القاهرة', 'الإسكندرية', 'موريتانيا',
      'نواكشوط', 'إقليم كردستان',
      // Other countries and capitals
      'تركيا', 'أنقرة', 'إسطنبول', 'إيران', 'طهران', 'إسرائيل', 'تل أبيب', 'الولايات المتحدة',
      'الولايات المتحدة الأميركية', 'أميركا', 'أمريكا', 'واشنطن', 'نيويورك', 'كندا', 'أوتاوا', 'المكسيك',
      'البرازيل', 'برازيليا', 'الأرجنتين', 'بريطانيا', 'المملكة المتحدة', 'لندن', 'أيرلندا', 'فرنسا',
      'باريس', 'ألمانيا', 'برلين', 'ميونيخ', 'إيطاليا', 'روما', 'إسبانيا', 'مدريد', 'البرتغال', 'لشبونة',
      'هولندا', 'أمستردام', 'لاهاي', 'بلجيكا', 'بروكسل', 'سويسرا', 'جنيف', 'النمسا', 'فيينا', 'السويد',
      'ستوكهولم', 'النرويج', 'أوسلو', 'الدنمارك', 'فنلندا', 'هلسنكي', 'بولندا', 'وارسو', 'اليونان',
      'أثينا', 'قبرص', 'أوكرانيا', 'كييف', 'روسيا', 'موسكو', 'الصين', 'بكين', 'اليابان', 'طوكيو',
      'كوريا الجنوبية', 'سيول', 'كوريا الشمالية', 'بيونغيانغ', 'الهند', 'نيودلهي', 'باكستان',
      'إسلام آباد', 'أفغانستان', 'كابول', 'إندونيسيا', 'جاكرتا', 'ماليزيا', 'أستراليا', 'إثيوبيا',
      'أديس أبابا', 'إريتريا', 'كينيا', 'نيروبي', 'نيجيريا', 'جنوب أفريقيا', 'تشاد', 'جنوب السودان',
      'أذربيجان', 'أرمينيا', 'كازاخستان',
      'Jordan', 'Amman', 'United Arab Emirates', 'Abu Dhabi', 'Dubai', 'Bahrain', 'Algeria',
      'Saudi Arabia', 'Riyadh', 'Sudan', 'Khartoum', 'Somalia', 'Iraq', 'Baghdad', 'Basra', 'Mosul',
      'Kuwait', 'Morocco', 'Rabat', 'Yemen', 'Sanaa', 'Aden', 'Tunisia', 'Oman', 'Muscat', 'Syria',
      'Damascus', 'Aleppo', 'Palestine', 'Jerusalem', 'Ramallah', 'Gaza', 'Qatar', 'Doha', 'Lebanon',
      'Beirut', 'Libya', 'Tripoli', 'Egypt', 'Cairo', 'Mauritania', 'Turkey', 'Ankara', 'Iran', 'Tehran',
      'Israel', 'Tel Aviv', 'United States', 'Washington', 'New York', 'Canada', 'Britain',
      'United Kingdom', 'London', 'France', 'Paris', 'Germany', 'Berlin', 'Munich', 'Italy', 'Rome',
      'Spain', 'Madrid', 'Netherlands', 'The Hague', 'Belgium', 'Brussels', 'Switzerland', 'Geneva',
      'Austria', 'Vienna', 'Sweden', 'Norway', 'Poland', 'Greece', 'Athens', 'Cyprus', 'Ukraine', 'Kyiv',
      'Russia', 'Moscow', 'China', 'Beijing', 'Japan', 'Tokyo', 'South Korea', 'India', 'New Delhi',
      'Pakistan', 'Islamabad', 'Afghanistan', 'Kabul', 'Ethiopia', 'Addis Ababa', 'Kenya', 'Nigeria',
    ],
  },
  {
    entityType: 'organization',
    names: [
      'الأمم المتحدة', 'مجلس الأمن', 'مجلس الأمن الدولي', 'الجمعية العامة للأمم المتحدة',
      'جامعة الدول العربية', 'الجامعة العربية', 'مجلس التعاون الخليجي', 'الاتحاد الأوروبي',
      'المفوضية الأوروبية', 'البرلمان الأوروبي', 'الاتحاد الأفريقي', 'حلف شمال الأطلسي', 'الناتو',
      'منظمة التعاون الإسلامي', 'منظمة الصحة العالمية', 'البنك الدولي', 'صندوق النقد الدولي', 'أوبك',
      'أوبك بلس', 'اليونيسف', 'اليونسكو', 'الأونروا', 'برنامج الأغذية العالمي',
      'المفوضية السامية للأمم المتحدة لشؤون اللاجئين', 'اللجنة الدولية للصليب الأحمر', 'الهلال الأحمر',
      'محكمة العدل الدولية', 'المحكمة الجنائية الدولية', 'الوكالة الدولية للطاقة الذرية',
      'منظمة العفو الدولية', 'هيومن رايتس ووتش', 'أطباء بلا حدود', 'منظمة التجارة العالمية',
      'الصليب الأحمر', 'الدفاع المدني', 'خفر السواحل', 'النيابة العامة', 'البرلمان', 'مجلس النواب', 'مجلس الشيوخ',
      'مجلس الوزراء', 'البنك المركزي', 'المحكمة العليا', 'المحكمة الدستورية', 'الجيش', 'الشرطة', 'المنظمة الدولية للهجرة',
      'المنظمة البحرية الدولية', 'وكالة الأنباء الألمانية',
      'البيت الأبيض', 'البنتاغون', 'وزارة الخارجية الأميركية', 'وزارة الدفاع الأميركية', 'الكونغرس',
      'الكرملين', 'وكالة الصحافة الفرنسية', 'رويترز', 'أسوشييتد برس', 'الجزيرة', 'العربية',
      'بي بي سي', 'سي إن إن', 'الحرس الثوري', 'الحشد الشعبي', 'حماس', 'حزب الله', 'داعش', 'تنظيم القاعدة',
      'United Nations', 'Security Council', 'Arab League', 'Gulf Cooperation Council', 'European Union',
      'European Commission', 'African Union', 'NATO', 'World Health Organization', 'World Bank',
      'International Monetary Fund', 'OPEC', 'UNICEF', 'UNESCO', 'UNRWA', 'UNHCR', 'World Food Programme',
      'International Committee of the Red Cross', 'Red Crescent', 'International Court of Justice',
      'International Criminal Court', 'International Atomic Energy Agency', 'Amnesty International',
      'Human Rights Watch', 'Doctors Without Borders', 'World Trade Organization', 'White House',
      'Pentagon', 'State Department', 'Congress', 'Kremlin', 'Agence France-Presse', 'Reuters',
      'Associated Press', 'Al Jazeera', 'BBC', 'CNN', 'Hamas', 'Hezbollah',
    ],
  },
  {
    entityType: 'location',
    names: [
      'الشرق الأوسط', 'البحر الأحمر', 'البحر الأبيض المتوسط', 'البحر المتوسط', 'الخليج العربي', 'الخليج',
      'مضيق هرمز', 'مضيق باب المندب', 'خليج عدن', 'نهر النيل', 'النيل الأزرق', 'نهر الفرات', 'الفرات',
      'نهر دجلة', 'دجلة', 'نهر الأردن', 'الضفة الغربية', 'قطاع غزة', 'الجولان', 'سيناء', 'دارفور',
      'القرن الأفريقي', 'شمال أفريقيا', 'بلاد الشام', 'أوروبا', 'آسيا', 'أفريقيا', 'أميركا اللاتينية',
      'Middle East', 'Red Sea', 'Mediterranean', 'Persian Gulf', 'Strait of Hormuz', 'Gulf of Aden',
      'Nile', 'Euphrates', 'Tigris', 'West Bank', 'Gaza Strip', 'Golan Heights', 'Sinai', 'Darfur',
      'Horn of Africa', 'North Africa', 'Europe', 'Asia', 'Africa',
    ],
  },
  {
    entityType: 'facility',
    names: ['قناة السويس', 'معبر رفح', 'مطار بغداد الدولي', 'سد النهضة', 'Suez Canal', 'Rafah crossing'],
  },
  {
    entityType: 'currency',
    names: [
      'الدولار', 'اليورو', 'الدينار', 'الريال', 'الدرهم', 'الليرة', 'الجنيه', 'الروبل', 'اليوان',
      'dollar', 'euro', 'dinar', 'riyal', 'dirham', 'lira', 'pound', 'rouble', 'yuan',
    ],
  },
  {
    entityType: 'language',
    names: [
      'العربية', 'الإنجليزية', 'الفرنسية', 'الكردية', 'الفارسية', 'التركية', 'العبرية', 'الأمازيغية',
      'Arabic', 'English', 'French', 'Kurdish', 'Persian', 'Turkish', 'Hebrew',
    ],
  },
  {
    entityType: 'website',
    names: ['إكس', 'تويتر', 'فيسبوك', 'تلغرام', 'يوتيوب', 'Facebook', 'Telegram', 'YouTube', 'Twitter'],
  },
];
