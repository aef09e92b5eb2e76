import { fileURLToPath } from 'node:url';
import stylelint from 'stylelint';
import { describe, expect, it } from 'vitest';

const root = fileURLToPath(new URL('../../', import.meta.url));

/** Rules that refuse `css` standing in `path`, by the real configuration. */
async function refusals(css: string, path = 'renderer/ui/button.css'): Promise<string[]> {
  const { results } = await stylelint.lint({
    code: css,
    codeFilename: `${root}${path}`,
    configFile: `${root}stylelint.config.js`,
  });
  const [result] = results;
  if (!result || result.ignored) throw new Error(`stylelint ignored ${path}`);
  return result.warnings.map((warning) => warning.rule);
}

/** Declarations that would point the wrong way in one of the two layouts. */
const oneSided = [
  'left: 0',
  'right: 0',
  'margin-left: 1px',
  'margin-right: auto',
  'padding-left: 1px',
  'border-left: 1px solid',
  'border-right-width: 1px',
  'border-top-left-radius: 1px',
  'border-bottom-right-radius: 1px',
  'scroll-margin-left: 1px',
  'text-align: left',
  'text-align: right',
  'justify-content: right',
  'float: left',
  'float: inline-start',
  'clear: right',
  'direction: rtl',
  'unicode-bidi: isolate',
  'transform: translateX(1px)',
  'transform: rotate(1deg) translate(1px, 2px)',
  'transform: translate3d(1px, 0, 0)',
  'translate: 10px',
  'transform-origin: left top',
  'margin: 0 1px 0 2px',
  'padding: 0 calc(1px + (2px * 3)) 0 var(--gap)',
  'inset: 0 1px 2px 3px',
  'border-radius: 1px 2px 3px 4px',
];

/** Declarations that turn round with the layout, or are the same in both. */
const bothSided = [
  'inset-inline-start: 0',
  'margin-inline: 1px 2px',
  'margin: 0 calc(1px + 2px)',
  'margin: 0 auto',
  'padding: 1px 2px 3px',
  'inset: 0',
  'border-start-start-radius: 1px',
  'text-align: start',
  'transform: translateY(1px)',
  'translate: 0 1px',
  'top: 0',
  'resize: vertical',
];

const colours = ['#fff', 'red', 'rgb(1 2 3)', 'hsl(1 2% 3%)', 'oklch(0.5 0.1 20)'];

describe('style fences', () => {
  it.each(oneSided)('refuses %s', async (declaration) => {
    expect(await refusals(`.a { ${declaration}; }`)).not.toEqual([]);
  });

  it.each(bothSided)('allows %s', async (declaration) => {
    expect(await refusals(`.a { ${declaration}; }`)).toEqual([]);
  });

  it.each(colours)('refuses the colour %s outside the tokens', async (colour) => {
    expect(await refusals(`.a { color: ${colour}; }`)).not.toEqual([]);
  });

  it.each(colours)('allows the colour %s in the tokens', async (colour) => {
    expect(
      await refusals(`:root { --ink: ${colour}; }`, 'renderer/styles/tokens-dark.css'),
    ).toEqual([]);
  });

  it('refuses gradients everywhere, and addresses outside the bundle', async () => {
    const gradient = ':root { --ground: linear-gradient(red, blue); }';
    expect(await refusals(gradient, 'renderer/styles/tokens.css')).not.toEqual([]);
    expect(await refusals('.a { background: url(https://example.org/a.png); }')).not.toEqual([]);
  });

  it('allows mixing tokens', async () => {
    expect(
      await refusals('.a { color: color-mix(in oklab, var(--ink) 50%, transparent); }'),
    ).toEqual([]);
  });
});
