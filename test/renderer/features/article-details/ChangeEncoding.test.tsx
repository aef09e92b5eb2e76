import { screen, waitFor } from '@testing-library/react';
import iconv from 'iconv-lite';
import { describe, expect, it } from 'vitest';
import { ChangeEncoding } from '../../../../renderer/features/article-details/ChangeEncoding.tsx';
import { editionReview } from '../../../../renderer/state/edition-review.ts';
import { importFile } from '../../../../shared/formats/import/index.ts';
import { anArticle, aProject } from '../../../builders.ts';
import { expectNoAxeViolations } from '../../../setup/axe.ts';
import { makeApp, renderWith } from '../../render-in-app.tsx';

const text = 'عاد القطار إلى الخدمة بين المدينتين صباح اليوم بعد توقف دام شهرًا.';
const bytes = new Uint8Array(iconv.encode(text, 'windows-1256'));
const sha256 = 'a'.repeat(64);

async function renderChange(original: Uint8Array | null = bytes, fileName = 'قطار.txt') {
  // As somebody would have it who took the bytes for Western European ones.
  const mistaken = anArticle({ id: 'one', text: iconv.decode(Buffer.from(bytes), 'windows-1252') });
  const article = {
    ...mistaken.article,
    provenance: {
      ...mistaken.article.provenance,
      encoding: 'windows-1252',
      encodingSource: 'chosen' as const,
      fileName,
      sha256,
    },
  };
  const made = await makeApp(aProject({ articles: [{ ...mistaken, article }] }));
  if (original !== null) await made.services.storage.putOriginal(sha256, original);
  editionReview.setState({ open: null });
  const view = renderWith(
    <ChangeEncoding
      article={article}
      onClose={() => undefined}
      makeClient={() => ({ parse: importFile, dispose: () => undefined })}
    />,
    made.app,
  );
  return { ...made, ...view };
}

describe('ChangeEncoding', () => {
  it('shows the text in the encoding chosen and goes on to the annotations with it', async () => {
    const { user } = await renderChange();
    await waitFor(() => {
      expect(screen.getByText(/text as it is now/u)).toBeInTheDocument();
    });
    expect(screen.getByRole('button', { name: 'Continue' })).toBeDisabled();
    await user.click(screen.getByRole('button', { name: /windows-1252/u }));
    await user.click(screen.getByRole('option', { name: 'windows-1256' }));
    expect(await screen.findByText(text)).toBeInTheDocument();
    await expectNoAxeViolations(document.body);
    await user.click(screen.getByRole('button', { name: 'Continue' }));
    const { open } = editionReview.getState();
    expect(open).toMatchObject({
      previousId: 'one',
      next: { text, provenance: { sha256, encoding: 'windows-1256', encodingSource: 'chosen' } },
    });
  });

  it('counts bytes that do not fit', async () => {
    const { user } = await renderChange();
    await user.click(screen.getByRole('button', { name: /windows-1252/u }));
    await user.click(screen.getByRole('option', { name: 'utf-8' }));
    expect(await screen.findByText(/bytes do not fit/u)).toBeInTheDocument();
  });

  it('says that fields chosen by hand are chosen anew at an import', async () => {
    const records = JSON.stringify([{ kop: 'القطار يعود', tekst: text }]);
    await renderChange(new TextEncoder().encode(records), 'قطار.json');
    expect(await screen.findByText(/chosen by hand/u)).toBeInTheDocument();
  });

  it('says when the original is gone', async () => {
    await renderChange(null);
    expect(await screen.findByText(/not kept on this computer/u)).toBeInTheDocument();
  });
});
