/**
 * The few sentences that the main process says by itself, because the window that has the others
 * cannot be asked: it has crashed, hangs, or is not there yet.
 */
export interface Words {
  readonly crashed: { readonly message: string; readonly detail: string };
  readonly unresponsive: { readonly message: string; readonly detail: string };
  readonly unsaved: { readonly message: string; readonly detail: string };
  readonly cannotStart: { readonly message: string; readonly detail: string };
  readonly newerProfile: {
    readonly message: string;
    /** The version that used it last; null when it is not known. */
    readonly detail: (needed: string | null) => string;
  };
  readonly buttons: {
    readonly reload: string;
    readonly quit: string;
    readonly showBackups: string;
    readonly wait: string;
    readonly stay: string;
    readonly closeAnyway: string;
  };
  /** Entries that only macOS has. */
  readonly macMenu: {
    readonly hide: string;
    readonly hideOthers: string;
    readonly showAll: string;
  };
}

/** A language of the interface. */
export type Language = 'ar' | 'en';

/** See {@link Words}. */
export const words: Readonly<Record<Language, Words>> = {
  ar: {
    crashed: {
      message: 'توقفت نافذة حاشية عدة مرات متتالية.',
      detail: 'كل ما ظهر أنه محفوظ بقي محفوظًا. يمكنك المحاولة مرة أخرى دون فتح المقال الأخير.',
    },
    unresponsive: {
      message: 'نافذة حاشية لا تستجيب.',
      detail: 'كل ما ظهر أنه محفوظ بقي محفوظًا. انتظر قليلًا أو أعد تحميل النافذة.',
    },
    unsaved: {
      message: 'لم يُحفظ العمل الأخير بعد.',
      detail: 'إذا أغلقت النافذة أو أعدت تحميلها الآن فقد تفقد آخر تعديل.',
    },
    cannotStart: {
      message: 'تعذر تشغيل حاشية.',
      detail: 'ملفات البرنامج ناقصة أو تالفة. أعد تثبيته؛ لم تُمس بياناتك.',
    },
    newerProfile: {
      message: 'هذه النسخة من حاشية أقدم من آخر نسخة استُعملت.',
      detail: (needed) =>
        `فتح بياناتك بنسخة أقدم قد يتلفها، فلم تُفتح ولم تُمس. ${
          needed === null ? 'ثبّت النسخة الأحدث.' : `ثبّت النسخة ${needed} أو ما بعدها.`
        }`,
    },
    buttons: {
      reload: 'إعادة التحميل',
      quit: 'إنهاء',
      showBackups: 'إظهار النسخ الاحتياطية',
      wait: 'انتظار',
      stay: 'البقاء',
      closeAnyway: 'إغلاق على أي حال',
    },
    macMenu: { hide: 'إخفاء حاشية', hideOthers: 'إخفاء الآخرين', showAll: 'إظهار الكل' },
  },
  en: {
    crashed: {
      message: 'The Hashiya window has stopped several times in a row.',
      detail:
        'Everything that was shown as saved is still saved. You can try again without opening the last article.',
    },
    unresponsive: {
      message: 'The Hashiya window does not respond.',
      detail:
        'Everything that was shown as saved is still saved. Wait a little, or reload the window.',
    },
    unsaved: {
      message: 'The latest work is not saved yet.',
      detail: 'If you close or reload the window now, the last change may be lost.',
    },
    cannotStart: {
      message: 'Hashiya could not start.',
      detail:
        'Files of the program are missing or damaged. Install it again; your data is untouched.',
    },
    newerProfile: {
      message: 'This Hashiya is older than the one that was used last.',
      detail: (needed) =>
        `Opening your data with an older version could damage it, so it was not opened or touched. ${
          needed === null ? 'Install the newer version.' : `Install version ${needed} or later.`
        }`,
    },
    buttons: {
      reload: 'Reload',
      quit: 'Quit',
      showBackups: 'Show the backups',
      wait: 'Wait',
      stay: 'Stay',
      closeAnyway: 'Close anyway',
    },
    macMenu: { hide: 'Hide Hashiya', hideOthers: 'Hide Others', showAll: 'Show All' },
  },
};

/** Arabic for Arabic systems, English elsewhere; the window's own choice replaces it later. */
export function languageOfLocale(locale: string): Language {
  return /^ar\b/i.test(locale) ? 'ar' : 'en';
}
