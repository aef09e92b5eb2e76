import { useSession } from '../../state/app-context.tsx';
import { useStrings } from '../../strings/use-strings.ts';
import { Button } from '../../ui/Button.tsx';
import { Segments } from '../../ui/Segments.tsx';
import { SliderField } from './SliderField.tsx';

/** Values of a new installation; the session falls back to the same ones. */
const defaults = { textFace: 'naskh', textSize: 20, lineHeight: 1.9, measure: 68 } as const;

/** A line of the reading text: Arabic in both languages of the interface, for that is what is read. */
const sample =
  'وقال المتحدث إن اللجنة «لم تتسلّم أي طلب»، في حين ذكرت مصادر مطّلعة أن الطلب قُدِّم قبل أسبوع في 12 صفحة.';

/** Face, size, line height and measure of the article, with a sample that follows at once. */
export function ReadingSettings() {
  const words = useStrings().settings;
  const textFace = useSession((session) => session.textFace);
  const textSize = useSession((session) => session.textSize);
  const lineHeight = useSession((session) => session.lineHeight);
  const measure = useSession((session) => session.measure);
  const set = useSession((session) => session.set);

  return (
    <section className="settings-part" aria-label={words.reading}>
      <h3>{words.reading}</h3>
      <p
        className="settings-sample"
        lang="ar"
        dir="rtl"
        aria-label={words.sampleLabel}
        style={{
          fontFamily: textFace === 'naskh' ? 'var(--font-text)' : 'var(--font-ui)',
          fontSize: textSize,
          lineHeight,
          // The same unit as the reader's column.
          maxInlineSize: `${measure}ch`,
        }}
      >
        {sample}
      </p>
      <div className="settings-pair">
        <Segments
          label={words.face}
          showLabel
          value={textFace}
          choices={[
            { id: 'naskh', label: words.faces.naskh },
            { id: 'sans', label: words.faces.sans },
          ]}
          onChange={(id) => {
            set({ textFace: id });
          }}
        />
        <SliderField
          label={words.size}
          value={textSize}
          range={[14, 36, 1]}
          say={words.pixels}
          onChange={(value) => {
            set({ textSize: value });
          }}
        />
        <SliderField
          label={words.lineHeight}
          value={lineHeight}
          range={[1.4, 2.6, 0.05]}
          say={words.factor}
          onChange={(value) => {
            set({ lineHeight: value });
          }}
        />
        <SliderField
          label={words.measure}
          value={measure}
          range={[44, 96, 2]}
          say={words.characters}
          onChange={(value) => {
            set({ measure: value });
          }}
        />
      </div>
      <Button
        look="quiet"
        onPress={() => {
          set(defaults);
        }}
      >
        {words.defaults}
      </Button>
    </section>
  );
}
