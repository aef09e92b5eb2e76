import { lazy } from 'react';
import { Group, Panel, Separator } from 'react-resizable-panels';
import type { Id } from '../../shared/model/id.ts';
import { Reader } from '../features/reader/Reader.tsx';
import { useApp } from '../state/app-context.tsx';
import { useStrings } from '../strings/use-strings.ts';
import { ZonesPane } from './ZonesPane.tsx';

// What a selection offers comes right behind the start; the reader waits for it where it shows it.
const markingPopup = import('../features/marking/MarkingPopup.tsx');
const MarkingPopup = lazy(async () => ({ default: (await markingPopup).MarkingPopup }));

interface ReadingAreaProps {
  readonly openId: Id;
  /** Another article to compare with; both are live. */
  readonly besideId: Id | null;
}

/** One article, or two side by side, both of which can be read and marked. */
export function ReadingArea({ openId, besideId }: ReadingAreaProps) {
  const strings = useStrings();
  const { session } = useApp();
  const zones = (id: Id) => <ZonesPane key={id} articleId={id} />;
  if (besideId === null || besideId === openId) {
    return <Reader articleId={openId} popup={<MarkingPopup />} zones={zones(openId)} />;
  }
  return (
    <Group orientation="horizontal">
      <Panel id="open-article" minSize="260px" className="pane">
        <Reader articleId={openId} popup={<MarkingPopup />} zones={zones(openId)} />
      </Panel>
      <Separator className="pane-separator" aria-label={strings.commands.resizeBeside} />
      <Panel id="beside-article" minSize="260px" className="pane">
        <Reader
          articleId={besideId}
          popup={<MarkingPopup />}
          zones={zones(besideId)}
          onClose={() => {
            session.getState().set({ besideArticleId: null });
          }}
        />
      </Panel>
    </Group>
  );
}
