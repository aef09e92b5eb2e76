import { z } from 'zod/mini';
import { createStore } from 'zustand/vanilla';
import type { StoreApi } from 'zustand/vanilla';
import type { Anchor } from '../../shared/model/anchor.ts';
import type { Id } from '../../shared/model/id.ts';
import { recordTables } from '../../shared/model/record-ref.ts';
import type { RecordRef } from '../../shared/model/record-ref.ts';
import type { Span } from '../../shared/model/span.ts';
import { keyboardLayouts } from '../keys/keyboard-layouts.ts';
import type { AttributionProposal } from '../../shared/suggest/propose-attribution.ts';
import { keptDrafts } from './kept-drafts.ts';
import { askFor } from './reveal.ts';
import type { Reveal } from './reveal.ts';

/** The tabs of the annotation panel. */
export const panelTabs = ['entities', 'claims', 'contradictions', 'suggestions', 'review'] as const;
/** See {@link panelTabs}. */
export type PanelTab = (typeof panelTabs)[number];

/** What the middle of the window shows. */
export const views = ['read', 'search', 'overview', 'check', 'compare', 'agreement'] as const;
/** See {@link views}. */
export type View = (typeof views)[number];

/** What lies over the window. */
export const dialogs = [
  'paste-text',
  'export',
  'settings',
  /** The settings, opened at the backups. */
  'backups',
  'keys',
  'shortcuts',
  'codebook',
  'guideline',
  'command-palette',
  'article-details',
  'article-history',
  'trash',
  'open-article',
  'open-beside',
  'about',
] as const;
/** See {@link dialogs}. */
export type DialogName = (typeof dialogs)[number];

const chordSchema = z.strictObject({
  code: z.string(),
  mod: z.exactOptional(z.boolean()),
  shift: z.exactOptional(z.boolean()),
  alt: z.exactOptional(z.boolean()),
});

/**
 * View state that survives a restart: settings, what is open, and where. Every field falls back
 * to its default alone, so a damaged or older session never keeps the application from starting.
 */
const savedSessionSchema = z.object({
  language: z.catch(z.enum(['ar', 'en']), 'ar'),
  theme: z.catch(z.enum(['system', 'light', 'dark']), 'system'),
  /** Reading size in CSS pixels. */
  textSize: z.catch(z.number().check(z.gte(12), z.lte(48)), 20),
  textFace: z.catch(z.enum(['naskh', 'sans']), 'naskh'),
  /** Line height as a factor of the size, and measure in characters. */
  lineHeight: z.catch(z.number().check(z.gte(1.4), z.lte(2.6)), 1.9),
  measure: z.catch(z.number().check(z.gte(40), z.lte(110)), 68),
  libraryOpen: z.catch(z.boolean(), true),
  panelOpen: z.catch(z.boolean(), true),
  view: z.catch(z.enum(views), 'read'),
  librarySort: z.catch(z.enum(['added', 'published', 'title', 'outlet']), 'added'),
  openArticleId: z.catch(z.nullable(z.string()), null),
  /** The article that stands beside the open one, to compare. */
  besideArticleId: z.catch(z.nullable(z.string()), null),
  /** Offset of the first visible line, by article. */
  positions: z.catch(z.record(z.string(), z.number()), {}),
  /** Zones the analyst unfolded in the reader without changing them, by article. */
  unfolded: z.catch(z.record(z.string(), z.array(z.string())), {}),
  panelTab: z.catch(z.enum(panelTabs), 'entities'),
  selectedRecord: z.catch(
    z.nullable(z.object({ table: z.enum(recordTables), id: z.string() })),
    null,
  ),
  /** Whether imported articles wait until the analyst has looked at their zones. */
  lookFirst: z.catch(z.boolean(), false),
  /** Keys the analyst has chosen instead of those of the table, by what they do. */
  ownKeys: z.catch(z.record(z.string(), z.readonly(z.array(chordSchema))), {}),
  /** The layout seen typing letters other than Latin, for the names of keys. */
  keyboardLayout: z.catch(z.nullable(z.enum(keyboardLayouts)), null),
  annotatorId: z.catch(z.nullable(z.string()), null),
  /** The colleague's copy that is compared with. */
  comparisonId: z.catch(z.nullable(z.string()), null),
  /** Whether the question for a name was answered or put away. */
  annotatorAsked: z.catch(z.boolean(), false),
  /** Codebook id of the entity type used last, for “repeat the last label”. */
  lastEntityType: z.catch(z.nullable(z.string()), null),
  /** Texts that were typed and not sent, by what they belong to, the newest last. */
  drafts: z.catch(z.record(z.string(), z.string()), {}),
});
type SavedSession = z.infer<typeof savedSessionSchema>;

