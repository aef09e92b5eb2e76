import { lazy, useEffect, useMemo } from 'react';
import { I18nProvider } from 'react-aria-components';
import { useStore } from 'zustand';
import type { RecordRef } from '../../shared/model/record-ref.ts';
import { AppContext } from '../state/app-context.tsx';
import type { AppContextValue } from '../state/app-context.tsx';
import { draftsOf } from '../state/drafts.ts';
import { useTypedText } from '../state/use-typed-text.ts';
import { stringsOf } from '../strings/load-strings.ts';
import { LanguageContext, useLoadedLanguage } from '../strings/use-strings.ts';
import { DialogOpen } from '../ui/dialog-open.ts';
import { Drafts } from '../ui/drafts.ts';
import { RecordHistorySlot } from '../ui/record-history-slot.ts';
import { KeepTyped, SavingStopped } from '../ui/saving-stopped.ts';
import { Announcer } from './Announcer.tsx';
import { ErrorBoundary } from './ErrorBoundary.tsx';
import { KeysProvider } from './KeysProvider.tsx';
import { MainWindow } from './MainWindow.tsx';
import './app.css';

// Read and shown only where somebody opens it.
const RecordHistory = lazy(async () => import('../features/history/RecordHistory.tsx'));
const renderRecordHistory = (record: RecordRef) => <RecordHistory record={record} />;

/** The application: language, direction and theme of the document, then the window. */
export function App({ services, workspace, session }: AppContextValue) {
  const language = useLoadedLanguage(useStore(session, (state) => state.language));
  const theme = useStore(session, (state) => state.theme);
  const context = useMemo(() => ({ services, workspace, session }), [services, workspace, session]);

  useEffect(() => {
    document.documentElement.lang = language;
    document.documentElement.dir = language === 'ar' ? 'rtl' : 'ltr';
  }, [language]);

  useEffect(() => {
    const dark = window.matchMedia('(prefers-color-scheme: dark)');
    const apply = () => {
      const isDark = theme === 'dark' || (theme === 'system' && dark.matches);
      document.documentElement.dataset.theme = isDark ? 'dark' : 'light';
    };
    apply();
    dark.addEventListener('change', apply);
    void services.bridge.call('set-theme', theme);
    return () => {
      dark.removeEventListener('change', apply);
    };
  }, [theme, services]);

  const isStopped = useStore(workspace, ({ save }) => save.kind === 'failed');
  const keepTyped = useTypedText(workspace, isStopped);
  const drafts = useMemo(() => draftsOf(session), [session]);
  const hasDialog = useStore(session, ({ dialog }) => dialog !== null);
  const openId = useStore(session, (state) => state.openArticleId);
  const title = useStore(workspace, ({ project }) => project.articles.get(openId ?? '')?.title);
  useEffect(() => {
    const name = stringsOf(language).app.name;
    document.title = title === undefined || title === '' ? name : `${title} — ${name}`;
  }, [language, title]);

  return (
    <AppContext value={context}>
      <LanguageContext value={language}>
        <I18nProvider locale={language === 'ar' ? 'ar-u-nu-latn' : 'en'}>
          <ErrorBoundary strings={stringsOf(language)}>
            <KeysProvider>
              <SavingStopped value={isStopped}>
                <KeepTyped value={keepTyped}>
                  <Drafts value={drafts}>
                    <RecordHistorySlot value={renderRecordHistory}>
                      <DialogOpen value={hasDialog}>
                        <MainWindow />
                        <Announcer />
                      </DialogOpen>
                    </RecordHistorySlot>
                  </Drafts>
                </KeepTyped>
              </SavingStopped>
            </KeysProvider>
          </ErrorBoundary>
        </I18nProvider>
      </LanguageContext>
    </AppContext>
  );
}
