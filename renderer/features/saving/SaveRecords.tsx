import { useState } from 'react';
import { useApp } from '../../state/app-context.tsx';
import { useMessage } from '../../strings/use-message.ts';
import { isolate } from '../../strings/isolate.ts';
import { useStrings } from '../../strings/use-strings.ts';
import { Button } from '../../ui/Button.tsx';

/** Saves a copy of the stored records as they are, where they cannot be opened. */
export function SaveRecords() {
  const words = useStrings().storage.records;
  const { bridge, rawRecords, now } = useApp().services;
  const [outcome, tell] = useMessage();
  const [isBusy, setBusy] = useState(false);

  async function save(): Promise<void> {
    const read = await rawRecords();
    if (!read.ok) {
      tell(({ storage }) => `${storage.records.unread} ${storage.errors[read.error.code]}`);
      return;
    }
    const saved = await bridge.call('save-file', {
      title: words.save,
      name: `hashiya-records-${now().slice(0, 10)}.json`,
      filterName: words.file,
      extension: 'json',
      bytes: read.value,
    });
    if (!saved.ok) tell(({ exporting }) => exporting.writeErrors[saved.error]);
    else if (saved.value !== null) {
      const { name } = saved.value;
      tell(({ storage }) => storage.records.saved(isolate(name)));
    }
  }

  return (
    <>
      <span role="status" className="save-banner-backup">
        {outcome}
      </span>
      <Button
        isDisabled={isBusy}
        onPress={() => {
          setBusy(true);
          void save().finally(() => {
            setBusy(false);
          });
        }}
      >
        {words.save}
      </Button>
    </>
  );
}
