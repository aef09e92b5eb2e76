import { X } from 'lucide-react';
import { useMemo, useState } from 'react';
import { useStore } from 'zustand';
import { useApp, useSession, useWorkspace } from '../../state/app-context.tsx';
import { articleChoice } from '../../state/article-choice.ts';
import { useStrings } from '../../strings/use-strings.ts';
import { IconButton } from '../../ui/Button.tsx';
import { SelectField } from '../../ui/Field.tsx';
import { Segments } from '../../ui/Segments.tsx';
import { AgreementResults } from './AgreementResults.tsx';
import { sidesOf, subjects } from './annotators.ts';
import type { AgreementSide, Subject } from './annotators.ts';
import './agreement.css';

/** How far two annotators agree, over articles and kinds that are chosen here. */
export function AgreementView() {
  const strings = useStrings();
  const words = strings.comparing.agreement;
  const { session } = useApp();
  const project = useWorkspace((workspace) => workspace.project);
  const sides = useMemo(() => sidesOf(project), [project]);
  const [chosen, setChosen] = useState<readonly [string, string | null]>(['project', null]);
  const [subject, setSubject] = useState<Subject>('mentions');
  const [scope, setScope] = useState<'all' | 'open' | 'marked'>('all');
  const openId = useSession((state) => state.openArticleId);
  const marked = useStore(articleChoice, (choice) => choice.marked);
  const first = sides.find(({ id }) => id === chosen[0]) ?? sides[0];
  const second =
    sides.find(({ id }) => id === chosen[1] && id !== first?.id) ??
    sides.find(({ id }) => id !== first?.id);

  const articleIds = useMemo(() => {
    const wanted = scope === 'all' ? null : new Set(scope === 'open' ? [openId] : marked);
    return [...project.articles.values()]
      .filter(
        ({ id, trashedAt }) =>
          trashedAt === null &&
          (wanted === null || wanted.has(id)) &&
          [first, second].every((side) => side?.articleIds?.has(id) ?? true),
      )
      .map(({ id }) => id);
  }, [project.articles, scope, openId, marked, first, second]);
  const nameOf = (side: AgreementSide): string => {
    const name = side.name === '' ? strings.comparing.unnamed : side.name;
    if (side.kind === 'project') return words.me;
    return side.kind === 'author' ? words.author(name) : name;
  };
  const choices = sides.map((side) => ({ id: side.id, label: nameOf(side) }));

  return (
    <div className="agreement-view">
      <header className="agreement-header">
        <h1>{words.view}</h1>
        <IconButton
          label={strings.comparing.backToText}
          onPress={() => {
            session.getState().set({ view: 'read' });
          }}
        >
          <X aria-hidden />
        </IconButton>
      </header>
      {first === undefined || second === undefined ? (
        <p className="pane-empty">{words.tooFew}</p>
      ) : (
        <div className="agreement-page">
          <div className="agreement-choices">
            <SelectField
              label={words.between}
              value={first.id}
              choices={choices}
              onChange={(id) => {
                setChosen([id, second.id]);
              }}
            />
            <SelectField
              label={words.and}
              value={second.id}
              choices={choices.filter(({ id }) => id !== first.id)}
              onChange={(id) => {
                setChosen([first.id, id]);
              }}
            />
            <SelectField
              label={words.subject}
              value={subject}
              choices={subjects.map((id) => ({ id, label: words.subjects[id] }))}
              onChange={setSubject}
            />
            <Segments
              label={words.articles}
              showLabel
              value={scope}
              choices={(['all', 'open', 'marked'] as const).map((id) => ({
                id,
                label: words.articleChoices[id],
              }))}
              onChange={setScope}
            />
          </div>
          <AgreementResults
            key={`${first.id} ${second.id} ${subject} ${articleIds.join(' ')}`}
            sides={[first, second]}
            names={[nameOf(first), nameOf(second)]}
            subject={subject}
            articleIds={articleIds}
          />
        </div>
      )}
    </div>
  );
}
