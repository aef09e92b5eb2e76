import { useMemo } from 'react';
import { excerpt, quoteOf } from '../../../shared/marks/anchor-quote.ts';
import { stanceOf } from '../../../shared/marks/claim-stance.ts';
import { contradictionMap, mapGroupings } from '../../../shared/overview/contradiction-map.ts';
import { drawMap } from '../../../shared/overview/draw-map.ts';
import { facing } from '../../../shared/overview/picture.ts';
import { speakerOf } from '../../../shared/overview/speakers.ts';
import { useWorkspace } from '../../state/app-context.tsx';
import { useCodebook } from '../../state/codebook.ts';
import { isolate } from '../../strings/isolate.ts';
import { useLanguage, useStrings } from '../../strings/use-strings.ts';
import { Segments } from '../../ui/Segments.tsx';
import { OverviewPartFrame } from './OverviewPartFrame.tsx';
import { PictureView } from './PictureView.tsx';
import { RecordTableView } from './RecordTableView.tsx';
import { overviewState, useOverview } from './overview-state.ts';
import { useOpenRecords } from './use-open-records.ts';
import { useSpeakerName } from './use-speaker-name.ts';

const lines = {
  contradiction: 'solid',
  tension: 'dashed',
  omission: 'dotted',
  'needs-context': 'dotted',
} as const;

/** Claims as cards, relations as lines between them; both open their sentences. */
export function MapPart() {
  const strings = useStrings();
  const words = strings.overview;
  const language = useLanguage();
  const codebook = useCodebook();
  const project = useWorkspace((workspace) => workspace.project);
  const grouping = useOverview((state) => state.grouping);
  const look = useOverview((state) => state.look);
  const open = useOpenRecords();
  const nameOf = useSpeakerName();
  const map = useMemo(() => contradictionMap(project, grouping), [project, grouping]);
  const relationName = (id: string): string =>
    codebook.relationTypes.find((type) => type.id === id)?.name[language] ?? id;
  const wordsOf = (claimId: string): string => {
    const claim = project.claims.get(claimId);
    return claim === undefined ? '' : claim.gloss || quoteOf(claim.content);
  };
  const said = (claimId: string): string => {
    const claim = project.claims.get(claimId);
    return claim === undefined
      ? ''
      : `${nameOf(speakerOf(project, claim))}: ${isolate(excerpt(wordsOf(claimId), 80))}`;
  };
  const named = new Set<string>();
  const picture =
    map.edges.length === 0
      ? null
      : facing(
          drawMap({
            beside: grouping === 'article',
            clusters: map.clusters.map(({ id, columns }, n) => ({
              id,
              title:
                grouping === 'article'
                  ? (project.articles.get(id)?.title ?? '')
                  : words.matter(n + 1),
              columns: columns.map((claims) =>
                claims.map((claim) => ({
                  key: `claim ${claim.id}`,
                  speaker: nameOf(speakerOf(project, claim)),
                  words: wordsOf(claim.id),
                  stance: stanceOf(claim),
                  label: said(claim.id),
                })),
              ),
            })),
            relations: map.edges.map(({ contradiction, from, to }) => {
              const { id, relation, strictness, state } = contradiction;
              // One name for all lines of a contradiction between several claims.
              const name = named.has(id) ? '' : relationName(relation);
              named.add(id);
              return {
                key: `relation ${id} ${from} ${to}`,
                from: `claim ${from}`,
                to: `claim ${to}`,
                name,
                label: `${words.against(said(from), relationName(relation), said(to))} (${strings.contradictions.states[state]})`,
                line: lines[strictness],
                isFaint: state !== 'confirmed',
              };
            }),
          }),
          language === 'ar' ? 'rtl' : 'ltr',
        );
  return (
    <OverviewPartFrame
      part="map"
      picture={picture}
      legend={[
        { sign: 'plus', words: words.asserts },
        { sign: 'minus', words: words.denies },
        { sign: 'solid', words: strings.contradictions.strictnesses.contradiction },
        { sign: 'dashed', words: strings.contradictions.strictnesses.tension },
        {
          sign: 'dotted',
          words: [
            strings.contradictions.strictnesses.omission,
            strings.contradictions.strictnesses['needs-context'],
          ].join(' / '),
        },
        { sign: 'faint', words: words.notConfirmed },
      ]}
      controls={
        <Segments
          label={words.grouping}
          value={grouping}
          choices={mapGroupings.map((id) => ({ id, label: words.groupings[id] }))}
          onChange={(next) => {
            overviewState.setState({ grouping: next });
          }}
        />
      }
    >
      {look === 'picture' && picture !== null ? (
        <PictureView
          label={words.parts.map}
          picture={picture}
          onOpen={(key) => {
            const [kind, id = ''] = key.split(' ');
            open(kind === 'claim' ? 'claims' : 'contradictions', [id]);
          }}
        />
      ) : (
        <RecordTableView
          caption={words.parts.map}
          heads={[words.between, words.relation, words.state, words.and]}
          rows={map.edges.map(({ contradiction, from, to }) => ({
            key: `${contradiction.id} ${from} ${to}`,
            cells: [
              said(from),
              relationName(contradiction.relation),
              strings.contradictions.states[contradiction.state],
              said(to),
            ],
          }))}
          onOpen={(key) => {
            open('contradictions', [key.split(' ')[0] ?? '']);
          }}
        />
      )}
    </OverviewPartFrame>
  );
}
