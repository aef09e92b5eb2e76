import { useMemo, useState } from 'react';
import {
  measureAgreement,
  measureRelations,
  placesOf,
} from '../../../shared/agreement/measure-agreement.ts';
import type { ConfusionCell } from '../../../shared/agreement/measure-agreement.ts';
import type { Id } from '../../../shared/model/id.ts';
import { useApp, useWorkspace } from '../../state/app-context.tsx';
import { codebookOf } from '../../state/codebook.ts';
import { useMessage } from '../../strings/use-message.ts';
import { useLanguage, useStrings } from '../../strings/use-strings.ts';
import { Button } from '../../ui/Button.tsx';
import { ConfusionTable } from './ConfusionTable.tsx';
import { FigureTable } from './FigureTable.tsx';
import { LabelTable } from './LabelTable.tsx';
import { PlaceList } from './PlaceList.tsx';
import type { ToldPlace } from './PlaceList.tsx';
import { isRelationSubject, relationsOf, spansOf } from './annotators.ts';
import type { AgreementSide, Subject } from './annotators.ts';
import { labelNames } from './label-names.ts';
import { showPlace } from './show-place.ts';
import { tellDisagreement } from './tell-disagreement.ts';
import { useGamma } from './use-gamma.ts';
import { agreementCsv, agreementJson } from './write-agreement.ts';

interface AgreementResultsProps {
  readonly sides: readonly [AgreementSide, AgreementSide];
  readonly names: readonly [string, string];
  readonly subject: Subject;
  readonly articleIds: readonly Id[];
}

/** Every figure with how it was computed, the labels one by one, and each disagreement's place. */
export function AgreementResults({ sides, names, subject, articleIds }: AgreementResultsProps) {
  const strings = useStrings();
  const words = strings.comparing.agreement;
  const language = useLanguage();
  const app = useApp();
  const { services } = app;
  const articles = useWorkspace(({ project }) => project.articles);
  const [one, other] = sides;
  const [saved, tellSaved] = useMessage();
  const [cell, setCell] = useState<ConfusionCell | null>(null);
  const isRelation = isRelationSubject(subject);
  const { mine, theirs, agreement } = useMemo(() => {
    if (isRelationSubject(subject)) {
      const [a, b] = relationsOf([one, other], subject, articleIds);
      return { mine: a, theirs: b, agreement: measureRelations(a, b) };
    }
    const [a, b] = [spansOf(one, subject, articleIds), spansOf(other, subject, articleIds)];
    const lengths = articleIds.map((articleId) => ({
      articleId,
      length: articles.get(articleId)?.textLength ?? 0,
    }));
    return { mine: a, theirs: b, agreement: measureAgreement(a, b, lengths) };
  }, [one, other, subject, articleIds, articles]);
  const computing = useGamma(mine, theirs, !isRelation);
  const gamma = computing.state.kind === 'done' ? computing.state.figures : null;
  const labelName = labelNames(
    subject,
    strings,
    sides.map((side) => codebookOf(side.project)),
    language,
  );
  const places: readonly ToldPlace[] =
    cell?.places.map((place) => ({ place, told: '' })) ??
    agreement.disagreements.flatMap((disagreement) =>
      placesOf(disagreement).map((place) => ({
        place,
        told: tellDisagreement(disagreement, words, labelName, language),
      })),
    );

  const save = async (extension: 'csv' | 'json'): Promise<void> => {
    const measured = {
      between: names,
      subject: words.subjects[subject],
      articles: articleIds.map((id) => articles.get(id)?.title ?? id),
      isRelation,
      agreement,
      gamma,
    };
    const text =
      extension === 'csv' ? agreementCsv(measured, words, labelName) : agreementJson(measured);
    const written = await services.bridge.call('save-file', {
      title: words.saveTitle,
      name: `${words.fileName}.${extension}`,
      filterName: extension.toUpperCase(),
      extension,
      bytes: new TextEncoder().encode(text),
    });
    if (!written.ok) tellSaved(({ comparing }) => comparing.agreement.notSaved);
    else if (written.value !== null) {
      const { name } = written.value;
      tellSaved(({ comparing }) => comparing.agreement.saved(name));
    }
  };

  return (
    <>
      <div className="agreement-save">
        <span className="agreement-counts">
          {(isRelation ? words.countsOfRelations : words.counts)(
            mine.length,
            theirs.length,
            articleIds.length,
          )}
        </span>
        <span>{words.save}</span>
        {(['csv', 'json'] as const).map((extension) => (
          <Button
            key={extension}
            isDisabled={computing.state.kind === 'running'}
            onPress={() => void save(extension)}
          >
            {extension.toUpperCase()}
          </Button>
        ))}
        <span role="status">{saved}</span>
      </div>
      {isRelation && <p className="agreement-hint">{words.relationHint}</p>}
      <FigureTable
        agreement={agreement}
        gamma={gamma}
        isRelation={isRelation}
        computing={computing}
      />
      <LabelTable
        agreement={agreement}
        gamma={computing.state}
        isRelation={isRelation}
        labelName={labelName}
      />
      <ConfusionTable
        cells={agreement.confusion}
        labelName={labelName}
        names={names}
        selected={cell}
        onSelect={setCell}
      />
      <PlaceList
        title={cell === null ? words.disagreements : words.places(places.length)}
        places={places}
        onShow={(place) => {
          showPlace(app, sides, subject, place);
        }}
      />
    </>
  );
}