/** What the analyst has selected in the text. */
export interface TextSelection extends Span {
  readonly articleId: Id;
}

/** View state; `set` changes it, and only the fields of the saved part are kept. */
export interface Session extends Readonly<SavedSession> {
  readonly selection: TextSelection | null;
  /**
   * Where the analyst is in the text: at the caret, in the selection, or in the list of zones at the
   * chosen ones; null before anything was pointed at.
   */
  readonly place: TextSelection | null;
  /** Of two articles side by side, the one that was used last. */
  readonly activeArticleId: Id | null;
  readonly hoveredRecord: RecordRef | null;
  /** The article whose zones are shown in place of its text. */
  readonly zonesOf: Id | null;
  /** Source and cue proposed for the claim that was just marked, waiting to be accepted. */
  readonly ghost: ClaimGhost | null;
  /** Whether the entity that the selected words refer to is being looked up. */
  readonly isChoosingEntity: boolean;
  /** Words that are offered as mentions or claims while the list of suggestions is open. */
  readonly suggested: readonly Anchor[];
  /** Places that were left by a jump, the latest last. */
  readonly backPlaces: readonly BackPlace[];
  readonly dialog: DialogName | null;
  /** Whether the library lies over the text, in a window too narrow for three panes. */
  readonly libraryDrawer: boolean;
  /** Whether the find bar of the reader is open. */
  readonly isFinding: boolean;
  /**
   * What a click in the text or list means while the analyst points at something: the other claim
   * of a contradiction, or a new place for a source or cue.
   */
  readonly pointing: Pointing | null;
  readonly reveal: Reveal | null;
  /** Changes fields. Opening an article shows it, whatever the middle of the window showed. */
  set(patch: Partial<SessionFields>): void;
  /**
   * Opens the article if needed, scrolls to the place, and selects the record. Of a span the words
   * are lit as well: nothing else tells them on the page.
   */
  show(articleId: Id, place: number | Span, record?: RecordRef): void;
  /** Returns to where the last {@link Session.show} was called from. */
  goBack(): void;
}

/** See {@link Session.ghost}. */
export interface ClaimGhost {
  readonly claimId: Id;
  readonly proposal: AttributionProposal;
}

/** A place that “back” returns to. */
interface BackPlace {
  readonly view: View;
  /** Null when a search or overview was left while no article was open. */
  readonly articleId: Id | null;
  readonly offset: number;
  readonly record: RecordRef | null;
}

/** See {@link Session.pointing}. */
export type Pointing =
  | { readonly kind: 'contradiction'; readonly claimId: Id }
  /** A further claim for one side of a contradiction. */
  | { readonly kind: 'side'; readonly contradictionId: Id; readonly side: 'sideA' | 'sideB' }
  | {
      readonly kind: 'claim-part';
      readonly claimId: Id;
      readonly part: 'content' | 'source' | 'cue';
    }
  | { readonly kind: 'mention-span'; readonly mentionId: Id };

type SessionFields = Omit<Session, 'set' | 'show' | 'goBack'>;

/** How many places “back” remembers. */
const backLimit = 50;

