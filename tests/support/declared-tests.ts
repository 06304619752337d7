import { readFileSync } from 'node:fs';
import { glob } from 'node:fs/promises';
import { parseSync } from 'vite';

/** A test or a describe as its file declares it. */
export type DeclaredTest = {
  readonly title: string;
  /** It, or a describe around it, is skipped or left for later, so it shows nothing. */
  readonly skipped: boolean;
};

type Node = { readonly type: string; readonly [key: string]: unknown };

const isNode = (value: unknown): value is Node =>
  typeof value === 'object' && value !== null && 'type' in value && typeof value.type === 'string';

const TESTS = '{src,tests,tools,sandbox,conformance,fhir-fixtures}/**/*.{test,spec}.{ts,tsx}';

/** How a runner is told to leave a test out, or to expect that it fails. */
const SKIPS = new Set(['skip', 'todo', 'fixme', 'fails', 'fail', 'skipIf', 'runIf']);

/** The tests and describes of a source, by its syntax: what a comment or a string says is none. */
export function declaredTests(file: string, source = readFileSync(file, 'utf8')): DeclaredTest[] {
  const found: DeclaredTest[] = [];
  const visit = (value: unknown, skippedAround: boolean): void => {
    if (Array.isArray(value)) for (const one of value) visit(one, skippedAround);
    if (!isNode(value)) return;
    const called = value.type === 'CallExpression' ? calledNames(value['callee']) : [];
    const [title] = Array.isArray(value['arguments']) ? value['arguments'] : [];
    const text = isNode(title) ? titleOf(title) : null;
    const declares = ['test', 'it', 'describe'].includes(called[0] ?? '') && text !== null;
    const skipped = skippedAround || (declares && called.some((name) => SKIPS.has(name)));
    if (declares && text !== null) found.push({ title: text, skipped });
    for (const [key, child] of Object.entries(value)) if (key !== 'parent') visit(child, skipped);
  };
  visit(parseSync(file, source).program, false);
  return found;
}

/** All of them, in every runner. */
export async function everyTest(): Promise<readonly DeclaredTest[]> {
  const found: DeclaredTest[] = [];
  for await (const file of glob(TESTS)) found.push(...declaredTests(file));
  return found;
}

/** `test.describe`, `test.each(rows)`: the names of the callee, outermost first. */
function calledNames(callee: unknown): readonly string[] {
  if (!isNode(callee)) return [];
  if (callee.type === 'Identifier') return [String(callee['name'])];
  if (callee.type === 'CallExpression') return calledNames(callee['callee']);
  if (callee.type === 'TaggedTemplateExpression') return calledNames(callee['tag']);
  if (callee.type !== 'MemberExpression') return [];
  return [...calledNames(callee['object']), ...calledNames(callee['property'])];
}

/** A title that stands in the source; null: it is computed. */
function titleOf(node: Node): string | null {
  if (node.type === 'Literal' && typeof node['value'] === 'string') return node['value'];
  const quasis: unknown = node.type === 'TemplateLiteral' ? node['quasis'] : null;
  if (!Array.isArray(quasis) || quasis.length !== 1) return null;
  const only: unknown = quasis[0];
  const value = isNode(only) ? only['value'] : null;
  return typeof value === 'object' && value !== null && 'cooked' in value
    ? String(value.cooked)
    : null;
}
