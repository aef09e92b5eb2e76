import { act, fireEvent, screen, waitFor, within } from '@testing-library/react';
import { describe, expect, it } from 'vitest';
import { ImportFlow } from '../../../../renderer/features/importing/ImportFlow.tsx';
import { importQueueOf } from '../../../../renderer/state/use-import-queue.ts';
import { writeProjectJson } from '../../../../shared/formats/project-json/write-project-json.ts';
import type { Project } from '../../../../shared/model/project.ts';
import { err, ok } from '../../../../shared/model/result.ts';
import { aCompleteProject } from '../../../builders.ts';
import {
  aReport,
  anImportedArticle,
  createFakeImportClient,
} from '../../../fakes/fake-import-client.ts';
import { expectNoAxeViolations } from '../../../setup/axe.ts';
import { makeApp, renderWith } from '../../render-in-app.tsx';

type Answers = Parameters<typeof createFakeImportClient>[0];

async function renderFlow(
  answers: Answers = {},
  project?: Project,
  session: { language?: 'ar' | 'en' } = {},
) {
  const made = await makeApp(project, session);
  const queue = importQueueOf(made.app, createFakeImportClient(answers));
  return { ...made, queue, ...renderWith(<ImportFlow />, made.app) };
}

/** A drag event that carries files, or text of some types. */
function drag(
  type: string,
  carried: readonly File[] | Readonly<Record<string, string>>,
): DragEvent {
  const files = Array.isArray(carried) ? (carried as readonly File[]) : [];
  const text = Array.isArray(carried) ? {} : (carried as Readonly<Record<string, string>>);
  const dataTransfer = {
    types: files.length > 0 ? ['Files'] : Object.keys(text),
    files,
    items: files.map((file) => ({
      kind: 'file',
      getAsFile: () => file,
      webkitGetAsEntry: () => null,
    })),
    getData: (kind: string) => text[kind] ?? '',
    dropEffect: 'none',
  };
  const event = new Event(type, { bubbles: true, cancelable: true });
  return Object.assign(event, { dataTransfer }) as unknown as DragEvent;
}

const file = (name: string, text = name) => new File([text], name);

