/** The style sheet inside the HTML report: readable on screen, black on white on paper. */
export const reportStyle = `
:root { color-scheme: light dark; font: 17px/1.8 'Noto Naskh Arabic', 'Amiri', Georgia, serif; }
body { max-inline-size: 46rem; margin: 2.5rem auto; padding-inline: 1rem; }
h1, h2, h3, dl, .about, .kind, footer { font-family: 'IBM Plex Sans Arabic', system-ui, sans-serif; line-height: 1.45; }
h1 { margin-block-end: 0; }
h2 { padding-block-end: 0.3rem; border-block-end: 1px solid #8886; font-size: 1.35rem; }
h3 { margin-block: 0 0.2rem; font-size: 1.05rem; }
h3 small { font-weight: 400; }
article, body > section { margin-block: 2.5rem; }
.about, .kind, footer, small { margin-block: 0; color: GrayText; font-size: 0.85rem; }
dl { display: flex; gap: 2.5rem; margin-block: 1rem 0; }
dt { color: GrayText; font-size: 0.85rem; }
dd { margin: 0; font-size: 1.4rem; }
.text { unicode-bidi: isolate; }
.text > * { white-space: pre-wrap; margin-block: 0.8rem; }
.text > h2 { border: 0; padding: 0; }
p.headline { font-weight: 700; }
.deck, .subheading { font-weight: 700; }
.byline, .dateline, .caption, .credit { color: GrayText; font-size: 0.9rem; }
.entity { border-block-end: 2px solid #2a7f86; }
.claim, mark { background: #c08a2e33; color: inherit; }
.source { margin-block: 1.5rem; }
.source ul { margin: 0.5rem 0 0; padding: 0; list-style: none; }
.source li { margin-block: 0.7rem; padding-inline-start: 0.8rem; border-inline-start: 2px solid #8886; }
.said, .gloss, .note { margin: 0; }
.gloss, .note { color: GrayText; font-size: 0.95rem; }
.about strong, .kind strong { color: CanvasText; }
.contradiction { margin-block: 1.5rem; padding-block-end: 1rem; border-block-end: 1px solid #8884; }
.contradiction > p { margin-block: 0.4rem; }
.rejected { opacity: 0.75; }
.sides { display: grid; grid-template-columns: 1fr 1fr; gap: 1.25rem; margin-block: 0.6rem; }
.sides h3 { color: GrayText; font-size: 0.85rem; font-weight: 400; }
blockquote { margin: 0.4rem 0; padding-inline-start: 0.8rem; border-inline-start: 3px solid #b4545f; line-height: 1.65; }
@media (width < 36rem) { .sides { grid-template-columns: 1fr; } }
@page { margin: 18mm 16mm; @bottom-center { content: counter(page); font: 9pt sans-serif; } }
@media print {
  :root { color-scheme: light; font-size: 11pt; }
  body { margin: 0; max-inline-size: none; padding: 0; }
  article { break-before: page; }
  .contradiction, li, blockquote, .kind { break-inside: avoid; }
  h2, h3, .kind, .source > .about { break-after: avoid; }
  * { print-color-adjust: exact; }
}
`;
