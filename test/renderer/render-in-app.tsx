import { createHash } from 'node:crypto';
import type { ReactElement } from 'react';
import { I18nProvider } from 'react-aria-components';
import { useStore } from 'zustand';
import { render } from '@testing-library/react';
import { userEvent } from '@testing-library/user-event';
import { AppContext } from '../../renderer/state/app-context.tsx';
import type { AppContextValue } from '../../renderer/state/app-context.tsx';
import { articleChoice, noChoice } from '../../renderer/state/article-choice.ts';
import type { Services } from '../../renderer/state/services.ts';
import { createSession } from '../../renderer/state/session.ts';
import type { Session } from '../../renderer/state/session.ts';
import { createWorkspace } from '../../renderer/state/workspace.ts';
import type { Language } from '../../renderer/strings/strings.ts';
import { stringsOf } from '../../renderer/strings/load-strings.ts';
import { LanguageContext } from '../../renderer/strings/use-strings.ts';
import { ok } from '../../shared/model/result.ts';
import type { Project } from '../../shared/model/project.ts';
import { createFakeBridge } from '../fakes/fake-bridge.ts';
import { createMemoryStorage } from '../fakes/memory-storage.ts';
import { builtAt, builtBy } from '../builders.ts';

/** Stores over fakes, loaded with a project. */
export async function makeApp(project?: Project, session: Partial<Session> = {}) {
  const storage = createMemoryStorage(project);
  const bridge = createFakeBridge();
  let ids = 0;
  const services: Services = {
    storage,
    rawRecords: async () => ok(new Uint8Array()),
    bridge,
    now: () => builtAt,
    newId: () => `new-${(ids += 1)}`,
    sha256: async (bytes) => createHash('sha256').update(bytes).digest('hex'),
  };
  const app: AppContextValue = {
    services,
    workspace: createWorkspace(services),
    session: createSession({ language: 'en', annotatorId: builtBy }, 'en'),
  };
  await app.workspace.getState().load();
  app.workspace.getState().setAnnotatorId(builtBy);
  app.session.setState(session);
  articleChoice.setState(noChoice);
  return { ...app, app, storage, bridge };
}

/** Renders a component the way the application does, in the language of the session. */
export async function renderInApp(
  element: ReactElement,
  project?: Project,
  session: Partial<Session> = {},
) {
  const made = await makeApp(project, session);
  return { ...made, ...renderWith(element, made.app) };
}

/** Renders a component over stores that exist already. */
export function renderWith(element: ReactElement, app: AppContextValue) {
  const view = render(<Frame app={app}>{element}</Frame>);
  const { language } = app.session.getState();
  return { ...view, user: userEvent.setup(), strings: stringsOf(language) };
}

function Frame({
  app,
  children,
}: {
  readonly app: AppContextValue;
  readonly children: ReactElement;
}) {
  const language: Language = useStore(app.session, (session) => session.language);
  return (
    <AppContext value={app}>
      <LanguageContext value={language}>
        <I18nProvider locale={language === 'ar' ? 'ar-u-nu-latn' : 'en'}>{children}</I18nProvider>
      </LanguageContext>
    </AppContext>
  );
}