describe('ImportFlow', () => {
  it('says what a drop will do, and counts enter and leave of the elements passed', async () => {
    await renderFlow();
    act(() => {
      document.body.dispatchEvent(drag('dragenter', [file('a.txt'), file('b.txt')]));
    });
    expect(await screen.findByRole('status')).toHaveTextContent('Drop to import 2 files');
    act(() => {
      document.body.dispatchEvent(drag('dragenter', [file('a.txt'), file('b.txt')]));
      document.body.dispatchEvent(drag('dragleave', []));
    });
    expect(screen.getByRole('status')).toBeInTheDocument();
    act(() => {
      document.body.dispatchEvent(drag('dragleave', []));
    });
    expect(screen.queryByRole('status')).toBeNull();
  });

  it('takes every drop, so that the window never navigates, and imports its files', async () => {
    const { workspace } = await renderFlow();
    const drop = drag('drop', [file('a.txt', 'خبر')]);
    act(() => {
      document.body.dispatchEvent(drop);
    });
    expect(drop.defaultPrevented).toBe(true);
    await waitFor(() => {
      expect(workspace.getState().project.articles.size).toBe(1);
    });
    // One file without any remark: the article itself is the message.
    expect(screen.queryByRole('region', { name: 'Import' })).toBeNull();
  });

  it('explains that a link is not followed', async () => {
    const { user } = await renderFlow();
    act(() => {
      document.body.dispatchEvent(drag('drop', { 'text/uri-list': 'https://example.org/' }));
    });
    expect(screen.getByRole('alert')).toHaveTextContent('never goes to the network');
    await user.click(screen.getByRole('button', { name: 'Close' }));
    expect(screen.queryByRole('alert')).toBeNull();
  });

  it('opens the paste dialog with dropped or pasted text, and imports it', async () => {
    const { user, workspace, session } = await renderFlow();
    act(() => {
      document.body.dispatchEvent(drag('drop', { 'text/plain': 'نص مُفلَت' }));
    });
    expect(screen.getByRole('textbox', { name: 'Text of the article' })).toHaveValue('نص مُفلَت');
    await user.click(screen.getByRole('button', { name: 'Cancel' }));
    fireEvent.paste(document.body, {
      clipboardData: {
        files: [],
        getData: (type: string) => (type === 'text/plain' ? 'نص ملصق' : ''),
      },
    });
    expect(session.getState().dialog).toBe('paste-text');
    await user.type(screen.getByRole('textbox', { name: 'Outlet' }), 'الشراع');
    await user.click(screen.getByRole('button', { name: 'Add article' }));
    await waitFor(() => {
      expect([...workspace.getState().project.articles.values()][0]).toMatchObject({
        title: 'نص ملصق',
        outlet: 'الشراع',
      });
    });
    expect(session.getState().dialog).toBeNull();
  });

  it('reads pasted text as the page it was copied from, unless it was changed', async () => {
    const { user, queue, workspace } = await renderFlow();
    const paste = () => {
      const data: Record<string, string> = {
        'text/plain': 'عنوان\nفقرة',
        'text/html': '<h1>عنوان</h1><p>فقرة</p>',
      };
      fireEvent.paste(document.body, {
        clipboardData: { files: [], getData: (type: string) => data[type] ?? '' },
      });
    };
    paste();
    expect(screen.getByText(/headings and paragraphs of the page are kept/u)).toBeInTheDocument();
    await user.click(screen.getByRole('button', { name: 'Add article' }));
    await waitFor(() => {
      expect(queue.getState().items.map(({ name }) => name)).toEqual(['Pasted text.html']);
    });
    paste();
    await user.type(screen.getByRole('textbox', { name: 'Text of the article' }), ' جديد');
    expect(screen.queryByText(/headings and paragraphs/u)).toBeNull();
    await user.click(screen.getByRole('button', { name: 'Add article' }));
    await waitFor(() => {
      expect([...workspace.getState().project.texts.values()].map(({ text }) => text)).toContain(
        'عنوان\nفقرة جديد',
      );
    });
  });

  it('leaves pasting into a field alone', async () => {
    const { session } = await renderFlow();
    const field = document.body.appendChild(document.createElement('input'));
    fireEvent.paste(field, { clipboardData: { files: [], getData: () => 'x' } });
    expect(session.getState().dialog).toBeNull();
    field.remove();
  });

  it('takes files that the system hands over', async () => {
    const { bridge, workspace } = await renderFlow();
    act(() => {
      bridge.send('files-handed-over', [bridge.pick('a.txt', 'خبر')]);
    });
    await waitFor(() => {
      expect(workspace.getState().project.articles.size).toBe(1);
    });
  });

  it('shows progress after half a second, and stops when told', async () => {
    let release: () => void = () => {};
    const { queue, user, bridge } = await renderFlow({
      'b.txt': async () =>
        new Promise((resolve) => {
          release = () => {
            resolve(err({ code: 'cancelled' }));
          };
        }),
    });
    let running: Promise<void> = Promise.resolve();
    act(() => {
      const names = ['a.txt', 'b.txt', 'c.txt'];
      running = queue.getState().importPicked(names.map((name) => bridge.pick(name, name)));
    });
    const bar = await screen.findByRole('progressbar', {}, { timeout: 2000 });
    expect(bar).toHaveAttribute('aria-valuetext', '1 of 3');
    expect(screen.getByText('b.txt')).toBeInTheDocument();
    await user.click(screen.getByRole('button', { name: 'Stop' }));
    await act(async () => {
      release();
      await running;
    });
    expect(screen.queryByRole('progressbar')).toBeNull();
    expect(screen.getByText(/1 article imported · 2 stopped/)).toBeInTheDocument();
  });

  it('reports each file in a sentence, answers duplicates, and can be saved', async () => {
    const { queue, user, bridge, workspace, session } = await renderFlow(
      {
        'image.txt': async () => err({ code: 'binary' }),
        'warn.txt': async () =>
          ok({
            ...aReport([anImportedArticle('مع ملاحظة')]),
            warnings: [{ code: 'nul-replaced', count: 3 }],
          }),
        'same.txt': async () =>
          ok(aReport([anImportedArticle(aCompleteProject().texts.get('article-1')!.text)])),
      },
      aCompleteProject(),
    );
    await act(async () => {
      const names = ['image.txt', 'warn.txt', 'same.txt', 'plain.txt'];
      await queue.getState().importPicked(names.map((name) => bridge.pick(name, name)));
    });
    const panel = screen.getByRole('region', { name: 'Import' });
    expect(within(panel).getByRole('status')).toHaveTextContent(
      '2 articles imported · 1 needs a decision · 1 not imported',
    );
    expect(within(panel).getByText(/not a text but a program/)).toBeInTheDocument();
    expect(within(panel).getByText(/NUL characters were replaced \(3\)/)).toBeInTheDocument();
    expect(within(panel).queryByText('plain.txt')).toBeNull();
    await expectNoAxeViolations(panel);

    await user.click(within(panel).getByRole('button', { name: 'Open the existing one' }));
    expect(session.getState().openArticleId).toBe('article-1');
    await user.click(within(panel).getByRole('button', { name: 'Show all 4 files' }));
    expect(within(panel).getByText('plain.txt')).toBeInTheDocument();
    await user.click(within(panel).getByRole('button', { name: 'Save the report' }));
    await user.click(screen.getByRole('menuitem', { name: 'Text' }));
    const report = new TextDecoder().decode(bridge.saved[0]?.bytes);
    expect(report.split('\n')[0]).toMatch(/^image\.txt\tNot imported\tThis is not a text/);
    await user.click(within(panel).getByRole('button', { name: 'Close' }));
    expect(screen.queryByRole('region', { name: 'Import' })).toBeNull();
    expect(workspace.getState().project.articles.size).toBe(3);
  });

  it('becomes one line when the analyst goes on working, and opens with the next report', async () => {
    const { queue, user, bridge } = await renderFlow({
      'image.txt': async () => err({ code: 'binary' }),
    });
    const below = document.createElement('main');
    document.body.append(below);
    const bring = async () =>
      act(async () => {
        await queue
          .getState()
          .importPicked(['image.txt', 'plain.txt'].map((name) => bridge.pick(name, name)));
      });
    await bring();
    const panel = () => screen.getByRole('region', { name: 'Import' });
    expect(within(panel()).getByText(/not a text but a program/)).toBeInTheDocument();
    fireEvent.pointerDown(below);
    expect(within(panel()).queryByText(/not a text but a program/)).toBeNull();
    await expectNoAxeViolations(panel());
    const line = within(panel()).getByRole('button', { name: /1 not imported/ });
    await user.click(line);
    expect(within(panel()).getByText(/not a text but a program/)).toBeInTheDocument();
    await user.click(within(panel()).getByRole('button', { name: 'Fold the report to one line' }));
    expect(within(panel()).queryByText(/not a text but a program/)).toBeNull();
    await bring();
    expect(within(panel()).getByText(/not a text but a program/)).toBeInTheDocument();
    below.remove();
  });

  it('lets the analyst choose the encoding by its preview', async () => {
    const { queue, user, bridge, workspace } = await renderFlow({
      'old.txt': async ({ encoding }) =>
        encoding === undefined
          ? err({
              code: 'encoding-unsure',
              candidates: [
                { encoding: 'windows-1256', score: 0.6, preview: 'قال الوزير', damaged: 0 },
                { encoding: 'iso-8859-6', score: 0.5, preview: 'ق؟ل', damaged: 2 },
              ],
            })
          : ok(aReport([anImportedArticle(`read as ${encoding}`)])),
    });
    await act(async () => {
      await queue.getState().importPicked([bridge.pick('old.txt', 'x')]);
    });
    expect(screen.getByText(/2 bytes do not fit/)).toBeInTheDocument();
    await user.click(screen.getByRole('radio', { name: /iso-8859-6/ }));
    await user.click(screen.getByRole('button', { name: 'Import like this' }));
    await waitFor(() => {
      const [article] = workspace.getState().project.articles.values();
      expect(article?.title).toBe('read as iso-8859-6');
    });
  });

  it('asks which field holds the text', async () => {
    const { queue, user, bridge } = await renderFlow({
      'rows.json': async ({ fields }) =>
        fields === undefined
          ? err({
              code: 'unknown-fields',
              fieldNames: ['h1', 'body', 'n'],
              fieldExamples: ['عودة القطار', 'عاد القطار إلى الخدمة', ''],
              proposed: { title: 'h1' },
            })
          : ok(aReport([anImportedArticle(JSON.stringify(fields))])),
    });
    await act(async () => {
      await queue.getState().importPicked([bridge.pick('rows.json', '[]')]);
    });
    expect(screen.getByRole('button', { name: 'Import with these fields' })).toBeDisabled();
    // What the fields seem to be is chosen already; an example stands beside each name.
    expect(screen.getByRole('button', { name: /Title/ })).toHaveTextContent(/h1.*عودة القطار/u);
    await user.click(screen.getByRole('button', { name: /Text/ }));
    await user.click(screen.getByRole('option', { name: /body.*عاد القطار إلى الخدمة/u }));
    await user.click(screen.getByRole('button', { name: 'Import with these fields' }));
    await waitFor(() => {
      expect(queue.getState().items[0]?.choices.fields).toEqual({ title: 'h1', text: 'body' });
    });
  });

  it('shows what an exported project would change, and asks whose records to keep', async () => {
    const mine = aCompleteProject();
    const claim = mine.claims.get('claim-1')!;
    const theirs = {
      ...mine,
      claims: new Map(mine.claims).set('claim-1', { ...claim, gloss: 'theirs' }),
    };
    const json = writeProjectJson(
      theirs,
      { kind: 'project' },
      { now: '2026-03-02T00:00:00.000Z', generator: 'test' },
    );
    const { queue, user, bridge, workspace } = await renderFlow({}, mine);
    await act(async () => {
      await queue.getState().importPicked([bridge.pick('theirs.json', json)]);
    });
    const dialog = screen.getByRole('dialog', { name: 'Add a project' });
    const row = within(dialog).getByRole('row', { name: /Claims/ });
    expect(
      within(row)
        .getAllByRole('cell')
        .map((cell) => cell.textContent),
    ).toEqual(['0', '1', '1']);
    await expectNoAxeViolations(dialog);
    await user.click(within(dialog).getByRole('radio', { name: 'Take theirs' }));
    await user.click(within(dialog).getByRole('button', { name: 'Add to my project' }));
    expect(workspace.getState().project.claims.get('claim-1')?.gloss).toBe('theirs');
    expect(screen.queryByRole('dialog')).toBeNull();
  });

  it('speaks Arabic', async () => {
    const { queue, bridge } = await renderFlow(
      { 'a.txt': async () => err({ code: 'encrypted' }) },
      undefined,
      { language: 'ar' },
    );
    await act(async () => {
      await queue.getState().importPicked([bridge.pick('a.txt', 'x')]);
    });
    expect(screen.getByText(/محمي بكلمة مرور/)).toBeInTheDocument();
  });
});
