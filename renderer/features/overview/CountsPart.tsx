import { useMemo } from 'react';
import { claimCounts, countKinds, totalOf } from '../../../shared/overview/claim-counts.ts';
import type { CountRow } from '../../../shared/overview/claim-counts.ts';
import { drawCounts } from '../../../shared/overview/draw-counts.ts';
import { facing } from '../../../shared/overview/picture.ts';
import { useWorkspace } from '../../state/app-context.tsx';
import { useLanguage, useStrings } from '../../strings/use-strings.ts';
import { Segments } from '../../ui/Segments.tsx';
import { OverviewPartFrame } from './OverviewPartFrame.tsx';
import { PictureView } from './PictureView.tsx';
import { RecordTableView } from './RecordTableView.tsx';
import { overviewState, useOverview } from './overview-state.ts';
import { useOpenRecords } from './use-open-records.ts';
import { useSheetWidth } from './use-sheet-width.ts';
import { useSpeakerName } from './use-speaker-name.ts';

/** How often each source is heard, each entity named, and what each article holds. */
export function CountsPart() {
  const words = useStrings().overview;
  const language = useLanguage();
  const project = useWorkspace((workspace) => workspace.project);
  const kind = useOverview((state) => state.countKind);
  const look = useOverview((state) => state.look);
  const openRecords = useOpenRecords();
  const speakerName = useSpeakerName();
  const { width, measure } = useSheetWidth(480);
  const rows = useMemo(() => claimCounts(project, kind), [project, kind]);
  const nameOf = ({ name, speaker }: CountRow): string =>
    name || (speaker === null ? '' : speakerName(speaker));
  const open = (key: string): void => {
    const row = rows.find((candidate) => candidate.key === key);
    if (row === undefined) return;
    if (kind === 'entities') openRecords('mentions', row.mentions);
    else openRecords('claims', [...row.asserts, ...row.denies]);
  };
  const picture =
    rows.length === 0
      ? null
      : facing(
          drawCounts(
            rows.map((row) => ({
              key: row.key,
              name: nameOf(row),
              label: words.bar(nameOf(row), totalOf(row)),
              asserts: row.asserts.length,
              denies: row.denies.length,
              mentions: row.mentions.length,
            })),
            width,
          ),
          language === 'ar' ? 'rtl' : 'ltr',
        );
  return (
    <div ref={measure} className="overview-measured">
      <OverviewPartFrame
        part="counts"
        picture={picture}
        legend={
          kind === 'entities'
            ? []
            : [
                { sign: 'bar-asserts', words: words.asserts },
                { sign: 'bar-denies', words: words.denies },
              ]
        }
        controls={
          <Segments
            label={words.of}
            value={kind}
            choices={countKinds.map((id) => ({ id, label: words.countKinds[id] }))}
            onChange={(next) => {
              overviewState.setState({ countKind: next });
            }}
          />
        }
      >
        {look === 'picture' && picture !== null ? (
          <PictureView label={words.parts.counts} picture={picture} onOpen={open} />
        ) : (
          <RecordTableView
            caption={words.parts.counts}
            heads={
              kind === 'entities'
                ? [words.mentions, words.countKinds.entities]
                : [words.asserts, words.denies, words.countKinds[kind]]
            }
            rows={rows.map((row) => ({
              key: row.key,
              cells:
                kind === 'entities'
                  ? [String(row.mentions.length), nameOf(row)]
                  : [String(row.asserts.length), String(row.denies.length), nameOf(row)],
            }))}
            onOpen={open}
          />
        )}
      </OverviewPartFrame>
    </div>
  );
}
