import reactHooks from 'eslint-plugin-react-hooks';
import { defineConfig, globalIgnores } from 'eslint/config';
import tseslint from 'typescript-eslint';

/** Properties and methods that take a string as markup, as they are written in code and in JSX. */
const markupNames =
  'innerHTML|outerHTML|insertAdjacentHTML|setHTML|setHTMLUnsafe|parseHTMLUnsafe|createContextualFragment|srcdoc|srcDoc|dangerouslySetInnerHTML';

/** Ways of turning a string into markup. Imported text reaches the page as text nodes only. */
const noMarkupFromStrings = [
  `MemberExpression[property.name=/^(${markupNames})$/]`,
  `MemberExpression[computed=true] > Literal[value=/^(${markupNames})$/].property`,
  `MemberExpression[computed=true] > TemplateLiteral.property > TemplateElement[value.raw=/^(${markupNames})$/]`,
  // Object.assign(element, { innerHTML }), and the properties of an element in React.
  `Property[key.name=/^(${markupNames})$/]`,
  `Property[key.value=/^(${markupNames})$/]`,
  `JSXAttribute[name.name=/^(${markupNames})$/]`,
  // An attribute that holds a page, or code.
  'CallExpression[callee.property.name=/^setAttribute(NS)?$/] > Literal[value=/^(srcdoc|on[a-z]+)$/i]',
  "MemberExpression[object.name='document'][property.name=/^(write|writeln)$/]",
  "MemberExpression[object.name='document'][computed=true] > Literal[value=/^(write|writeln)$/].property",
].map((selector) => ({
  selector,
  message: 'Text goes to the page as text nodes, never as markup.',
}));

/** Dexie opens relaxed and upgrades blindly by default; one place sets it up right. */
const oneDatabaseConstructor = {
  selector: "NewExpression[callee.name='Dexie']",
  message: 'Only renderer/storage opens the database (with strict durability and version checks).',
};

/** The window global that the preload defines. */
const bridgeGlobalOnlyInBridge = [
  {
    selector: "MemberExpression[object.name=/^(window|globalThis|self)$/][property.name='hashiya']",
    message: 'Only renderer/bridge touches the bridge global; take the bridge as an argument.',
  },
  {
    selector:
      "MemberExpression[object.name=/^(window|globalThis|self)$/][computed=true] > Literal[value='hashiya'].property",
    message: 'Only renderer/bridge touches the bridge global; take the bridge as an argument.',
  },
];

/**
 * On an Arabic layout `event.key` of the K key is «ن». Named keys (Enter, Escape, ArrowLeft …) are
 * the same on every layout, so only comparisons with single characters are refused.
 */
const shortcutsByPhysicalKey = [
  {
    selector:
      "BinaryExpression[operator=/^[!=]==?$/]:matches([left.property.name='key'][right.type='Literal'][right.value=/^.$/], [right.property.name='key'][left.type='Literal'][left.value=/^.$/])",
    message: 'Match shortcuts by event.code: event.key is an Arabic letter on an Arabic layout.',
  },
  {
    selector:
      "SwitchStatement[discriminant.property.name='key'] > SwitchCase > Literal[value=/^.$/]",
    message: 'Match shortcuts by event.code: event.key is an Arabic letter on an Arabic layout.',
  },
];

/** shared/ is pure: the same arguments give the same result, on every machine, at every time. */
const noClockNoRandomness = [
  {
    selector: "MemberExpression[object.name='Date'][property.name='now']",
    message: 'shared/ has no clock: take the time as an argument.',
  },
  {
    selector: "NewExpression[callee.name='Date'][arguments.length=0]",
    message: 'shared/ has no clock: take the time as an argument.',
  },
  {
    selector: "CallExpression[callee.name='Date']",
    message: 'shared/ has no clock: take the time as an argument.',
  },
  {
    selector: "MemberExpression[object.name='Math'][property.name='random']",
    message: 'shared/ has no randomness: take ids and random numbers as arguments.',
  },
];

const everywhere = [...noMarkupFromStrings, oneDatabaseConstructor, ...bridgeGlobalOnlyInBridge];

/** `import 'electron'` is for the composition roots; elsewhere its types are welcome. */
const electronTypesOnly = {
  name: 'electron',
  allowTypeImports: true,
  message:
    "Only electron/main.ts and electron/preload.ts import values from 'electron'; take the object as an argument.",
};

