import { fileURLToPath } from 'node:url';
import { openBuiltPage } from '../harness/built-page.ts';
import type { BuiltPage } from '../harness/built-page.ts';

/** Compiles text-page.ts, serves it like the application and opens it. */
export async function openTextPage(): Promise<BuiltPage> {
  return openBuiltPage({
    input: fileURLToPath(new URL('./text-page.ts', import.meta.url)),
    language: 'ar',
    viewport: { width: 900, height: 700 },
    ready: 'textPage',
  });
}
