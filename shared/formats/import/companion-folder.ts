/**
 * Whether a folder belongs to a “complete page”: browsers save `page.html` and put its pictures and
 * scripts in `page_files/` beside it (named otherwise in some languages). Such files are parts of the
 * page, not articles.
 *
 * @param hasFile whether a file of this name lies beside the folder
 */
export function isCompanionFolder(folder: string, hasFile: (name: string) => boolean): boolean {
  const page = /^(.+)(?:_files|\.files|_fichiers|_ملفات|_קבצים|-Dateien)$/u.exec(folder)?.[1];
  return page !== undefined && (hasFile(`${page}.html`) || hasFile(`${page}.htm`));
}
