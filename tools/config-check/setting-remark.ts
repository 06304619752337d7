import type { JsonSchema } from '@valibot/to-json-schema';
import { error, type Remark } from './finding.ts';

/** A problem in the app's words (`phone is missing`), with what the setting is for as its fix. */
export function settingRemark(problem: string, schema: JsonSchema): Remark {
  const [, setting = '', said = problem] = /^(\S+) (.*)$/s.exec(problem) ?? [];
  if (said.startsWith('practice file')) return error('', `the ${said}`, '{ "name": …, … }');
  const around = partOf(schema, setting.split('.').slice(0, -1));
  if (said === 'is not a setting') {
    const names = Object.keys(around?.properties ?? {});
    return error(setting, said, fixName(setting.split('.').at(-1) ?? '', names));
  }
  const note = partOf(schema, setting.split('.'))?.description;
  return error(setting, said, note ?? 'docs/install.md, or the schema in your editor.');
}

function partOf(schema: JsonSchema | undefined, path: readonly string[]): JsonSchema | undefined {
  const [name, ...rest] = path;
  if (schema === undefined || name === undefined) return schema;
  const { items, properties } = schema;
  const part = /^\d+$/.test(name) && !Array.isArray(items) ? items : properties?.[name];
  return typeof part === 'object' ? partOf(part, rest) : undefined;
}

/** The setting that was meant, where one is close; otherwise all of them. */
function fixName(written: string, names: readonly string[]): string {
  const meant = names.find((name) => isClose(written.toLowerCase(), name.toLowerCase()));
  return meant === undefined ? `One of ${names.join(', ')}.` : `Did you mean ${meant}?`;
}

/** Equal but for one letter more, less, other, or two exchanged; or one is the other's beginning. */
function isClose(a: string, b: string): boolean {
  if (a.length > 2 && (b.startsWith(a) || a.startsWith(b))) return true;
  const start = [...a].findIndex((letter, index) => letter !== b[index]);
  if (start === -1) return b.length - a.length <= 1;
  const [restA, restB] = [a.slice(start), b.slice(start)];
  return (
    restA.slice(1) === restB ||
    restA === restB.slice(1) ||
    restA.slice(1) === restB.slice(1) ||
    restA.slice(2) === restB.slice(2)
  );
}
