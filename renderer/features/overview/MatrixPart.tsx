import { useMemo } from 'react';
import { drawMatrix } from '../../../shared/overview/draw-matrix.ts';
import { facing } from '../../../shared/overview/picture.ts';
import { sourceMatrix } from '../../../shared/overview/source-matrix.ts';
import type { MatrixCell } from '../../../shared/overview/source-matrix.ts';
import { useWorkspace } from '../../state/app-context.tsx';
import { useLanguage, useStrings } from '../../strings/use-strings.ts';
import { OverviewPartFrame } from './OverviewPartFrame.tsx';
import { useOpenRecords } from './use-open-records.ts';
import { useSpeakerName } from './use-speaker-name.ts';

/** Sources × propositions: a table whose cells say + and −, and open the sentences. */
export function MatrixPart() {
  const strings = useStrings().overview;
  const language = useLanguage();
  const project = useWorkspace((workspace) => workspace.project);
  const nameOf = useSpeakerName();
  const matrix = useMemo(() => sourceMatrix(project), [project]);
  const labelOf = (name: string, proposition: string, { asserts, denies }: MatrixCell): string =>
    asserts.length + denies.length === 0
      ? strings.silent
      : strings.cell(name, proposition, asserts.length, denies.length);
  const picture =
    matrix.rows.length === 0
      ? null
      : facing(
          drawMatrix({
            columns: matrix.propositions.map(({ text }) => text),
            rows: matrix.rows.map(({ speaker, cells }) => ({
              name: nameOf(speaker),
              cells: cells.map((cell, n) => ({
                asserts: cell.asserts.length,
                denies: cell.denies.length,
                label: labelOf(nameOf(speaker), matrix.propositions[n]?.text ?? '', cell),
              })),
            })),
          }),
          language === 'ar' ? 'rtl' : 'ltr',
        );
  return (
    <OverviewPartFrame
      part="matrix"
      picture={picture}
      hasLooks={false}
      legend={[
        { sign: 'plus', words: strings.asserts },
        { sign: 'minus', words: strings.denies },
      ]}
    >
      <table className="matrix">
        <caption className="visually-hidden">{strings.parts.matrix}</caption>
        <thead>
          <tr>
            <th scope="col">{strings.source}</th>
            {matrix.propositions.map(({ id, text }) => (
              <th key={id} scope="col" dir="auto">
                {text}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {matrix.rows.map(({ speaker, cells }) => (
            <tr key={speaker.key}>
              <th scope="row" dir="auto">
                {nameOf(speaker)}
              </th>
              {cells.map((cell, n) => (
                <td key={matrix.propositions[n]?.id ?? n}>
                  <Cell
                    cell={cell}
                    label={labelOf(nameOf(speaker), matrix.propositions[n]?.text ?? '', cell)}
                  />
                </td>
              ))}
            </tr>
          ))}
        </tbody>
      </table>
    </OverviewPartFrame>
  );
}

function Cell({ cell, label }: { readonly cell: MatrixCell; readonly label: string }) {
  const open = useOpenRecords();
  const { asserts, denies } = cell;
  if (asserts.length + denies.length === 0) {
    return (
      <span className="matrix-silent">
        <span aria-hidden>·</span>
        <span className="visually-hidden">{label}</span>
      </span>
    );
  }
  return (
    <button
      type="button"
      className="matrix-cell"
      aria-label={label}
      title={label}
      onClick={() => {
        open('claims', [...asserts, ...denies]);
      }}
    >
      {asserts.length > 0 && (
        <span className="matrix-asserts" dir="ltr">
          +{asserts.length}
        </span>
      )}
      {denies.length > 0 && (
        <span className="matrix-denies" dir="ltr">
          −{denies.length}
        </span>
      )}
    </button>
  );
}