/** The article that panel and commands are about: of two side by side, the one used last. */
export function activeArticle(
  session: Pick<Session, 'openArticleId' | 'besideArticleId' | 'activeArticleId'>,
): Id | null {
  const { openArticleId, besideArticleId, activeArticleId } = session;
  return activeArticleId !== null && activeArticleId === besideArticleId
    ? besideArticleId
    : openArticleId;
}

/** Whether words are pointed at, and not a claim. */
export function isAtWords(
  pointing: Pointing,
): pointing is Extract<Pointing, { readonly kind: 'claim-part' | 'mention-span' }> {
  return pointing.kind === 'claim-part' || pointing.kind === 'mention-span';
}

/** Whether keys in the text may act on the selected record: no words are selected or pointed at. */
export function isTextFree({ selection, pointing }: Session): boolean {
  return selection === null && pointing === null;
}

/** The panel tab on which a record of this kind is edited. */
export function tabOf(record: RecordRef): PanelTab {
  return record.table === 'mentions' ? 'entities' : record.table;
}

/** Creates the session store with what was saved last (anything, or null). */
export function createSession(saved: unknown, systemLanguage: 'ar' | 'en'): StoreApi<Session> {
  const parsed = savedSessionSchema.parse(
    typeof saved === 'object' && saved !== null ? saved : { language: systemLanguage },
  );
  return createStore<Session>()((set, get) => ({
    ...parsed,
    selection: null,
    place: null,
    activeArticleId: null,
    hoveredRecord: null,
    zonesOf: null,
    ghost: null,
    isChoosingEntity: false,
    suggested: [],
    backPlaces: [],
    dialog: null,
    libraryDrawer: false,
    isFinding: false,
    pointing: null,
    reveal: null,
    set(patch) {
      const opens = patch.openArticleId ?? patch.besideArticleId ?? patch.zonesOf;
      // Another selection asks anew whom it means.
      const asks = 'selection' in patch ? { isChoosingEntity: false } : {};
      const view = viewOfText(get());
      set({ ...asks, ...(opens == null ? patch : { view, zonesOf: null, ...patch }) });
    },
    show(articleId, place, record) {
      const { openArticleId, positions, selectedRecord, backPlaces, view } = get();
      const isBeside = articleId === get().besideArticleId;
      set({
        ...(openArticleId === null && view === 'read'
          ? {}
          : {
              backPlaces: [
                ...backPlaces,
                {
                  view,
                  articleId: openArticleId,
                  offset: positions[openArticleId ?? ''] ?? 0,
                  record: selectedRecord,
                },
              ].slice(-backLimit),
            }),
        ...(isBeside ? {} : { openArticleId: articleId }),
        activeArticleId: articleId,
        view: viewOfText(get()),
        zonesOf: null,
        selection: null,
        reveal: askFor(get().reveal, {
          articleId,
          ...(typeof place === 'number'
            ? { offset: place }
            : { offset: place.start, end: place.end }),
          what: 'words',
        }),
        ...(record === undefined ? {} : { selectedRecord: record, panelTab: tabOf(record) }),
      });
    },
    goBack() {
      const { backPlaces, reveal } = get();
      const place = backPlaces.at(-1);
      if (place === undefined) return;
      const { articleId, offset, record, view } = place;
      set({
        backPlaces: backPlaces.slice(0, -1),
        openArticleId: articleId,
        view,
        selection: null,
        selectedRecord: record,
        ...(articleId === null
          ? {}
          : { reveal: askFor(reveal, { articleId, offset, what: 'position' }) }),
      });
    },
  }));
}

/** Where an article shows that is opened: a comparison shows it as well as the reader does. */
function viewOfText({ view }: Pick<Session, 'view'>): View {
  return view === 'compare' ? 'compare' : 'read';
}

/** The part of the session that is kept across restarts. */
export function savedPart(session: Session): SavedSession {
  return savedSessionSchema.parse({ ...session, drafts: keptDrafts(session.drafts) });
}
