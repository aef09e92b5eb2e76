import type { Loss } from '../../../shared/formats/export/export-format.ts';
import { safeFileName } from '../../../shared/text/safe-file-name.ts';
import { useApp } from '../../state/app-context.tsx';
import { useStrings } from '../../strings/use-strings.ts';
import { Button } from '../../ui/Button.tsx';

interface ExportLossesProps {
  readonly losses: readonly Loss[];
  /** Name of the exported file, without extension; the saved list is named after it. */
  readonly name: string;
  readonly formatName: string;
}

/** What the file will not hold, with counts; said before anything is written. */
export function ExportLosses({ losses, name, formatName }: ExportLossesProps) {
  const words = useStrings().exporting;
  const { services } = useApp();
  if (losses.length === 0) return <p className="export-lossless">{words.noLosses}</p>;

  /** Writes the list beside the file, for those who get the file. */
  const save = () => {
    const lines = losses.map(({ code, count }) => `${count}\t${words.lossCodes[code]}\t${code}`);
    const list = [`${name} (${formatName})`, words.losses, ...lines, ''].join('\n');
    void services.bridge.call('save-file', {
      title: words.saveLosses,
      name: safeFileName(words.lossesName(name), 'txt', 'hashiya'),
      filterName: words.listForm,
      extension: 'txt',
      bytes: new TextEncoder().encode(list),
    });
  };

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
      <Button look="quiet" onPress={save}>
        {words.saveLosses}
      </Button>
    </div>
  );
}
