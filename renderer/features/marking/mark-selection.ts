import { addClaims } from '../../../shared/edits/add-claim.ts';
import { addMentions } from '../../../shared/edits/add-mentions.ts';
import type { EntityTarget } from '../../../shared/edits/add-mentions.ts';
import { setClaim } from '../../../shared/edits/set-claim.ts';
import type { Anchor } from '../../../shared/model/anchor.ts';
import type { Claim, ClaimCue, ClaimSource } from '../../../shared/model/claim.ts';
import type { Id } from '../../../shared/model/id.ts';
import type { MentionLevel } from '../../../shared/model/mention.ts';
import type { Project } from '../../../shared/model/project.ts';
import type { Span } from '../../../shared/model/span.ts';
import { classifyCue } from '../../../shared/suggest/classify-cue.ts';
import { proposeEntities } from '../../../shared/suggest/propose-entities.ts';
import type { EntityProposal } from '../../../shared/suggest/propose-entities.ts';
import { makeFragment } from '../../../shared/text/anchoring.ts';
import { foldKey } from '../../../shared/text/folding.ts';
import { trimSpan } from '../../../shared/text/words.ts';
import { overlaps } from '../../../shared/text/span-relations.ts';
import type { AppContextValue } from '../../state/app-context.tsx';
import { codebookOf } from '../../state/codebook.ts';
import type { TextSelection } from '../../state/session.ts';
import { offerGhost, withoutPart } from './ghost.ts';

type App = Pick<AppContextValue, 'workspace' | 'session'>;

interface Selected {
  readonly project: Project;
  readonly text: string;
  readonly articleId: Id;
  readonly span: Span;
}

function selected({ workspace, session }: App): Selected | null {
  const { selection } = session.getState();
  const { project } = workspace.getState();
  if (selection === null) return null;
  const { articleId, start, end } = selection;
  const text = project.texts.get(articleId)?.text;
  // A selection made word by word from the keyboard may begin or end with a space.
  const span = text === undefined ? null : trimSpan(text, { start, end });
  return text === undefined || span === null ? null : { project, text, articleId, span };
}

function anchorOf({ articleId, text }: Selected, span: Span): Anchor {
  return { articleId, fragments: [makeFragment(text, span)] };
}

/** The known entities that the selected words could be, best first. */
export function proposalsFor(
  project: Project,
  { articleId, start, end }: TextSelection,
): readonly EntityProposal[] {
  const text = project.texts.get(articleId)?.text;
  const span = text === undefined ? null : trimSpan(text, { start, end });
  return text === undefined || span === null ? [] : proposeEntities(project, text, span, 3);
}

/**
 * Marks the selected words as a mention: of the entity of this type that has this name, or of a
 * new one. The mention is selected for editing.
 */
export function markEntityType(app: App, typeId: string): void {
  const here = selected(app);
  if (here === null) return;
  const known = proposeEntities(here.project, here.text, here.span, 20).find(
    ({ entity, match }) => match === 'same' && entity.type === typeId,
  );
  if (known !== undefined) markKnownEntity(app, known);
  else {
    const name = here.text.slice(here.span.start, here.span.end).replaceAll(/\s+/gu, ' ');
    addMention(app, here, { name, type: typeId }, here.span);
  }
  app.session.getState().set({ lastEntityType: typeId });
}

/** Marks the selected words as a mention of an entity that exists. */
export function markKnownEntity(app: App, { entity, span }: EntityProposal): void {
  const here = selected(app);
  if (here !== null) addMention(app, here, { entityId: entity.id }, span);
}

/**
 * Marks the selected words as a mention of an entity that the analyst has chosen: by name when they
 * are its name, else by a pronoun or a description.
 */
export function markChosenEntity(app: App, entityId: Id): void {
  const here = selected(app);
  if (here === null) return;
  const named = proposeEntities(here.project, here.text, here.span, 20).find(
    ({ entity, match }) => match === 'same' && entity.id === entityId,
  );
  if (named !== undefined) markKnownEntity(app, named);
  else {
    const words = foldKey(here.text.slice(here.span.start, here.span.end)).trim();
    addMention(app, here, { entityId }, here.span, pronouns.has(words) ? 'PRO' : 'NOM');
  }
}

/** Pronouns that stand alone, folded. */
const pronouns: ReadonlySet<string> = new Set(
  'هو هي هم هن هما نحن انا he she it they him her them we i'.split(' '),
);

