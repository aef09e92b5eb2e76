import { Label, Slider, SliderOutput, SliderThumb, SliderTrack } from 'react-aria-components';

interface SliderFieldProps {
  readonly label: string;
  readonly value: number;
  /** Smallest, largest, step. */
  readonly range: readonly [number, number, number];
  /** Puts the value into words. */
  readonly say: (value: number) => string;
  readonly onChange: (value: number) => void;
}

/** A number chosen by sliding; arrows change it by one step. */
export function SliderField({ label, value, range, say, onChange }: SliderFieldProps) {
  const [minValue, maxValue, step] = range;
  const share = (value - minValue) / (maxValue - minValue);
  return (
    <Slider
      className="slider"
      value={value}
      minValue={minValue}
      maxValue={maxValue}
      step={step}
      onChange={onChange}
    >
      <div className="slider-words">
        <Label className="field-label">{label}</Label>
        <SliderOutput className="slider-output">{say(value)}</SliderOutput>
      </div>
      <SliderTrack className="slider-track">
        <div className="slider-fill" style={{ inlineSize: `${share * 100}%` }} />
        <SliderThumb className="slider-thumb" />
      </SliderTrack>
    </Slider>
  );
}