export default defineConfig(
  globalIgnores([
    'node_modules/',
    'out/',
    'release/',
    'coverage/',
    'test/fixtures/',
    'build/types/',
    // Code against the packages of test/bench, which are not installed here.
    'test/bench/peers/',
  ]),
  { linterOptions: { reportUnusedDisableDirectives: 'error' } },
  {
    files: ['**/*.{ts,tsx,js,mjs,cjs}'],
    extends: [tseslint.configs.recommendedTypeChecked, tseslint.configs.stylisticTypeChecked],
    languageOptions: {
      parserOptions: { projectService: true, tsconfigRootDir: import.meta.dirname },
    },
    rules: {
      'no-restricted-syntax': ['error', ...everywhere],
      '@typescript-eslint/no-restricted-imports': ['error', { paths: [electronTypesOnly] }],
      'no-eval': 'error',
      'no-implied-eval': 'off',
      'no-console': 'off',
      eqeqeq: ['error', 'always', { null: 'ignore' }],
      '@typescript-eslint/no-unused-vars': ['error', { argsIgnorePattern: '^_' }],
      '@typescript-eslint/consistent-type-imports': [
        'error',
        { fixStyle: 'separate-type-imports' },
      ],
      '@typescript-eslint/switch-exhaustiveness-check': [
        'error',
        { considerDefaultExhaustiveForUnions: true },
      ],
      '@typescript-eslint/restrict-template-expressions': ['error', { allowNumber: true }],
      // Both spellings are clear; forcing one adds noise, not safety.
      '@typescript-eslint/consistent-type-definitions': 'off',
      '@typescript-eslint/array-type': 'off',
      '@typescript-eslint/prefer-nullish-coalescing': 'off',
      '@typescript-eslint/no-empty-function': 'off',
      // A function that keeps a promise-returning contract need not wait for anything itself.
      '@typescript-eslint/require-await': 'off',
      // An event handler prop may be async: React ignores what it returns.
      '@typescript-eslint/no-misused-promises': [
        'error',
        { checksVoidReturn: { attributes: false } },
      ],
    },
  },
  {
    // typescript-eslint does not see JSDoc casts and takes the value below them for `any`; the
    // compiler checks these files with the casts.
    files: ['**/*.{js,mjs,cjs}'],
    rules: {
      '@typescript-eslint/no-unsafe-argument': 'off',
      '@typescript-eslint/no-unsafe-assignment': 'off',
      '@typescript-eslint/no-unsafe-call': 'off',
      '@typescript-eslint/no-unsafe-member-access': 'off',
      '@typescript-eslint/no-unsafe-return': 'off',
      '@typescript-eslint/no-require-imports': 'off',
    },
  },
  {
    files: ['shared/**/*.ts'],
    rules: {
      'no-restricted-globals': [
        'error',
        { name: 'crypto', message: 'shared/ has no randomness: take ids as arguments.' },
        { name: 'performance', message: 'shared/ has no clock: take the time as an argument.' },
        { name: 'setTimeout', message: 'shared/ has no clock.' },
        { name: 'setInterval', message: 'shared/ has no clock.' },
      ],
      'no-restricted-syntax': ['error', ...everywhere, ...noClockNoRandomness],
    },
  },
  {
    files: ['renderer/**/*.{ts,tsx}'],
    extends: [reactHooks.configs.flat.recommended],
    rules: {
      'no-restricted-syntax': ['error', ...everywhere, ...shortcutsByPhysicalKey],
      // Store actions are closures that are taken out of the store one by one; none uses `this`.
      '@typescript-eslint/unbound-method': 'off',
      // Rules for the React Compiler, which compiles a part of the window (build/vite.renderer.config.ts)
      // and passes over what it cannot prove. The first also refuses to measure in a
      // layout effect and place by what was measured; the last, to scroll an element.
      'react-hooks/set-state-in-effect': 'off',
      'react-hooks/preserve-manual-memoization': 'off',
      'react-hooks/immutability': 'off',
    },
  },
  {
    files: ['renderer/storage/**/*.ts'],
    rules: {
      'no-restricted-syntax': [
        'error',
        ...noMarkupFromStrings,
        ...bridgeGlobalOnlyInBridge,
        ...shortcutsByPhysicalKey,
      ],
    },
  },
  {
    files: ['renderer/bridge/**/*.ts'],
    rules: {
      'no-restricted-syntax': [
        'error',
        ...noMarkupFromStrings,
        oneDatabaseConstructor,
        ...shortcutsByPhysicalKey,
      ],
    },
  },
  {
    files: ['electron/main.ts', 'electron/preload.ts'],
    rules: { '@typescript-eslint/no-restricted-imports': 'off' },
  },
  {
    // Tests build the situations that the fences forbid elsewhere: a database of another version, a
    // bridge global, a page with markup in it.
    files: ['test/**/*.{ts,tsx}'],
    rules: {
      'no-restricted-syntax': 'off',
      '@typescript-eslint/unbound-method': 'off',
      '@typescript-eslint/no-non-null-assertion': 'off',
    },
  },
);
