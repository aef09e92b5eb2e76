import { useState } from 'react';
import type { Id } from '../../../shared/model/id.ts';
import { useWorkspace } from '../../state/app-context.tsx';
import { useFindEntities } from '../../state/entity-options.ts';
import { useStrings } from '../../strings/use-strings.ts';
import { Picker } from '../../ui/Picker.tsx';

interface EntityFilterProps {
  readonly label: string;
  /** Entity id, or empty for any. */
  readonly value: Id;
  readonly onChange: (value: Id) => void;
}

/** Chooses one entity out of many by typing a part of its name. */
export function EntityFilter({ label, value, onChange }: EntityFilterProps) {
  const strings = useStrings();
  const find = useFindEntities();
  const [isPicking, setIsPicking] = useState(false);
  const name = useWorkspace(({ project }) => project.entities.get(value)?.name);
  if (isPicking) {
    return (
      <div className="search-picking">
        <span className="field-label">{label}</span>
        <Picker
          label={label}
          find={find}
          onPick={(id) => {
            setIsPicking(false);
            onChange(id);
          }}
          onCancel={() => {
            setIsPicking(false);
            onChange('');
          }}
        />
      </div>
    );
  }
  const shown = name ?? strings.search.any;
  return (
    <div className="field">
      <span className="field-label">{label}</span>
      <button
        type="button"
        className="field-input search-entity"
        aria-label={`${label}: ${shown}`}
        onClick={() => {
          setIsPicking(true);
        }}
      >
        <bdi>{shown}</bdi>
      </button>
    </div>
  );
}
