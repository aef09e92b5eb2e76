import { fileURLToPath } from 'node:url';
import { ESLint } from 'eslint';
import tseslint from 'typescript-eslint';

const root = fileURLToPath(new URL('../../', import.meta.url));

/**
 * Lints text as if it stood in a file of the repository, by the real configuration. The rules that
 * need type information are off: the file does not exist, so it has no types; no fence needs them.
 */
const eslint = new ESLint({
  cwd: root,
  overrideConfig: [
    {
      ...tseslint.configs.disableTypeChecked,
      languageOptions: { parserOptions: { projectService: false, project: false } },
    },
  ],
});

/** Messages of the rule `rule` for `code` standing in `path` (from the repository root). */
export async function lintMessages(path: string, code: string, rule: string): Promise<string[]> {
  const [result] = await eslint.lintText(code, { filePath: `${root}${path}`, warnIgnored: true });
  if (!result) throw new Error(`ESLint ignored ${path}`);
  const broken = result.messages.find((message) => message.fatal);
  if (broken) throw new Error(`${path} does not parse: ${broken.message}`);
  return result.messages
    .filter((message) => message.ruleId === rule && message.severity === 2)
    .map((message) => message.message);
}

/** Severity of a rule for a file: 0 off, 1 warning, 2 error; undefined when it is not set. */
export async function ruleSeverity(path: string, rule: string): Promise<number | undefined> {
  const plain = new ESLint({ cwd: root });
  const config = (await plain.calculateConfigForFile(`${root}${path}`)) as {
    rules: Record<string, [number] | undefined>;
  };
  return config.rules[rule]?.[0];
}
