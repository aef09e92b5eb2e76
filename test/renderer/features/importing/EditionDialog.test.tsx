import { act, screen, within } from '@testing-library/react';
import { describe, expect, it } from 'vitest';
import { EditionDialog } from '../../../../renderer/features/importing/EditionDialog.tsx';
import { editionReview } from '../../../../renderer/state/edition-review.ts';
import { aMention, anArticle, anchorOn, anEntity, aProject } from '../../../builders.ts';
import { expectNoAxeViolations } from '../../../setup/axe.ts';
import { renderInApp } from '../../render-in-app.tsx';

const lines = [
  'بلدية الساحل تفتح سوق السمك الجديد أمام الصيادين والتجار',
  'وقال رئيس البلدية المنتخب قبل عامين من الآن هاني الدبس إن السوق يعمل منذ الخامسة صباحًا كل يوم.',
  'وحضر الافتتاح وزير الصيد ناجي عطية وعدد من أهالي الحي القديم.',
];

async function renderReview() {
  const previous = anArticle({ id: 'old', text: lines.join('\n') });
  const text = [lines[0], 'خبر محدّث صباح اليوم.', lines[1]].join('\n');
  const next = anArticle({ id: 'new', text });
  const entity = anEntity({ id: 'entity-1' });
  const mention = (id: string, quote: string) =>
    aMention({ id, entityId: 'entity-1', anchor: anchorOn(previous, quote) });
  const project = aProject({
    articles: [previous, next],
    entities: [entity],
    mentions: [
      mention('headline', 'بلدية الساحل'),
      mention('mayor', 'هاني الدبس'),
      mention('minister', 'ناجي عطية'),
    ],
  });
  const made = await renderInApp(<EditionDialog />, project);
  act(() => {
    editionReview.setState({ open: { previousId: 'old', next: 'new' } });
  });
  return made;
}

describe('EditionDialog', () => {
  it('lists what is unchanged, moved and gone, each with both texts, and moves nothing by itself', async () => {
    const { workspace } = await renderReview();
    expect(screen.getByRole('button', { name: 'Unchanged: 1 annotation' })).toBeInTheDocument();
    const moved = screen.getByRole('region', { name: 'Moved, to be checked: 1 annotation' });
    expect(within(moved).getAllByText(/هاني الدبس/u, { selector: 'mark' })).toHaveLength(2);
    const gone = screen.getByRole('region', { name: 'Not in the new text: 1 annotation' });
    expect(within(gone).getByText('ناجي عطية', { selector: 'mark' })).toBeInTheDocument();
    expect(within(gone).queryByRole('checkbox')).toBeNull();
    expect(workspace.getState().undoStack.undo).toHaveLength(0);
    await expectNoAxeViolations(document.body);
  });

  it('takes over what is accepted in one edit, with a note on the previous edition', async () => {
    const { workspace, session, user } = await renderReview();
    await user.click(screen.getByRole('button', { name: 'Take over 2 annotations' }));
    const { project, undoStack } = workspace.getState();
    expect(undoStack.undo.map(({ type }) => type)).toEqual(['new-edition']);
    const places = [...project.mentions.values()].map(({ id, anchor }) => [id, anchor.articleId]);
    expect(Object.fromEntries(places)).toEqual({ headline: 'new', mayor: 'new', minister: 'old' });
    expect(project.articles.get('old')?.notes).toContain('Newer edition');
    expect(session.getState().openArticleId).toBe('new');
    expect(screen.queryByRole('dialog')).toBeNull();
    act(() => {
      workspace.getState().undo();
    });
    expect(workspace.getState().project.mentions.get('mayor')?.anchor.articleId).toBe('old');
    expect(workspace.getState().project.articles.get('old')?.notes).toBe('');
  });

  it('leaves out what is not chosen, and puts the previous edition into the trash if asked', async () => {
    const { workspace, user } = await renderReview();
    await user.click(screen.getByRole('checkbox', { name: /هاني الدبس/u }));
    await user.click(screen.getByRole('radio', { name: 'Move to the trash' }));
    await user.click(screen.getByRole('button', { name: 'Take over 1 annotation' }));
    const { project } = workspace.getState();
    expect(project.mentions.get('mayor')?.anchor.articleId).toBe('old');
    expect(project.articles.get('old')?.trashedAt).not.toBeNull();
  });

  it('speaks of the encoding when the file is read again, and undo takes all of it back', async () => {
    const { workspace, user } = await renderReview();
    const before = workspace.getState().project;
    const read = before.articles.get('new')!;
    const text = before.texts.get('new')!.text;
    act(() => {
      editionReview.setState({
        open: {
          previousId: 'old',
          next: {
            ...read,
            id: 'again',
            text,
            provenance: { ...read.provenance, encoding: 'windows-1256' },
          },
        },
      });
    });
    expect(screen.getByRole('dialog', { name: 'Change the encoding' })).toBeInTheDocument();
    expect(screen.getByText('As windows-1256')).toBeInTheDocument();
    expect(screen.getByRole('radio', { name: 'Move to the trash' })).toBeChecked();
    await user.click(screen.getByRole('button', { name: 'Read it so, with 2 annotations' }));
    const { project } = workspace.getState();
    expect(project.texts.get('again')?.text).toBe(text);
    expect(project.mentions.get('mayor')?.anchor.articleId).toBe('again');
    expect(project.articles.get('old')?.trashedAt).not.toBeNull();
    expect(project.articles.get('old')?.notes).toContain('Read again as windows-1256');
    act(() => {
      workspace.getState().undo();
    });
    expect(workspace.getState().project).toEqual(before);
  });

  it('goes away without a trace when it is cancelled', async () => {
    const { workspace, user } = await renderReview();
    await user.click(screen.getByRole('button', { name: 'Cancel' }));
    expect(screen.queryByRole('dialog')).toBeNull();
    expect(workspace.getState().undoStack.undo).toHaveLength(0);
  });
});
