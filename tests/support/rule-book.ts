import type { DeclaredTest } from './declared-tests.ts';

export type TextFile = { readonly path: string; readonly text: string };

/** Heading → what stands under it, by the anchor a reader can open. */
export function sectionsOf(markdown: string): ReadonlyMap<string, string> {
  const [, ...parts] = `\n${markdown}`.split(/\n#{1,4} /);
  return new Map(
    parts.map((part) => {
      const [heading = '', ...body] = part.split('\n');
      return [anchorOf(heading), body.join('\n')];
    }),
  );
}

/** As GitHub makes them: lower case, no punctuation, hyphens for spaces. */
const anchorOf = (heading: string): string =>
  heading
    .toLowerCase()
    .replaceAll(/[^\p{L}\p{N} _-]/gu, '')
    .replaceAll(' ', '-');

const RULE = /\brules\/([a-z-]+)\.md(?:#([a-z0-9-]*))?/g;
/** A number of the hazards or failure modes; `ES-H1` is a sentence, `F53.0` a diagnosis. */
const NUMBER = /(?<![-\w])[HF][1-9]\d?\b(?![.-]\w)/g;

/** `safety.md#pause` for every rule that a text cites. */
export const citedRules = (text: string): readonly string[] =>
  [...text.matchAll(RULE)].map(([, file, anchor]) => `${file}.md${anchor ? `#${anchor}` : ''}`);

export const citedNumbers = (text: string): readonly string[] => text.match(NUMBER) ?? [];

/** Citations that no heading answers; in data a letter with a number may be anything. `book`: every rule, hazard and failure mode there is. */
export function leadingNowhere(
  files: readonly TextFile[],
  book: ReadonlySet<string>,
): readonly string[] {
  return files.flatMap(({ path, text }) =>
    [...citedRules(text), ...(path.endsWith('.json') ? [] : citedNumbers(text))]
      .filter((cited) => !book.has(cited))
      .map((cited) => `${path}: ${cited}`),
  );
}

const WAITS = 'No citation yet.';

/** Rules that nobody cites, and rules that say so although somebody does. */
export function citedWrongly(
  rules: ReadonlyMap<string, string>,
  cited: ReadonlySet<string>,
): readonly string[] {
  return [...rules]
    .filter(([rule, section]) => cited.has(rule) === section.includes(WAITS))
    .map(([rule]) => (cited.has(rule) ? `${rule}: says "${WAITS}"` : `${rule}: nobody cites it`));
}

export type Row = {
  readonly number: string;
  readonly heldIn: readonly string[];
  readonly tests: readonly { readonly file: string; readonly title: string }[];
  /** The row says that there is none, and where that was decided. */
  readonly noTest: boolean;
};

/** The rows of docs/hazards.md or docs/failure-modes.md. */
export function rowsOf(markdown: string): readonly Row[] {
  return [...sectionsOf(markdown)]
    .filter(([anchor]) => /^[hf]\d+$/.test(anchor))
    .map(([anchor, section]) => {
      const held = /\*\*Held in\.\*\* ([^\n]*)/.exec(section)?.[1] ?? '';
      return {
        number: anchor.toUpperCase(),
        heldIn: [...held.matchAll(/`([^`]+)`/g)].map(([, file = '']) => file),
        tests: [...section.matchAll(/^- `([^`]+)`: `([^`]+)`$/gm)].map(
          ([, file = '', title = '']) => ({ file, title }),
        ),
        noTest: /^No test: /m.test(section),
      };
    });
}

/** What is wrong with a row: a file or a test that is not there, or that shows nothing. */
export function faultsOf(
  { number, heldIn, tests, noTest }: Row,
  exists: (path: string) => boolean,
  declared: (file: string) => readonly DeclaredTest[],
): readonly string[] {
  const names = new RegExp(`\\b${number}\\b`);
  return [
    ...(tests.length === 0 && !noTest ? [`${number}: no test`] : []),
    ...heldIn.filter((path) => !exists(path)).map((path) => `${number}: ${path} is not there`),
    ...tests.flatMap(({ file, title }) => {
      const found = exists(file) ? declared(file).filter((one) => one.title === title) : [];
      if (found.length === 0) return [`${number}: no test "${title}" in ${file}`];
      if (found.some(({ skipped }) => skipped)) return [`${number}: "${title}" is skipped`];
      return names.test(title) ? [] : [`${number}: "${title}" does not carry its number`];
    }),
  ];
}

/** Pages and folders that whoever clones the repository does not have. */
const NOT_IN_A_CLONE =
  /(?<![-\w/])(?:clinical|fhir-model|ux|field|design|measures|loop-and-moment|uptake|layout)\.md\b|\breference\/[a-z-]+\.md|\bdesign notes\b|\.\.\/shared\b[\w./-]*/gi;

/** Mentions of them; a test that reads data beside the clone, or skips, may name where. */
export function notInAClone(
  files: readonly TextFile[],
  mayName: (path: string, mention: string) => boolean,
): readonly string[] {
  return files.flatMap(({ path, text }) =>
    (text.match(NOT_IN_A_CLONE) ?? [])
      .filter((mention) => !mayName(path, mention))
      .map((mention) => `${path}: ${mention}`),
  );
}

/** Links of a page, and `docs/….md` anywhere, that no file or heading answers. */
export function deadLinks(
  { path, text }: TextFile,
  resolve: (path: string, link: string) => string | null,
): readonly string[] {
  const links = path.endsWith('.md')
    ? [...text.matchAll(/\]\(([^)\s]+)\)/g)].map(([, link = '']) => link)
    : [];
  const pages = [...text.matchAll(/(?<![\w/.])docs\/[\w/-]+\.md\b/g)].map(([page]) => `/${page}`);
  return [...links.filter((link) => !/^[a-z]+:/.test(link)), ...pages].flatMap((link) => {
    const fault = resolve(path, link);
    return fault === null ? [] : [`${path}: ${link} ${fault}`];
  });
}
