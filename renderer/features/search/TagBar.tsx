import { useState } from 'react';
import { addMentions } from '../../../shared/edits/add-mentions.ts';
import type { EntityTarget } from '../../../shared/edits/add-mentions.ts';
import { makeFragment } from '../../../shared/text/anchoring.ts';
import { useApp, useSession } from '../../state/app-context.tsx';
import { useCodebook } from '../../state/codebook.ts';
import { useFindEntities } from '../../state/entity-options.ts';
import { useEdit, useRefusal } from '../../state/refusal.ts';
import { useMessage } from '../../strings/use-message.ts';
import { useLanguage, useStrings } from '../../strings/use-strings.ts';
import { Button } from '../../ui/Button.tsx';
import { SelectField } from '../../ui/Field.tsx';
import { Picker } from '../../ui/Picker.tsx';
import { placesWithout } from './places-without.ts';
import { searchState, useSearch } from './search-state.ts';

/** What can be done with the ticked places: all become mentions of one entity, in one edit. */
export function TagBar() {
  const strings = useStrings().search;
  const { workspace, session } = useApp();
  const codebook = useCodebook();
  const language = useLanguage();
  const find = useFindEntities();
  const edit = useEdit();
  const refusal = useRefusal();
  const ticked = useSearch((state) => state.ticked);
  const lastType = useSession((state) => state.lastEntityType);
  const [isPicking, setIsPicking] = useState(false);
  const [done, tellDone] = useMessage();
  const types = codebook.entityTypes.filter(({ hidden }) => !hidden);
  const type = types.find(({ id }) => id === lastType)?.id ?? types[0]?.id ?? '';
  const places = [...ticked.values()];
  const words = firstWords(places[0]);

  function firstWords(place: (typeof places)[number] | undefined): string {
    const text = workspace.getState().project.texts.get(place?.articleId ?? '')?.text ?? '';
    return text.slice(place?.start ?? 0, place?.end ?? 0).replaceAll(/\s+/gu, ' ');
  }
  const tagAs = (target: EntityTarget): void => {
    setIsPicking(false);
    const { project } = workspace.getState();
    const name =
      'name' in target ? target.name : (project.entities.get(target.entityId)?.name ?? '');
    const left = 'name' in target ? places : placesWithout(project, places, target.entityId);
    const mentions = left.flatMap((place) => {
      const text = project.texts.get(place.articleId)?.text;
      if (text === undefined) return [];
      const anchor = { articleId: place.articleId, fragments: [makeFragment(text, place)] };
      return [{ anchor, level: 'NAM' as const }];
    });
    if (mentions.length === 0) {
      tellDone(({ search }) => search.already);
      return;
    }
    if (edit((current, context) => addMentions(current, target, mentions, context)) === null)
      return;
    tellDone(({ search }) => search.tagged(mentions.length, name));
    searchState.setState({ ticked: new Map() });
  };

  if (ticked.size === 0 && done === '') return null;
  return (
    <div className="tag-bar" role="group" aria-label={strings.tag}>
      {ticked.size > 0 && (
        <div className="tag-bar-row">
          <span className="tag-bar-count" role="status">
            {strings.ticked(ticked.size)}
          </span>
          {!isPicking && (
            <Button
              look="primary"
              onPress={() => {
                tellDone(null);
                setIsPicking(true);
              }}
            >
              {strings.tag}
            </Button>
          )}
          <Button
            look="quiet"
            onPress={() => {
              searchState.setState({ ticked: new Map() });
            }}
          >
            {strings.untick}
          </Button>
        </div>
      )}
      {isPicking && ticked.size > 0 && (
        <div className="tag-bar-picking">
          <SelectField
            label={strings.newType}
            value={type}
            choices={types.map(({ id, name }) => ({ id, label: name[language] }))}
            onChange={(lastEntityType) => {
              session.getState().set({ lastEntityType });
            }}
          />
          <Picker
            label={strings.tagAs}
            find={find}
            initialQuery={words}
            onPick={(entityId) => {
              tagAs({ entityId });
            }}
            onCancel={() => {
              setIsPicking(false);
            }}
            create={{
              label: strings.newEntity,
              run: (name) => {
                tagAs({ name, type });
              },
            }}
          />
        </div>
      )}
      {refusal !== null && <p role="alert">{refusal}</p>}
      {done !== '' && ticked.size === 0 && (
        <p className="tag-bar-done" role="status">
          {done}
        </p>
      )}
    </div>
  );
}
