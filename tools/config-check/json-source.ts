import {
  findNodeAtLocation,
  type Node,
  type ParseError,
  parse,
  parseTree,
  printParseErrorCode,
} from 'jsonc-parser';
import { error, type Remark } from './finding.ts';

/** A JSON file with the place of each setting in it. */
export type JsonSource = {
  /** Undefined where it is no JSON. */
  readonly value: unknown;
  readonly broken: readonly (Remark & { readonly line: number })[];
  /** The line of a setting, `scripts.0.text`; of the nearest one around it where it is missing. */
  readonly lineOf: (setting: string) => number;
};

// What a browser's JSON.parse takes, and nothing else.
const STRICT = { disallowComments: true, allowTrailingComma: false, allowEmptyContent: false };

export function readJson(text: string): JsonSource {
  const errors: ParseError[] = [];
  const tree = parseTree(text, errors, STRICT);
  const lineAt = (offset: number): number => text.slice(0, offset).split('\n').length;
  const broken = errors.map(({ error: code, offset }) => ({
    ...error('', `not JSON: ${sayCode(printParseErrorCode(code))}`, 'See the character before.'),
    line: lineAt(offset),
  }));
  const twice = tree === undefined ? [] : repeated(tree, '');
  return {
    value: errors.length > 0 ? undefined : parse(text),
    broken: [
      ...broken.slice(0, 1),
      ...twice.map(({ setting, offset }) => ({
        ...error(setting, 'is there twice, and only the last one counts', 'Leave one.'),
        line: lineAt(offset),
      })),
    ],
    lineOf: (setting) => lineAt(tree === undefined ? 0 : offsetOf(tree, pathOf(setting))),
  };
}

/** `InvalidCommentToken` → `invalid comment token`. */
const sayCode = (code: string): string => code.replace(/(?!^)([A-Z])/g, ' $1').toLowerCase();

const pathOf = (setting: string): readonly (string | number)[] =>
  setting === ''
    ? []
    : setting.split('.').map((part) => (/^\d+$/.test(part) ? Number(part) : part));

/** A setting begins at its name; an entry of a list where it stands. */
function offsetOf(tree: Node, path: readonly (string | number)[]): number {
  const node = findNodeAtLocation(tree, [...path]);
  if (node !== undefined) return (node.parent?.type === 'property' ? node.parent : node).offset;
  return path.length === 0 ? tree.offset : offsetOf(tree, path.slice(0, -1));
}

type Repeated = { readonly setting: string; readonly offset: number };

function repeated({ type, children = [] }: Node, path: string): readonly Repeated[] {
  const at = (name: string | number): string => (path === '' ? String(name) : `${path}.${name}`);
  if (type === 'array') return children.flatMap((child, index) => repeated(child, at(index)));
  const seen = new Set<string>();
  return children.flatMap(({ offset, children: [key, value] = [] }) => {
    const setting = at(String(key?.value));
    const again = seen.has(setting);
    seen.add(setting);
    return [
      ...(again ? [{ setting, offset }] : []),
      ...(value === undefined ? [] : repeated(value, setting)),
    ];
  });
}
