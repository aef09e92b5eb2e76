import type { Loss } from '../../../shared/formats/export/export-format.ts';
import { useStrings } from '../../strings/use-strings.ts';

/** What the file will not hold, with counts; said before anything is written. */
export function ExportLosses({ losses }: { readonly losses: readonly Loss[] }) {
  const words = useStrings().exporting;
  if (losses.length === 0) return <p className="export-lossless">{words.noLosses}</p>;
  return (
    <div className="export-losses">
      <p>{words.losses}</p>
      <ul>
        {losses.map(({ code, count }) => (
          <li key={code}>
            <span className="export-loss-count">{count}</span> {words.lossCodes[code]}
          </li>
        ))}
      </ul>
    </div>
  );
}
