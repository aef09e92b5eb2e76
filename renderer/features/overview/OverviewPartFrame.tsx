import { Download } from 'lucide-react';
import type { ReactNode } from 'react';
import { withLegend } from '../../../shared/overview/legend.ts';
import type { LegendEntry } from '../../../shared/overview/legend.ts';
import type { Picture } from '../../../shared/overview/picture.ts';
import { useApp } from '../../state/app-context.tsx';
import { useMessage } from '../../strings/use-message.ts';
import { useLanguage, useStrings } from '../../strings/use-strings.ts';
import { IconButton } from '../../ui/Button.tsx';
import { Menu } from '../../ui/Menu.tsx';
import { Segments } from '../../ui/Segments.tsx';
import { PictureLegend } from './PictureLegend.tsx';
import { overviewState, useOverview } from './overview-state.ts';
import type { OverviewPart } from './overview-state.ts';
import { savePicture } from './save-picture.ts';
import type { PictureFormat } from './save-picture.ts';

interface OverviewPartFrameProps {
  readonly part: OverviewPart;
  /** Null when there is nothing to show yet. */
  readonly picture: Picture | null;
  /** What its signs say; stands in the toolbar beside the picture, and in the saved file. */
  readonly legend?: readonly LegendEntry[];
  /** What stands in the toolbar before the buttons. */
  readonly controls?: ReactNode;
  /** Whether picture and table are two looks; the matrix is a table that is its own picture. */
  readonly hasLooks?: boolean;
  readonly children: ReactNode;
}

/** One part of the overview: toolbar, the picture or table, or how to get one. */
export function OverviewPartFrame(props: OverviewPartFrameProps) {
  const { part, picture, legend = [], controls, hasLooks = true, children } = props;
  const words = useStrings().overview;
  const language = useLanguage();
  const { services } = useApp();
  const look = useOverview((state) => state.look);
  const [message, tell] = useMessage();
  const save = (format: PictureFormat) => async (): Promise<void> => {
    if (picture === null) return;
    const titles = { title: words.saveTitle, name: words.parts[part] };
    const whole = withLegend(picture, legend, language === 'ar' ? 'rtl' : 'ltr');
    const saved = await savePicture(whole, format, titles, services);
    if (!saved.ok) tell(({ exporting }) => exporting.writeErrors[saved.error]);
    else if (saved.value !== null) {
      const { name } = saved.value;
      tell(({ overview }) => overview.saved(name));
    }
  };
  return (
    <div className="overview-part">
      <div className="overview-tools">
        {controls}
        {picture !== null && legend.length > 0 && (look === 'picture' || !hasLooks) && (
          <PictureLegend entries={legend} />
        )}
        <span className="overview-message" role="status">
          {message}
        </span>
        {picture !== null && (
          <>
            {hasLooks && (
              <Segments
                label={words.look}
                value={look}
                choices={[
                  { id: 'picture', label: words.looks.picture },
                  { id: 'table', label: words.looks.table },
                ]}
                onChange={(next: 'picture' | 'table') => {
                  overviewState.setState({ look: next });
                }}
              />
            )}
            <Menu
              label={words.save}
              entries={[
                { id: 'svg', label: words.saveSvg, run: () => void save('svg')() },
                { id: 'png', label: words.savePng, run: () => void save('png')() },
              ]}
            >
              <IconButton label={words.save}>
                <Download aria-hidden />
              </IconButton>
            </Menu>
          </>
        )}
      </div>
      {picture === null ? (
        <div className="overview-empty">
          <h2>{words.emptyTitles[part]}</h2>
          <p>{words.empty[part]}</p>
        </div>
      ) : (
        <div className="overview-sheet" tabIndex={0} role="region" aria-label={words.parts[part]}>
          {children}
        </div>
      )}
    </div>
  );
}
