/** The style sheet inside the HTML report: readable on screen, black on white on paper. */
export const reportStyle = `
:root { color-scheme: light dark; font: 17px/1.8 'Noto Naskh Arabic', 'Amiri', Georgia, serif; }
body { max-inline-size: 46rem; margin: 2rem auto; padding-inline: 1rem; }
h1, h2, h3, h4, table, .about, .kind, footer { font-family: 'IBM Plex Sans Arabic', system-ui, sans-serif; line-height: 1.4; }
article, section { margin-block: 2.5rem; }
.about, .kind, footer, small { color: GrayText; font-size: 0.85rem; }
.text { unicode-bidi: isolate; }
.text > * { white-space: pre-wrap; margin-block: 0.8rem; }
p.headline { font-weight: 700; }
.deck, .subheading { font-weight: 700; }
.byline, .dateline, .caption, .credit { color: GrayText; font-size: 0.9rem; }
.entity { border-block-end: 2px solid #2a7f86; }
.claim { background: #c08a2e33; }
table { inline-size: 100%; border-collapse: collapse; font-size: 0.85rem; }
th, td { border: 1px solid #8886; padding: 0.35rem 0.6rem; text-align: start; vertical-align: top; }
.contradiction { border: 1px solid #8886; padding: 0.5rem 1rem; margin-block: 1rem; }
.rejected { opacity: 0.75; }
.sides { display: grid; grid-template-columns: 1fr 1fr; gap: 1rem; }
blockquote { margin: 0.4rem 0; padding-inline-start: 0.8rem; border-inline-start: 3px solid #b4545f; }
@media (width < 36rem) { .sides { grid-template-columns: 1fr; } }
@media print {
  :root { color-scheme: light; font-size: 11pt; }
  body { margin: 0; max-inline-size: none; padding: 0; }
  article { break-before: page; }
  article:first-of-type { break-before: auto; }
  .contradiction, tr, blockquote { break-inside: avoid; }
  h2, h3, h4 { break-after: avoid; }
  * { print-color-adjust: exact; }
}
`;
