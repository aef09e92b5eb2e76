import { screen } from '@testing-library/react';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { ZonesView } from '../../../../renderer/features/zones/ZonesView.tsx';
import { useWorkspace } from '../../../../renderer/state/app-context.tsx';
import { anArticle, aProject } from '../../../builders.ts';
import { expectNoAxeViolations } from '../../../setup/axe.ts';
import { renderInApp } from '../../render-in-app.tsx';

const text = [
  'عنوان الخبر عن الجسر',
  'قال الوزير إن الجسر مغلق. ونفت البلدية ذلك.',
  'اقرأ أيضا خبر آخر',
  'فقرة أخيرة.',
].join('\n');
const built = anArticle({ id: 'one', text });

function OfProject() {
  const article = useWorkspace(({ project }) => project.articles.get('one'));
  return article === undefined ? null : <ZonesView article={article} text={text} autoFocus />;
}

async function open() {
  const made = await renderInApp(<OfProject />, aProject({ articles: [built] }));
  const zones = () => made.workspace.getState().project.articles.get('one')!.zones;
  const wordsOf = () => zones().map(({ start, end }) => text.slice(start, end));
  const edits = () => made.workspace.getState().undoStack.undo.length;
  return { ...made, zones, wordsOf, edits };
}

// Without layout nothing has a height, and the list would hold one row.
beforeEach(() => {
  vi.spyOn(HTMLElement.prototype, 'clientHeight', 'get').mockReturnValue(600);
});
afterEach(() => {
  vi.restoreAllMocks();
});

describe('ZonesView', () => {
  it('shows every zone with its kind and its reason in words', async () => {
    await open();
    const options = screen.getAllByRole('option');
    expect(options).toHaveLength(built.article.zones.length);
    expect(options[0]).toHaveTextContent('عنوان الخبر عن الجسر');
    await expectNoAxeViolations(screen.getByRole('listbox').parentElement!.parentElement!);
  });

  it('folds and shows by key, one edit each, and takes it back by key', async () => {
    const { user, zones, edits } = await open();
    await user.keyboard('{ArrowDown} ');
    expect(zones()[1]).toMatchObject({ kept: false, reason: 'by-analyst' });
    expect(edits()).toBe(1);
    expect(screen.getAllByRole('option')[1]).toHaveTextContent('set by hand');
    await user.keyboard(' ');
    expect(zones()[1]?.kept).toBe(true);
    await user.keyboard('{Control>}z{/Control}{Control>}z{/Control}');
    expect(zones()).toEqual(built.article.zones);
  });

  it('sets a run of zones in a direction, by key and from the menu, one edit each', async () => {
    const { user, zones, edits } = await open();
    await user.keyboard('{ArrowDown}{Shift>}{ArrowDown}[KeyL]{/Shift}');
    expect(zones().map(({ direction }) => direction)).toEqual([undefined, 'ltr', 'ltr', undefined]);
    expect(zones()[1]?.reason).toBe(built.article.zones[1]?.reason);
    expect(edits()).toBe(1);
    expect(screen.getAllByRole('option')[1]).toHaveTextContent('Left to right');
    expect(screen.getByText('قال الوزير', { exact: false }).dir).toBe('ltr');
    await user.click(screen.getByRole('button', { name: /^Left to right/u }));
    await user.click(screen.getByRole('menuitem', { name: /^Direction: automatic/u }));
    expect(zones()).toEqual(built.article.zones);
    expect(edits()).toBe(2);
  });

  it('changes a run of zones in one edit', async () => {
    const { user, zones, edits } = await open();
    await user.keyboard('{ArrowDown}{Shift>}{ArrowDown}{/Shift}6');
    expect(
      zones()
        .map(({ kind }) => kind)
        .slice(1, 3),
    ).toEqual(['caption', 'caption']);
    expect(edits()).toBe(1);
    await user.click(screen.getByRole('button', { name: /^Merge/u }));
    expect(zones()).toHaveLength(built.article.zones.length - 1);
    expect(edits()).toBe(2);
  });

  it('splits where the arrows say, first at the second sentence', async () => {
    const { user, wordsOf, edits } = await open();
    await user.keyboard('{ArrowDown}{Enter}');
    expect(edits()).toBe(0);
    expect(screen.getByRole('status')).toHaveTextContent('“مغلق.” and “ونفت”');
    // The text runs from right to left, so left is forward.
    await user.keyboard('{ArrowLeft}{ArrowLeft}{ArrowRight}{Enter}');
    expect(wordsOf().slice(1, 3)).toEqual(['قال الوزير إن الجسر مغلق. ونفت', 'البلدية ذلك.']);
    await user.keyboard('m');
    expect(wordsOf()).toEqual(built.article.zones.map(({ start, end }) => text.slice(start, end)));
  });

  it('leaves the choice of a place with Escape, and changes nothing', async () => {
    const { user, edits } = await open();
    await user.keyboard('{ArrowDown}{Enter}{Escape}');
    expect(screen.getByRole('status')).not.toHaveTextContent('Split');
    expect(edits()).toBe(0);
  });

  it('gives kinds from the menu too', async () => {
    const { user, zones } = await open();
    await user.click(screen.getByRole('option', { name: /اقرأ أيضا/u }));
    await user.click(screen.getByRole('button', { name: /Paragraph/u }));
    await user.click(await screen.findByRole('menuitem', { name: /Related teaser/u }));
    expect(zones()[2]?.kind).toBe('related');
  });

  it('puts the zones back as the rules had them, where they are at hand', async () => {
    const asRead = built.article.zones.map((zone) => ({ ...zone, kept: false }));
    const { user, workspace } = await renderInApp(
      <ZonesView article={built.article} text={text} asRead={asRead} />,
      aProject({ articles: [built] }),
    );
    await user.click(screen.getByRole('button', { name: 'As the rules had it' }));
    expect(workspace.getState().project.articles.get('one')?.zones).toEqual(asRead);
  });

  it('says so when the bytes are not kept', async () => {
    const { user } = await open();
    await user.click(screen.getByRole('button', { name: 'As the rules had it' }));
    expect(await screen.findByText(/not kept/u)).toBeInTheDocument();
  });
});
