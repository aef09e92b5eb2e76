import { readFileSync } from 'node:fs';
import { Ajv2020 } from 'ajv/dist/2020.js';
import ajvFormats from 'ajv-formats';

const schema = JSON.parse(
  readFileSync(
    new URL('../../../../shared/formats/project-json/hashiya-export.schema.json', import.meta.url),
    'utf8',
  ),
) as object;

const ajv = new Ajv2020({ allErrors: true, strict: true });
ajvFormats(ajv);
const validate = ajv.compile(schema);

/** What the published JSON Schema finds wrong with a parsed export, as sentences. */
export function validateExport(file: unknown): string[] {
  validate(file);
  return (validate.errors ?? []).map(({ instancePath, message }) => `${instancePath} ${message}`);
}
