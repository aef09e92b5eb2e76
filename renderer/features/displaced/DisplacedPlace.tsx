import { placePart } from '../../../shared/edits/place-part.ts';
import type { AnchoredRef } from '../../../shared/edits/place-part.ts';
import { excerpt, quoteOf } from '../../../shared/marks/anchor-quote.ts';
import type { DisplacedPart } from '../../../shared/marks/displaced.ts';
import type { Anchor } from '../../../shared/model/anchor.ts';
import { useWorkspace } from '../../state/app-context.tsx';
import { useEdit, useRefusal } from '../../state/refusal.ts';
import { useShowAnchor } from '../../state/show-record.ts';
import { useStrings } from '../../strings/use-strings.ts';
import { Button } from '../../ui/Button.tsx';

interface DisplacedPlaceProps {
  readonly record: AnchoredRef;
  readonly part: DisplacedPart;
}

/** Places offered at most; the analyst can point at any other one. */
const offered = 4;

/** What a record quotes and what its text reads there, and the ways of making them agree. */
export function DisplacedPlace({ record, part }: DisplacedPlaceProps) {
  const strings = useStrings();
  const words = strings.storage.displaced;
  const kinds = strings.importing.editions;
  const edit = useEdit();
  const refusal = useRefusal();
  const showAnchor = useShowAnchor();
  const { anchor, found, here, elsewhere } = part;
  const direction = useWorkspace(
    ({ project }) => project.articles.get(anchor.articleId)?.direction ?? 'rtl',
  );
  const settle = (place: Anchor): void => {
    edit((project, context) => placePart(project, record, part.key, place, context));
  };
  return (
    <div className="displaced-place" role="group" aria-label={kinds.parts[part.kind]}>
      <dl>
        <dt>{words.quoted}</dt>
        <dd dir={direction}>{quoteOf(anchor)}</dd>
        <dt>{words.reads}</dt>
        <dd dir={direction}>{found}</dd>
      </dl>
      <div className="displaced-ways">
        <Button
          onPress={() => {
            settle(here);
          }}
        >
          {words.takeText}
        </Button>
        {elsewhere.slice(0, offered).map((place, index) => (
          <span key={place.fragments[0]?.start ?? index} className="displaced-way">
            <button
              type="button"
              className="displaced-look"
              onClick={() => {
                showAnchor(place);
              }}
            >
              <bdi>{around(place)}</bdi>
            </button>
            <Button
              onPress={() => {
                settle(place);
              }}
            >
              {elsewhere.length === 1
                ? words.move
                : words.moveTo(index + 1, Math.min(offered, elsewhere.length))}
            </Button>
          </span>
        ))}
        {refusal !== null && <p role="alert">{refusal}</p>}
      </div>
    </div>
  );
}

/** The words at a place with a little of what stands around them. */
function around({ fragments }: Anchor): string {
  const first = fragments[0];
  if (first === undefined) return '';
  return `…${first.prefix.slice(-16)}${excerpt(first.exact, 60)}${first.suffix.slice(0, 16)}…`.replace(
    /\s+/gu,
    ' ',
  );
}
