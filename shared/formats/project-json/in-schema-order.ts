import { z } from 'zod/mini';

type Reorder = (value: unknown) => unknown;

const compiled = new WeakMap<z.core.$ZodType, Reorder>();

/**
 * The same value with its keys in the order of the schema and the keys of free records sorted, so
 * that equal values always become equal JSON. Keys that the schema does not know are dropped. Does
 * not validate.
 */
export function inSchemaOrder(schema: z.core.$ZodType, value: unknown): unknown {
  let reorder = compiled.get(schema);
  if (reorder === undefined) {
    reorder = compile(schema);
    compiled.set(schema, reorder);
  }
  return reorder(value);
}

function compile(schema: z.core.$ZodType): Reorder {
  if (schema instanceof z.core.$ZodNullable) {
    const inner = schema._zod.def.innerType;
    return (value) => (value === null ? null : inSchemaOrder(inner, value));
  }
  if (schema instanceof z.core.$ZodArray) {
    const element = schema._zod.def.element;
    return (value) => (value as unknown[]).map((item) => inSchemaOrder(element, item));
  }
  if (schema instanceof z.core.$ZodObject) {
    const fields = Object.entries<z.core.$ZodType>(schema._zod.def.shape);
    return (value) =>
      Object.fromEntries(
        fields.map(([key, field]) => [
          key,
          inSchemaOrder(field, (value as Record<string, unknown>)[key]),
        ]),
      );
  }
  if (schema instanceof z.core.$ZodRecord) {
    return (value) =>
      Object.fromEntries(
        Object.entries(value as Record<string, unknown>).sort(([a], [b]) => compareCodeUnits(a, b)),
      );
  }
  if (schema instanceof z.core.$ZodUnion) {
    const options = schema._zod.def.options.filter((option) => option instanceof z.core.$ZodObject);
    return (value) => {
      const option = options.find((candidate) => hasLiteralsOf(candidate, value));
      return option === undefined ? value : inSchemaOrder(option, value);
    };
  }
  return (value) => value;
}

/** Tells the members of a union apart by their literal fields (`table: 'claims'`). */
function hasLiteralsOf(schema: z.core.$ZodObject, value: unknown): boolean {
  return (
    typeof value === 'object' &&
    value !== null &&
    Object.entries(schema._zod.def.shape).every(
      ([key, field]) =>
        !(field instanceof z.core.$ZodLiteral) ||
        (field._zod.values as ReadonlySet<unknown>).has((value as Record<string, unknown>)[key]),
    )
  );
}

/** The order in which the file lists ids and keys: by UTF-16 units, the same on every machine. */
export function compareCodeUnits(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0;
}
