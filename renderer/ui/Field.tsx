import {
  FieldError,
  Input,
  Label,
  ListBox,
  ListBoxItem,
  Popover,
  Select,
  SelectValue,
  Button as AriaButton,
  Text,
  TextArea,
  TextField as AriaTextField,
} from 'react-aria-components';
import { ChevronDown } from 'lucide-react';
import './Field.css';

interface TextFieldProps {
  readonly label: string;
  readonly value: string;
  readonly onChange: (value: string) => void;
  /** Called when the field is left or Enter is pressed: the moment to store what was typed. */
  readonly onCommit?: (value: string) => void;
  readonly multiline?: boolean;
  readonly hint?: string;
  readonly error?: string;
  readonly placeholder?: string;
  readonly autoFocus?: boolean;
  /** Hides the label visually; it stays for assistive technology. */
  readonly labelHidden?: boolean;
  /** Shows the text and takes no other. */
  readonly isReadOnly?: boolean;
  readonly type?: 'text' | 'search' | 'url' | 'date';
}

/** A line or a box of text; what is typed takes its own direction. */
export function TextField(props: TextFieldProps) {
  const { label, value, onChange, onCommit, multiline, hint, error, labelHidden, ...rest } = props;
  const commit = () => onCommit?.(value);
  // An empty field has the direction of the interface, so that its placeholder stands where words
  // will begin; what is typed has its own.
  const direction = value === '' ? {} : { dir: 'auto' };
  return (
    <AriaTextField
      className="field"
      value={value}
      onChange={onChange}
      onBlur={commit}
      isInvalid={error !== undefined}
      isReadOnly={rest.isReadOnly ?? false}
      type={rest.type ?? 'text'}
      {...(rest.autoFocus === undefined ? {} : { autoFocus: rest.autoFocus })}
    >
      <Label className={labelHidden === true ? 'visually-hidden' : 'field-label'}>{label}</Label>
      {multiline === true ? (
        <TextArea
          className="field-input"
          {...direction}
          rows={3}
          placeholder={rest.placeholder ?? ''}
        />
      ) : (
        <Input
          className="field-input"
          {...direction}
          placeholder={rest.placeholder ?? ''}
          onKeyDown={(event) => {
            if (event.code === 'Enter' && !event.nativeEvent.isComposing) commit();
          }}
        />
      )}
      {hint !== undefined && (
        <Text slot="description" className="field-hint">
          {hint}
        </Text>
      )}
      <FieldError className="field-error">{error}</FieldError>
    </AriaTextField>
  );
}

/** One line of a {@link SelectField}. */
export interface Choice<K extends string> {
  readonly id: K;
  readonly label: string;
  readonly hint?: string;
}

interface SelectFieldProps<K extends string> {
  readonly label: string;
  readonly value: K;
  readonly choices: readonly Choice<K>[];
  readonly onChange: (value: K) => void;
  readonly labelHidden?: boolean;
  readonly isDisabled?: boolean;
}

/** One out of a list. */
export function SelectField<K extends string>(props: SelectFieldProps<K>) {
  const { label, value, choices, onChange, labelHidden, isDisabled = false } = props;
  return (
    <Select
      className="field"
      value={value}
      isDisabled={isDisabled}
      onChange={(key) => {
        const chosen = choices.find((choice) => choice.id === key);
        if (chosen !== undefined) onChange(chosen.id);
      }}
    >
      <Label className={labelHidden === true ? 'visually-hidden' : 'field-label'}>{label}</Label>
      <AriaButton className="field-input field-select">
        <SelectValue className="field-select-value" />
        <ChevronDown aria-hidden />
      </AriaButton>
      <Popover className="popover">
        <ListBox className="list-box" items={choices}>
          {(choice) => (
            <ListBoxItem className="list-box-item" id={choice.id} textValue={choice.label}>
              <span dir="auto">{choice.label}</span>
              {choice.hint !== undefined && <kbd>{choice.hint}</kbd>}
            </ListBoxItem>
          )}
        </ListBox>
      </Popover>
    </Select>
  );
}
