import { useState } from 'react';
import { changeZones } from '../../../shared/edits/change-zones.ts';
import type { Article } from '../../../shared/model/article.ts';
import type { Id } from '../../../shared/model/id.ts';
import { useApp } from '../../state/app-context.tsx';
import { articleChoice } from '../../state/article-choice.ts';
import { useStrings } from '../../strings/use-strings.ts';
import { usePerform } from './use-perform.ts';
import type { ZoneChange } from './edit-zones.ts';
import { ZoneEditor } from './ZoneEditor.tsx';
import { ZoneList } from './ZoneList.tsx';

interface ZonesEditorProps {
  readonly article: Article;
  readonly text: string;
}

/** The zones of an article in text order, and what can be changed about the chosen one. */
export function ZonesEditor({ article, text }: ZonesEditorProps) {
  const words = useStrings().library.article.zones;
  const { session } = useApp();
  const [perform, problem] = usePerform();
  const [chosenId, setChosenId] = useState<Id | null>(article.zones[0]?.id ?? null);
  const index = article.zones.findIndex(({ id }) => id === chosenId);
  const chosen = article.zones[index];

  const change = (make: ZoneChange) => {
    perform((project, context) => {
      const zones = project.articles.get(article.id)?.zones ?? [];
      return changeZones(project, article.id, make(zones, context.newId()), context);
    });
  };

  return (
    <div className="zones">
      <ZoneList
        zones={article.zones}
        text={text}
        direction={article.direction}
        chosenId={chosenId}
        onChoose={setChosenId}
      />
      <div className="zones-side">
        {chosen === undefined ? (
          <p className="zones-hint">{words.choose}</p>
        ) : (
          <ZoneEditor
            key={chosen.id}
            zone={chosen}
            text={text}
            direction={article.direction}
            original={article.zones.find(({ id }) => id === chosen.duplicateOf)}
            isLast={index === article.zones.length - 1}
            onChange={change}
            onShow={() => {
              articleChoice.setState({ details: null });
              session.getState().set({ dialog: null });
              session.getState().show(article.id, chosen.start);
            }}
          />
        )}
        {problem !== '' && (
          <p role="alert" className="field-error">
            {problem}
          </p>
        )}
        <p className="zones-hint">{words.hint}</p>
      </div>
    </div>
  );
}
