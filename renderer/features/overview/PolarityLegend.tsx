import { useStrings } from '../../strings/use-strings.ts';

interface PolarityLegendProps {
  /** How the picture draws a denial: as a bar of its own colour, or as an outline. */
  readonly denial: 'filled' | 'outline';
}

/** What the two looks of a bar say. */
export function PolarityLegend({ denial }: PolarityLegendProps) {
  const words = useStrings().overview;
  return (
    <ul className="overview-legend">
      <li>
        <span className="overview-swatch" data-polarity="asserts" aria-hidden />
        {words.asserts}
      </li>
      <li>
        <span className="overview-swatch" data-polarity="denies" data-look={denial} aria-hidden />
        {words.denies}
      </li>
    </ul>
  );
}
