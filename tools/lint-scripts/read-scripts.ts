/** The scripts of a file, as they stand there, and the line each sentence is on. */
export type ScriptFile =
  | { readonly ok: true; readonly entries: readonly unknown[]; readonly lines: readonly number[] }
  | { readonly ok: false; readonly problem: string };

/** Where a file may keep its scripts: a practice file's `scripts`; the bank's `seed` and `bank`. */
const LISTS = ['scripts', 'seed', 'bank'] as const;

/** Reads a practice file, a list of scripts, one script, or a file like scripts.json. */
export function readScripts(source: string): ScriptFile {
  const lineOf = new Map<unknown, number>();
  let at = 0;
  let json: unknown;
  try {
    // The reviver meets the values in the order of the file, so each is looked for after the last.
    json = JSON.parse(source, function (this: unknown, key, value, context?: { source?: string }) {
      if (key === 'text' && typeof value === 'string') {
        const written = context?.source ?? JSON.stringify(value);
        const found = Math.max(at, source.indexOf(written, at));
        lineOf.set(this, source.slice(0, found).split('\n').length);
        at = found + written.length;
      }
      return value;
    });
  } catch (error) {
    return { ok: false, problem: `not JSON: ${error instanceof Error ? error.message : error}` };
  }
  const entries = entriesOf(json);
  if (entries === null) {
    return {
      ok: false,
      problem: `no scripts: expected a list of scripts, or an object with ${LISTS.join(', ')}`,
    };
  }
  return { ok: true, entries, lines: entries.map((entry) => lineOf.get(entry) ?? 1) };
}

function entriesOf(json: unknown): readonly unknown[] | null {
  if (Array.isArray(json)) return json;
  const object = Object(json) as Record<string, unknown>;
  if (typeof object['text'] === 'string') return [json];
  const lists = LISTS.map((name) => object[name]).filter((list) => list !== undefined);
  return lists.length > 0 && lists.every(Array.isArray) ? lists.flat() : null;
}
