import { useState } from 'react';
import type { Direction } from '../../../shared/model/article.ts';
import { zoneKinds } from '../../../shared/model/zone.ts';
import type { Zone } from '../../../shared/model/zone.ts';
import { useStrings } from '../../strings/use-strings.ts';
import { Button } from '../../ui/Button.tsx';
import { SelectField } from '../../ui/Field.tsx';
import { describeReason } from './describe-reason.ts';
import { mergeWithNext, setZoneKept, setZoneKind, splitPoint, splitZone } from './edit-zones.ts';
import type { ZoneChange } from './edit-zones.ts';

interface ZoneEditorProps {
  readonly zone: Zone;
  /** Text of the whole article. */
  readonly text: string;
  readonly direction: Direction;
  /** The zone that this one repeats. */
  readonly original: Zone | undefined;
  readonly isLast: boolean;
  readonly onChange: (change: ZoneChange) => void;
  /** Leaves for the place of the zone in the reader. */
  readonly onShow: () => void;
}

/** Changes kind, shows or folds, splits and merges one zone. */
export function ZoneEditor(props: ZoneEditorProps) {
  const { zone, text, direction, original, isLast, onChange, onShow } = props;
  const strings = useStrings();
  const words = strings.library.article.zones;
  /** Place of the cursor in the article, UTF-16 units. */
  const [cursor, setCursor] = useState(zone.start);
  const canSplit = splitPoint(zone, cursor, text) !== null;
  const content = text.slice(zone.start, zone.end);

  return (
    <div className="zone-editor">
      <SelectField
        label={words.kind}
        value={zone.kind}
        choices={zoneKinds.map((id) => ({ id, label: strings.importing.zones.kinds[id] }))}
        onChange={(kind) => {
          onChange((zones) => setZoneKind(zones, zone.id, kind));
        }}
      />
      <p className="zones-hint">{describeReason(zone, strings)}</p>
      {original !== undefined && (
        <p className="zones-hint">
          {words.repeats}{' '}
          <bdi className="zone-original">
            {text.slice(original.start, Math.min(original.end, original.start + 80))}
          </bdi>
        </p>
      )}
      <label className="field">
        <span className="field-label">{words.text}</span>
        <textarea
          className="field-input zone-text"
          readOnly
          rows={6}
          dir={direction}
          value={content}
          aria-description={words.splitHint}
          onSelect={(event) => {
            setCursor(zone.start + event.currentTarget.selectionStart);
          }}
        />
      </label>
      <div className="zone-actions">
        <Button
          onPress={() => {
            onChange((zones) => setZoneKept(zones, zone.id, !zone.kept));
          }}
        >
          {zone.kept ? words.fold : words.restore}
        </Button>
        <Button
          isDisabled={!canSplit}
          onPress={() => {
            onChange((zones, newId) => splitZone(zones, zone.id, cursor, text, newId));
          }}
        >
          {words.split}
        </Button>
        <Button
          isDisabled={isLast}
          onPress={() => {
            onChange((zones) => mergeWithNext(zones, zone.id));
          }}
        >
          {words.merge}
        </Button>
        <Button look="quiet" onPress={onShow}>
          {strings.importing.zones.show}
        </Button>
      </div>
      {!canSplit && <p className="zones-hint">{words.splitHint}</p>}
    </div>
  );
}
