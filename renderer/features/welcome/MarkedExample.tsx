import { useStrings } from '../../strings/use-strings.ts';

/**
 * Two sentences of an invented story, marked as the reader marks, with the notes of the margin
 * beside them. The sentences are Arabic in both languages of the interface: they are a sample of
 * the material, not of the interface.
 */
const sentences = {
  entity: 'وزيرة النقل',
  cue: 'أكدت',
  claim: 'الجسر أُغلق ثلاثة أيام فقط',
  other: 'البلدية',
  otherCue: 'قالت',
  otherClaim: 'إغلاقه استمر أسبوعين',
} as const;

/** Teaches marking by a marked sentence and three lines about it. */
export function MarkedExample() {
  const words = useStrings().library.welcome;
  return (
    <div className="example">
      <p className="example-text" lang="ar" dir="rtl" aria-label={words.exampleLabel}>
        {sentences.cue} <span className="example-entity">{sentences.entity}</span> أن{' '}
        <span className="example-claim">{sentences.claim}</span>، بينما {sentences.otherCue}{' '}
        <span className="example-entity">{sentences.other}</span> إن{' '}
        <span className="example-contradiction">{sentences.otherClaim}</span>.
      </p>
      <div className="example-notes">
        <h2>{words.howTitle}</h2>
        <ol>
          <li>
            <span className="example-sign" aria-hidden>
              <span className="example-entity" dir="ltr">
                1–9
              </span>
            </span>
            {words.entity}
          </li>
          <li>
            <span className="example-sign" aria-hidden>
              <span className="example-claim">C</span>
            </span>
            {words.claim}
          </li>
          <li>
            <span className="example-sign" aria-hidden>
              <span className="example-contradiction">X</span>
            </span>
            {words.contradiction}
          </li>
        </ol>
      </div>
    </div>
  );
}
