import { type JsonSchema, toJsonSchema } from '@valibot/to-json-schema';
import type { GenericSchema } from 'valibot';

/** What each setting is for, by its path: `destinations[].promise.unit`. */
export type SettingNotes = Readonly<Record<string, string>>;

/**
 * The JSON Schema (draft 07, which editors know best) of a file that the app reads, with a note at
 * each setting. Rules that JSON Schema cannot say (time zones, calendar days) are left to
 * `npm run config:check`.
 */
export function toEditorSchema(
  schema: GenericSchema,
  id: string,
  title: string,
  notes: SettingNotes,
): JsonSchema {
  const converted = toJsonSchema(schema, {
    target: 'draft-07',
    typeMode: 'input',
    errorMode: 'ignore',
  });
  const { $schema, ...rest } = withNotes(converted, '', notes);
  return { ...($schema === undefined ? {} : { $schema }), $id: id, title, ...rest };
}

function withNotes(schema: JsonSchema, path: string, notes: SettingNotes): JsonSchema {
  const note = notes[path];
  const within = (part: unknown, at: string): unknown =>
    isSchema(part) ? withNotes(part, at, notes) : part;
  return {
    ...schema,
    ...(note === undefined ? {} : { description: note }),
    ...(schema.properties === undefined
      ? {}
      : {
          properties: Object.fromEntries(
            Object.entries(schema.properties).map(([name, part]) => [
              name,
              within(part, path === '' ? name : `${path}.${name}`),
            ]),
          ) as NonNullable<JsonSchema['properties']>,
        }),
    // A part that may also be null: the note of the setting stands once, above both.
    ...(schema.anyOf === undefined
      ? {}
      : {
          anyOf: schema.anyOf.map((part) => {
            if (!isSchema(part)) return part;
            const { description: _, ...rest } = withNotes(part, path, notes);
            return rest;
          }),
        }),
    ...(isSchema(schema.items) ? { items: withNotes(schema.items, `${path}[]`, notes) } : {}),
  };
}

const isSchema = (part: unknown): part is JsonSchema =>
  typeof part === 'object' && part !== null && !Array.isArray(part);

/** Every setting a schema has, by path. */
export function settingsOf(schema: JsonSchema, path = ''): readonly string[] {
  const { properties = {}, items, anyOf = [] } = schema;
  const own = Object.entries(properties).flatMap(([name, part]) => {
    const at = path === '' ? name : `${path}.${name}`;
    return [at, ...(isSchema(part) ? settingsOf(part, at) : [])];
  });
  return [
    ...own,
    // A part that may also be null.
    ...anyOf.flatMap((one) => (isSchema(one) ? settingsOf(one, path) : [])),
    ...(isSchema(items) ? settingsOf(items, `${path}[]`) : []),
  ];
}
