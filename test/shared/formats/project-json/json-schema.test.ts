import { readFile } from 'node:fs/promises';
import { describe, expect, it } from 'vitest';
import { schemaFile, schemaText } from '../../../../build/write-schema.mjs';
import { projectJsonSchemaDocument } from '../../../../shared/formats/project-json/json-schema.ts';
import { writeProjectJson } from '../../../../shared/formats/project-json/write-project-json.ts';
import { defaultCodebook } from '../../../../shared/model/default-codebook.ts';
import { aCompleteProject, aProject } from '../../../builders.ts';
import { validateExport } from './validate-export.ts';

const context = { now: '2026-03-07T10:00:00.000Z', generator: 'Hashiya 0.1.0' };
const exported = (project = aCompleteProject()) =>
  JSON.parse(writeProjectJson(project, { kind: 'project' }, context)) as Record<string, unknown>;

describe('the published JSON Schema', () => {
  it('is what the zod schemas say; otherwise run node build/write-schema.mjs', async () => {
    const text = await schemaText(projectJsonSchemaDocument());
    expect(await readFile(schemaFile, 'utf8')).toBe(text);
  });

  it('accepts exports', () => {
    expect(validateExport(exported())).toEqual([]);
    expect(validateExport(exported(aProject({ codebook: defaultCodebook })))).toEqual([]);
  });

  it.each([
    ['a negative offset', (file: string) => file.replace('"start":0', '"start":-1')],
    ['a missing field', (file: string) => file.replace('"role":null,', '')],
    ['an unknown field', (file: string) => file.replace('"role":null', '"role":null,"x":1')],
    ['another unit', (file: string) => file.replace('"utf16"', '"utf8"')],
    ['a wrong time', (file: string) => file.replace('2026-03-07T10', '2026-03-07 10')],
  ])('refuses %s', (_, damage) => {
    const json = JSON.stringify(exported());
    expect(damage(json)).not.toBe(json);
    expect(validateExport(JSON.parse(damage(json)))).not.toEqual([]);
  });
});
