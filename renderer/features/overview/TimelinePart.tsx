import { useMemo } from 'react';
import { excerpt, quoteOf } from '../../../shared/marks/anchor-quote.ts';
import { claimTimeline, timeAxes } from '../../../shared/overview/claim-timeline.ts';
import { drawTimeline } from '../../../shared/overview/draw-timeline.ts';
import { facing } from '../../../shared/overview/picture.ts';
import { useWorkspace } from '../../state/app-context.tsx';
import { formatDate } from '../../strings/format-date.ts';
import { useLanguage, useStrings } from '../../strings/use-strings.ts';
import { Button } from '../../ui/Button.tsx';
import { Segments } from '../../ui/Segments.tsx';
import { OverviewPartFrame } from './OverviewPartFrame.tsx';
import { PictureView } from './PictureView.tsx';
import { RecordTableView } from './RecordTableView.tsx';
import { overviewState, useOverview } from './overview-state.ts';
import { useOpenRecords } from './use-open-records.ts';
import { useSheetWidth } from './use-sheet-width.ts';
import { useSpeakerName } from './use-speaker-name.ts';

const dayLength = 86_400_000;

/** Claims on a line of time, one lane for each source. */
export function TimelinePart() {
  const strings = useStrings();
  const words = strings.overview;
  const language = useLanguage();
  const project = useWorkspace((workspace) => workspace.project);
  const axis = useOverview((state) => state.axis);
  const look = useOverview((state) => state.look);
  const open = useOpenRecords();
  const nameOf = useSpeakerName();
  const { width, measure } = useSheetWidth(560);
  const timeline = useMemo(() => claimTimeline(project, axis), [project, axis]);
  const dayName = (day: number): string =>
    formatDate(language, new Date(day * dayLength).toISOString());
  const wordsOf = (claimId: string): string => {
    const claim = project.claims.get(claimId);
    return claim === undefined ? '' : claim.gloss || quoteOf(claim.content);
  };
  const picture =
    timeline.lanes.length === 0
      ? null
      : facing(
          drawTimeline(
            {
              from: timeline.from,
              to: timeline.to,
              dayName,
              lanes: timeline.lanes.map(({ speaker, points }) => ({
                name: nameOf(speaker),
                points: points.map(({ claimId, from, to, stance }) => ({
                  key: claimId,
                  from,
                  to,
                  stance,
                  label: [
                    nameOf(speaker),
                    strings.claims.stances[stance],
                    excerpt(wordsOf(claimId), 90),
                    dayName(from),
                  ].join(' · '),
                })),
              })),
            },
            width,
          ),
          language === 'ar' ? 'rtl' : 'ltr',
        );
  return (
    <div ref={measure} className="overview-measured">
      <OverviewPartFrame
        part="timeline"
        picture={picture}
        legend={[
          { sign: 'bar-asserts', words: words.asserts },
          { sign: 'bar-denies', words: words.denies },
        ]}
        controls={
          <>
            <Segments
              label={words.axis}
              value={axis}
              choices={timeAxes.map((id) => ({ id, label: words.axes[id] }))}
              onChange={(next) => {
                overviewState.setState({ axis: next });
              }}
            />
            {timeline.undated.length > 0 && (
              <Button
                look="quiet"
                onPress={() => {
                  open('claims', timeline.undated);
                }}
              >
                {words.undated(timeline.undated.length)}
              </Button>
            )}
          </>
        }
      >
        {look === 'picture' && picture !== null ? (
          <PictureView
            label={words.parts.timeline}
            picture={picture}
            onOpen={(id) => {
              open('claims', [id]);
            }}
          />
        ) : (
          <RecordTableView
            caption={words.parts.timeline}
            heads={[words.time, words.source, words.stance, words.claim]}
            rows={timeline.lanes
              .flatMap(({ speaker, points }) => points.map((point) => ({ speaker, ...point })))
              .sort((a, b) => a.from - b.from)
              .map(({ speaker, claimId, from, stance }) => ({
                key: claimId,
                cells: [
                  dayName(from),
                  nameOf(speaker),
                  strings.claims.stances[stance],
                  excerpt(wordsOf(claimId), 160),
                ],
              }))}
            onOpen={(id) => {
              open('claims', [id]);
            }}
          />
        )}
      </OverviewPartFrame>
    </div>
  );
}
