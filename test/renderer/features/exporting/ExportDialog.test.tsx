import { screen } from '@testing-library/react';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { ExportDialog } from '../../../../renderer/features/exporting/ExportDialog.tsx';
import { articleChoice } from '../../../../renderer/state/article-choice.ts';
import { projectJsonSchema } from '../../../../shared/formats/project-json/project-json-schema.ts';
import { err, ok } from '../../../../shared/model/result.ts';
import {
  aClaim,
  aContradiction,
  aProject,
  anArticle,
  anchorOn,
  builtText,
} from '../../../builders.ts';
import { FakeExportWorker } from '../../../fakes/export-worker.ts';
import { expectNoAxeViolations } from '../../../setup/axe.ts';
import { renderInApp } from '../../render-in-app.tsx';

/** Two articles, a claim in each, and a contradiction between them. */
function twoArticles() {
  const [one, two] = [
    anArticle({ id: 'one', title: 'خبر: أول/ثانٍ' }),
    anArticle({ id: 'two', title: 'Second', text: `${builtText}.` }),
  ];
  return aProject({
    articles: [one, two],
    claims: [
      aClaim({ id: 'c1', content: anchorOn(one, 'ذلك') }),
      aClaim({ id: 'c2', content: anchorOn(two, 'ذلك') }),
    ],
    contradictions: [aContradiction('c1', 'c2')],
  });
}

const open = async (session = {}) =>
  renderInApp(<ExportDialog />, twoArticles(), { dialog: 'export', ...session });

/** A worker that never answers. */
class SilentWorker extends FakeExportWorker {
  override postMessage(): void {}
}

/** A worker that is lost with the first message. */
class LostWorker extends FakeExportWorker {
  override postMessage(): void {
    setTimeout(() => {
      this.onerror?.call(null as unknown as Worker, new ErrorEvent('error'));
    });
  }
}

describe('ExportDialog', () => {
  beforeEach(() => {
    vi.stubGlobal('Worker', FakeExportWorker);
  });
  afterEach(() => {
    vi.unstubAllGlobals();
  });

  it('stops when asked, ends the worker, and can write again', async () => {
    const workers: SilentWorker[] = [];
    class WatchedWorker extends SilentWorker {
      constructor() {
        super();
        workers.push(this);
      }
    }
    vi.stubGlobal('Worker', WatchedWorker);
    const { user, bridge } = await open({ openArticleId: 'one' });
    await user.click(screen.getByRole('button', { name: 'Export…' }));
    expect(await screen.findByRole('progressbar', { name: 'Writing…' })).toBeInTheDocument();
    expect(screen.getByRole('button', { name: 'Export…' })).toBeDisabled();
    await user.click(screen.getByRole('button', { name: 'Stop' }));
    expect(await screen.findByText('No file was written.')).toBeInTheDocument();
    expect(workers.map(({ isTerminated }) => isTerminated)).toEqual([true]);
    expect(bridge.saved).toEqual([]);
    vi.stubGlobal('Worker', FakeExportWorker);
    await user.click(screen.getByRole('button', { name: 'Export…' }));
    expect(await screen.findByText(/Exported as/)).toBeInTheDocument();
  });

  it('says so when the worker is lost or cannot be had', async () => {
    vi.stubGlobal('Worker', LostWorker);
    const { user } = await open({ openArticleId: 'one' });
    await user.click(screen.getByRole('button', { name: 'Export…' }));
    expect(await screen.findByText(/could not be made/)).toBeInTheDocument();
    vi.stubGlobal('Worker', undefined);
    await user.click(screen.getByRole('button', { name: 'Export…' }));
    expect(await screen.findByText(/could not be made/)).toBeInTheDocument();
  });

  it('exports the open article under a safe name, and says first what is left out', async () => {
    const { user, bridge } = await open({ openArticleId: 'one' });
    expect(screen.getByRole('radio', { name: 'This article' })).toBeChecked();
    expect(
      screen.getByText(/contradictions with articles outside of the selection/),
    ).toHaveTextContent('1');
    await user.click(screen.getByRole('button', { name: 'Export…' }));
    expect(await screen.findByText(/Exported as/)).toBeInTheDocument();
    const [saved] = bridge.saved;
    expect(saved?.name).toBe('خبر- أول-ثانٍ.json');
    const file: unknown = JSON.parse(new TextDecoder().decode(saved?.bytes));
    const read = projectJsonSchema.parse(file);
    expect(read.articles.map(({ id }) => id)).toEqual(['one']);
    expect(read.contradictions).toEqual([]);
    expect(read.history).toEqual([]);
  });

  it('exports the whole project with its history when asked', async () => {
    const { user, bridge, workspace, session } = await open({ openArticleId: 'one' });
    session.getState().set({ annotatorId: 'annotator-1' });
    const { trashArticles } = await import('../../../../shared/edits/trash-articles.ts');
    workspace.getState().perform((project, context) => trashArticles(project, ['two'], context));
    await workspace.getState().settled();
    await user.click(screen.getByRole('radio', { name: 'Whole project (2 articles)' }));
    expect(screen.getByText('Nothing is left out.')).toBeInTheDocument();
    await user.click(screen.getByRole('checkbox', { name: 'With the history of all changes' }));
    await user.click(screen.getByRole('button', { name: 'Export…' }));
    await screen.findByText(/Exported as/);
    const file: unknown = JSON.parse(new TextDecoder().decode(bridge.saved[0]?.bytes));
    const read = projectJsonSchema.parse(file);
    expect(read.articles).toHaveLength(2);
    expect(read.history.map(({ type }) => type)).toEqual(['trash-articles']);
  });

  it('offers what is marked in the library first', async () => {
    const made = await renderInApp(<ExportDialog />, twoArticles(), { openArticleId: 'one' });
    articleChoice.setState({ marked: ['one', 'two'] });
    made.session.getState().set({ dialog: 'export' });
    expect(await screen.findByRole('radio', { name: '2 selected articles' })).toBeChecked();
    expect(screen.getByRole('textbox', { name: 'File name' })).toHaveValue('Hashiya – 2 articles');
  });

  it.each([
    ['no-space', /no space left/],
    ['no-permission', /no permission/],
  ] as const)('puts %s into a sentence and can try again', async (code, sentence) => {
    const { user, bridge } = await open({ openArticleId: 'one' });
    bridge.saveAnswer = err(code);
    await user.click(screen.getByRole('button', { name: 'Export…' }));
    expect(await screen.findByText(sentence)).toBeInTheDocument();
    bridge.saveAnswer = null;
    await user.click(screen.getByRole('button', { name: 'Export…' }));
    expect(await screen.findByText(/Exported as/)).toBeInTheDocument();
  });

  it('says that nothing was written when the save dialog was cancelled', async () => {
    const { user, bridge } = await open({ openArticleId: 'one' });
    bridge.saveAnswer = ok(null);
    await user.click(screen.getByRole('button', { name: 'Export…' }));
    expect(await screen.findByText('No file was written.')).toBeInTheDocument();
  });

  it('has nothing to export in an empty project', async () => {
    await renderInApp(<ExportDialog />, aProject(), { dialog: 'export' });
    expect(screen.getByText(/nothing to export/)).toBeInTheDocument();
    expect(screen.getByRole('button', { name: 'Export…' })).toBeDisabled();
  });

  it('is accessible', async () => {
    await open({ openArticleId: 'one', language: 'ar' });
    await expectNoAxeViolations(screen.getByRole('dialog'));
  });
});
