import { err, ok } from '../../../model/result.ts';
import { declaredCharset } from '../html/declared-charset.ts';
import { readHtml } from '../html/html.ts';
import type { ImportFormat } from '../import-format.ts';
import { beginningOf } from '../sniff.ts';
import { findPage } from './read-parts.ts';

/** Saved pages in one file (.mhtml, .mht): the page itself is read, what it shows is left. */
export const mhtml: ImportFormat = {
  id: 'mhtml',
  version: 1,
  extensions: ['mhtml', 'mht'],
  recognises: (bytes, name) => {
    const start = beginningOf(bytes);
    if (!/^(?:[\w-]+:[^\n]*\r?\n(?:[ \t][^\n]*\r?\n)*)+/.test(start)) return false;
    return (
      /^content-type:\s*multipart\/related/im.test(start) ||
      (/\.mht(?:ml)?$/i.test(name) && /^content-type:/im.test(start))
    );
  },
  read: async (input) => {
    const page = findPage(input.bytes);
    if (page === null) return err({ code: 'malformed', detail: 'mhtml' });
    const declared = page.charset ?? declaredCharset(page.bytes);
    const report = await readHtml({ ...input, bytes: page.bytes }, declared, mhtml);
    if (!report.ok || page.location === '') return report;
    // The address the page was saved from, where the page itself names none.
    const articles = report.value.articles.map((article, index) =>
      index > 0 || article.url !== ''
        ? article
        : {
            ...article,
            url: page.location,
            provenance: {
              ...article.provenance,
              metadataFrom: { ...article.provenance.metadataFrom, url: 'mhtml:location' },
            },
          },
    );
    return ok({ ...report.value, articles });
  },
};
