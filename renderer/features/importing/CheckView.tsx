import { useEffect, useMemo, useState } from 'react';
import type { ComponentType } from 'react';
import { useStore } from 'zustand';
import type { Article } from '../../../shared/model/article.ts';
import type { Id } from '../../../shared/model/id.ts';
import type { Zone } from '../../../shared/model/zone.ts';
import { AppContext, useApp, useSession } from '../../state/app-context.tsx';
import { draftInView } from '../../state/importing/proposals.ts';
import { waitingOf } from '../../state/importing/waiting.ts';
import type { Waiting } from '../../state/importing/waiting.ts';
import { useImportQueue } from '../../state/use-import-queue.ts';
import { useStrings } from '../../strings/use-strings.ts';
import { Button } from '../../ui/Button.tsx';
import { CheckHeader } from './CheckHeader.tsx';
import { CheckList } from './CheckList.tsx';
import './check.css';

/** What shows the zones of an article and changes them. */
export type ZonesOf = ComponentType<{
  readonly article: Article;
  readonly text: string;
  readonly asRead: readonly Zone[];
  readonly autoFocus: boolean;
}>;

/** Imported articles before they are accepted: each with its zones, to be changed or left out. */
export function CheckView({ Zones }: { readonly Zones: ZonesOf }) {
  const words = useStrings().importing.check;
  const setSession = useSession((session) => session.set);
  const items = useImportQueue((queue) => queue.items);
  const decide = useImportQueue((queue) => queue.decide);
  const waiting = useMemo(() => waitingOf(items), [items]);
  const [chosenId, setChosenId] = useState<Id | null>(null);
  const chosen = waiting.find(({ article }) => article.id === chosenId) ?? waiting[0];

  if (chosen === undefined) {
    return (
      <div className="check-empty">
        <p>{words.nothing}</p>
        <Button
          onPress={() => {
            setSession({ view: 'read' });
          }}
        >
          {words.back}
        </Button>
      </div>
    );
  }
  const accept = () => void decide(chosen.itemId, { kind: 'accept' });
  return (
    <section
      className="check"
      aria-label={words.title}
      data-many={waiting.length > 1 || undefined}
      onKeyDown={(event) => {
        if (event.code !== 'Enter' || !(event.ctrlKey || event.metaKey)) return;
        event.preventDefault();
        accept();
      }}
    >
      {waiting.length > 1 && (
        <CheckList waiting={waiting} chosenId={chosen.article.id} onChoose={setChosenId} />
      )}
      <div className="check-article">
        <CheckHeader
          chosen={chosen}
          count={waiting.length}
          onAccept={accept}
          onLeaveOut={() =>
            void decide(chosen.itemId, { kind: 'leave-out', articleId: chosen.article.id })
          }
        />
        <Draft key={chosen.article.id} chosen={chosen} Zones={Zones} />
      </div>
    </section>
  );
}

/** The zones over the draft: edits and undo of the view go there, not to the project. */
function Draft({ chosen, Zones }: { readonly chosen: Waiting; readonly Zones: ZonesOf }) {
  const { services, session } = useApp();
  const { draft } = chosen;
  const { id, zones: asRead } = chosen.article;
  const article = useStore(draft, ({ project }) => project.articles.get(id));
  const text = useStore(draft, ({ project }) => project.texts.get(id)?.text);
  const context = useMemo(
    () => ({ services, session, workspace: draft }),
    [services, session, draft],
  );
  useEffect(() => {
    draftInView.setState({ draft });
    return () => {
      draftInView.setState({ draft: null });
    };
  }, [draft]);
  if (article === undefined || text === undefined) return null;
  return (
    <AppContext value={context}>
      <Zones article={article} text={text} asRead={asRead} autoFocus />
    </AppContext>
  );
}
