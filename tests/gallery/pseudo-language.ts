const OPEN = '⟦';
const CLOSE = '⟧';

/** Words with every sentence marked, and what is put into one taken out of the marks: `⟦Call ⟧Ana⟦⟧`. */
export function marked<T>(words: T, key = ''): T {
  return mark(words, key) as T;
}

/** Not said: names of a sentence, of its language, of where it is said; what `Intl` is asked for. */
const NOT_SAID = ['id', 'lang', 'stage', 'audience', 'source', 'note', 'locale'];

/** A file of the folder may hand on what another one says: marked once. */
const MARKED = new WeakSet<object>();

function mark(words: unknown, key: string): unknown {
  if (typeof words === 'string') return NOT_SAID.includes(key) ? words : around(words);
  if (typeof words === 'function') {
    if (MARKED.has(words)) return words;
    const say = (...values: readonly unknown[]) => mark(words(...values.map(outside)), '');
    MARKED.add(say);
    return say;
  }
  if (Array.isArray(words)) return words.map((each) => mark(each, ''));
  if (typeof words === 'object' && words !== null) {
    return Object.fromEntries(
      Object.entries(words).map(([name, each]) => [name, mark(each, name)]),
    );
  }
  return words;
}

// A variable of a script is filled later, with what is no word of the language.
const around = (text: string): string =>
  text.startsWith(OPEN) && text.endsWith(CLOSE)
    ? text
    : `${OPEN}${text.replace(/\{\{\w+\}\}/g, (name) => `${CLOSE}${name}${OPEN}`)}${CLOSE}`;

const outside = (value: unknown): unknown =>
  typeof value === 'string' && value !== '' ? `${CLOSE}${value}${OPEN}` : value;

/** What stands outside the marks: said on the screen, and not in the language's folder. */
export function unmarked(text: string): readonly string[] {
  const found: string[] = [];
  let depth = 0;
  let now = '';
  for (const letter of text) {
    if (letter === OPEN || letter === CLOSE) {
      depth += letter === OPEN ? 1 : -1;
      found.push(now);
      now = '';
    } else if (depth <= 0) now += letter;
  }
  return [...found, now].map((each) => each.trim()).filter((each) => /\p{L}{2}/u.test(each));
}
