import { Group, Panel, Separator } from 'react-resizable-panels';
import type { Id } from '../../shared/model/id.ts';
import { MarkingPopup } from '../features/marking/MarkingPopup.tsx';
import { Reader } from '../features/reader/Reader.tsx';
import { useApp } from '../state/app-context.tsx';
import { useStrings } from '../strings/use-strings.ts';

interface ReadingAreaProps {
  readonly openId: Id;
  /** Another article to compare with; both are live. */
  readonly besideId: Id | null;
}

/** One article, or two side by side, both of which can be read and marked. */
export function ReadingArea({ openId, besideId }: ReadingAreaProps) {
  const strings = useStrings();
  const { session } = useApp();
  if (besideId === null || besideId === openId) {
    return <Reader articleId={openId} popup={<MarkingPopup />} />;
  }
  return (
    <Group orientation="horizontal">
      <Panel id="open-article" minSize="260px" className="pane">
        <Reader articleId={openId} popup={<MarkingPopup />} />
      </Panel>
      <Separator className="pane-separator" aria-label={strings.commands.resizeBeside} />
      <Panel id="beside-article" minSize="260px" className="pane">
        <Reader
          articleId={besideId}
          popup={<MarkingPopup />}
          onClose={() => {
            session.getState().set({ besideArticleId: null });
          }}
        />
      </Panel>
    </Group>
  );
}
