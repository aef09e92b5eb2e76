import { X } from 'lucide-react';
import { useSession } from '../../state/app-context.tsx';
import { useStrings } from '../../strings/use-strings.ts';
import { IconButton } from '../../ui/Button.tsx';
import { Tabs } from '../../ui/Tabs.tsx';
import { CountsPart } from './CountsPart.tsx';
import { MapPart } from './MapPart.tsx';
import { MatrixPart } from './MatrixPart.tsx';
import { Sentences } from './Sentences.tsx';
import { TimelinePart } from './TimelinePart.tsx';
import { overviewParts, overviewState, useOverview } from './overview-state.ts';
import type { OverviewPart } from './overview-state.ts';
import './Overview.css';

const contents = {
  matrix: MatrixPart,
  timeline: TimelinePart,
  map: MapPart,
  counts: CountsPart,
} as const;

/** Who says what, when, against whom and how often, in the place of the reading area. */
export function OverviewView() {
  const strings = useStrings().overview;
  const setSession = useSession((session) => session.set);
  const part = useOverview((state) => state.part);
  const Content = contents[part];
  return (
    <section className="overview" aria-label={strings.title}>
      <h1 className="visually-hidden">{strings.title}</h1>
      <Tabs
        label={strings.title}
        value={part}
        tabs={overviewParts.map((id) => ({
          id,
          label: strings.parts[id],
          content: id === part ? <Content /> : null,
        }))}
        onChange={(next: OverviewPart) => {
          overviewState.setState({ part: next, listed: [] });
        }}
      />
      <Sentences />
      <span className="overview-close">
        <IconButton
          label={strings.close}
          onPress={() => {
            setSession({ view: 'read' });
          }}
        >
          <X aria-hidden />
        </IconButton>
      </span>
    </section>
  );
}