function addMention(
  app: App,
  here: Selected,
  target: EntityTarget,
  span: Span,
  level: MentionLevel = 'NAM',
): void {
  const done = app.workspace
    .getState()
    .perform((project, context) =>
      addMentions(project, target, [{ anchor: anchorOf(here, span), level }], context),
    );
  const id = done.ok ? done.value.changes.find(({ table }) => table === 'mentions')?.id : undefined;
  if (id === undefined) return;
  app.session.getState().set({
    selection: null,
    selectedRecord: { table: 'mentions', id },
    panelTab: 'entities',
    panelOpen: true,
  });
}

/** Marks the selected words as the content of a new claim; returns its id. */
export function markClaim(app: App): Id | null {
  const here = selected(app);
  if (here === null) return null;
  const words = here.text.slice(here.span.start, here.span.end);
  const done = app.workspace
    .getState()
    .perform((_, context) =>
      addClaims([{ content: anchorOf(here, here.span), mode: quotationMode(words) }], context),
    );
  const id = done.ok ? (done.value.changes[0]?.id ?? null) : null;
  const { project } = app.workspace.getState();
  const claim = project.claims.get(id ?? '');
  if (claim !== undefined) {
    app.session.getState().set({
      ghost: null,
      selection: null,
      selectedRecord: { table: 'claims', id: claim.id },
      panelTab: 'claims',
      panelOpen: true,
    });
    void offerGhost(app, claim);
  }
  return id;
}

/** Words wholly in quotation marks are direct speech, words with some in them are mixed. */
function quotationMode(words: string): Claim['mode'] {
  if (/^["“”«„].*["“”»‟]$/su.test(words.trim())) return 'direct';
  return /["“”«»]/u.test(words) ? 'mixed' : 'indirect';
}

/** The claim that is being worked on, if a claim is selected. */
export function currentClaim({ workspace, session }: App): Claim | null {
  const { selectedRecord } = session.getState();
  return selectedRecord?.table === 'claims'
    ? (workspace.getState().project.claims.get(selectedRecord.id) ?? null)
    : null;
}

/** Makes the selected words the source of the selected claim, linked to the entity marked there. */
export function markSource(app: App): void {
  const here = selected(app);
  const claim = currentClaim(app);
  if (here === null || claim === null) return;
  const source: ClaimSource = {
    kind: claim.source.kind === 'implicit' ? 'named' : claim.source.kind,
    entityId: entityAt(here) ?? claim.source.entityId,
    anchor: anchorOf(here, here.span),
  };
  app.workspace
    .getState()
    .perform((project, context) => setClaim(project, claim.id, { source }, context));
  const { ghost, set } = app.session.getState();
  set({ selection: null, ghost: withoutPart(ghost, claim.id, 'source') });
}

/** Makes the selected words the cue of the selected claim; its class is looked up. */
export function markCue(app: App): void {
  const here = selected(app);
  const claim = currentClaim(app);
  if (here === null || claim === null) return;
  const words = here.text.slice(here.span.start, here.span.end);
  const found = classifyCue(codebookOf(here.project), words);
  const cue: ClaimCue = {
    anchor: anchorOf(here, here.span),
    class: found?.id ?? claim.cue.class,
    polarity: found?.polarity ?? claim.cue.polarity,
  };
  app.workspace
    .getState()
    .perform((project, context) => setClaim(project, claim.id, { cue }, context));
  const { ghost, set } = app.session.getState();
  set({ selection: null, ghost: withoutPart(ghost, claim.id, 'cue') });
}

/** The entity of the longest mention that the selected words touch, or a known one of that name. */
function entityAt(here: Selected): Id | null {
  let best: { readonly entityId: Id; readonly length: number } | null = null;
  for (const { anchor, entityId } of here.project.mentions.values()) {
    if (anchor.articleId !== here.articleId) continue;
    for (const fragment of anchor.fragments) {
      const length = fragment.end - fragment.start;
      if (overlaps(fragment, here.span) && length > (best?.length ?? 0))
        best = { entityId, length };
    }
  }
  const [known] = proposeEntities(here.project, here.text, here.span, 1);
  return best?.entityId ?? (known?.match === 'same' ? known.entity.id : null);
}

/**
 * Begins a contradiction: the selected words become a claim first, or the selected claim is taken;
 * then the analyst points at the other one.
 */
export function startContradiction(app: App): void {
  const claimId = markClaim(app) ?? currentClaim(app)?.id ?? null;
  if (claimId !== null) {
    app.session.getState().set({ pointing: { kind: 'contradiction', claimId }, panelOpen: true });
  }
}

/** Marks with the entity type used last. */
export function repeatLabel(app: App): void {
  const { lastEntityType } = app.session.getState();
  if (lastEntityType !== null) markEntityType(app, lastEntityType);
}
