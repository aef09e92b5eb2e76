import { drawSign, signSize } from '../../../shared/overview/legend.ts';
import type { LegendEntry } from '../../../shared/overview/legend.ts';
import { Shapes } from './PictureView.tsx';

/** What the signs of a picture say; a saved picture has the same below it. */
export function PictureLegend({ entries }: { readonly entries: readonly LegendEntry[] }) {
  return (
    <ul className="overview-legend">
      {entries.map(({ sign, words }) => (
        <li key={sign}>
          <svg {...signSize} aria-hidden>
            <Shapes shapes={drawSign(sign)} />
          </svg>
          {words}
        </li>
      ))}
    </ul>
  );
}
