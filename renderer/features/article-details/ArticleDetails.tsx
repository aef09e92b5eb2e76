import { useState } from 'react';
import type { ComponentType } from 'react';
import type { Article } from '../../../shared/model/article.ts';
import { useStore } from 'zustand';
import { useSession, useWorkspace } from '../../state/app-context.tsx';
import { articleChoice } from '../../state/article-choice.ts';
import { useStrings } from '../../strings/use-strings.ts';
import { Dialog } from '../../ui/Dialog.tsx';
import { Tabs } from '../../ui/Tabs.tsx';
import { MetadataForm } from './MetadataForm.tsx';
import { Origin } from './Origin.tsx';
import './article-details.css';

type Tab = 'metadata' | 'zones' | 'origin';

interface ArticleDetailsProps {
  /** Shows the zones of an article and changes them. */
  readonly Zones: ComponentType<{ readonly article: Article; readonly text: string }>;
}

/** Metadata, zones and origin of the open article, or of the one chosen in the library. */
export function ArticleDetails({ Zones }: ArticleDetailsProps) {
  const words = useStrings().library.article;
  const isOpen = useSession((session) => session.dialog === 'article-details');
  const openId = useSession((session) => session.openArticleId);
  const setSession = useSession((session) => session.set);
  const chosenId = useStore(articleChoice, (choice) => choice.details);
  const id = chosenId ?? openId ?? '';
  const article = useWorkspace((workspace) => workspace.project.articles.get(id));
  const text = useWorkspace((workspace) => workspace.project.texts.get(id)?.text);
  const [tab, setTab] = useState<Tab>('metadata');
  if (!isOpen || article === undefined || text === undefined) return null;

  return (
    <Dialog
      title={words.title}
      isOpen
      size="large"
      onClose={() => {
        setSession({ dialog: null });
        articleChoice.setState({ details: null });
      }}
    >
      <div className="article-details">
        <Tabs
          label={words.title}
          value={tab}
          onChange={setTab}
          tabs={[
            {
              id: 'metadata',
              label: words.tabs.metadata,
              content: <MetadataForm key={id} article={article} />,
            },
            {
              id: 'zones',
              label: words.tabs.zones,
              count: article.zones.length,
              content: <Zones key={id} article={article} text={text} />,
            },
            {
              id: 'origin',
              label: words.tabs.origin,
              content: <Origin key={id} article={article} />,
            },
          ]}
        />
      </div>
    </Dialog>
  );
}
