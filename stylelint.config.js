// Two promises a machine keeps: the mirrored (Arabic) layout comes from logical properties alone, and
// every colour comes from the tokens, so that each theme is complete.

/** One value of a shorthand: a word, or a function with what is in it. */
const value = String.raw`(?:[^\s()]+|[^\s()]*\((?:[^()]|\((?:[^()]|\([^()]*\))*\))*\))`;

/** Four values name the left side and the right side apart. (Two and three treat them alike.) */
const fourValues = new RegExp(`^${value}(?:\\s+${value}){3}$`);

/** Properties that name a side of the screen, with the property to use instead. */
const sides = /^(?:.+-)?(?:left|right)(?:-.+)?$/;

/** @type {import('stylelint').Config} */
export default {
  reportDescriptionlessDisables: true,
  reportInvalidScopeDisables: true,
  reportNeedlessDisables: true,
  ignoreFiles: ['out/**', 'release/**', 'coverage/**', 'node_modules/**', 'test/fixtures/**'],
  rules: {
    'property-disallowed-list': [
      [sides, 'float', 'clear', 'direction', 'unicode-bidi'],
      {
        message: (/** @type {string} */ property) =>
          `"${property}" knows left and right: use the logical property (…-inline-start, …-inline-end), and set the direction with the dir attribute`,
      },
    ],
    'declaration-property-value-disallowed-list': [
      {
        '/^(text-align|text-align-last|justify-.+|align-.+|place-.+)$/': [/\b(left|right)\b/],
        '/^(inset|margin|padding|scroll-margin|scroll-padding|border-width|border-style|border-color|border-radius)$/':
          [fourValues],
        transform: [/\b(translate|translateX|translate3d|matrix|matrix3d|skewX)\(/],
        translate: [/^(?!0|none)/],
        'transform-origin': [/\b(left|right)\b/],
      },
      {
        message: (/** @type {string} */ property, /** @type {string} */ found) =>
          `"${property}: ${found}" knows left and right: use logical values and properties`,
      },
    ],
    'color-no-hex': [true, { message: 'Colours come from the tokens: var(--…)' }],
    'color-named': ['never', { message: 'Colours come from the tokens: var(--…)' }],
    'function-disallowed-list': [
      ['rgb', 'rgba', 'hsl', 'hsla', 'hwb', 'lab', 'lch', 'oklab', 'oklch', 'color', /-gradient$/],
      {
        message: (/** @type {string} */ name) =>
          `"${name}()": colours come from the tokens (var(--…)), and there are no gradients`,
      },
    ],
    'function-url-scheme-disallowed-list': [['http', 'https', 'data', '//']],
    'at-rule-no-unknown': true,
    'block-no-empty': true,
    'color-no-invalid-hex': true,
    'declaration-block-no-duplicate-properties': true,
    'declaration-block-no-shorthand-property-overrides': true,
    'function-calc-no-unspaced-operator': true,
    'media-query-no-invalid': true,
    'no-duplicate-selectors': true,
    'no-invalid-double-slash-comments': true,
    'no-invalid-position-at-import-rule': true,
    'property-no-unknown': true,
    'selector-pseudo-class-no-unknown': true,
    'selector-pseudo-element-no-unknown': [true, { ignorePseudoElements: ['highlight'] }],
    'selector-type-no-unknown': [true, { ignore: ['custom-elements'] }],
    'unit-no-unknown': true,
  },
  overrides: [
    {
      files: ['renderer/styles/tokens*.css'],
      rules: {
        'color-no-hex': null,
        'color-named': null,
        'function-disallowed-list': [/-gradient$/],
      },
    },
  ],
};
