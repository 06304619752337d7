import { withTrace } from './as-sent.ts';
import { type ElementType, elementsOfRecord, elementsOfType, isKnownType } from './elements.ts';
import { isPrimitive, readPrimitive } from './primitive.ts';

/** Deeper than any form asks, and shallow enough to be walked. */
const DEEPEST = 40;

/** What could not be read, by path within its record: `component[9].valueInteger`. */
type Lost = string[];

/**
 * A record of whatever a server sent, or null when it is none. Element by element: what is not of
 * the type that R4 gives it is left out and named, and everything else stays. `null` and empty text,
 * which FHIR does not have (§2.6.2), are absent. A record inside another is read alike, by itself.
 */
export const parseResource = (sent: unknown): fhir4.Resource | null => record(sent, 0) ?? null;

/** One element of a record of this type, read alone. */
export function parseElement(resourceType: string, name: string, sent: unknown): unknown {
  const type = elementsOfRecord(resourceType).get(name);
  return type === undefined ? sent : element(type, sent, name, 1, []);
}

function record(sent: unknown, depth: number): fhir4.Resource | undefined {
  if (!isObject(sent) || typeof sent['resourceType'] !== 'string' || depth > DEEPEST) {
    return undefined;
  }
  const lost: Lost = [];
  const read = members(sent, elementsOfRecord(sent['resourceType']), '', depth, lost);
  return withTrace(read as unknown as fhir4.Resource, sent, lost);
}

/** The same object where nothing had to be left out: what was read is not copied. */
function members(
  sent: Members,
  types: ReadonlyMap<string, ElementType>,
  path: string,
  depth: number,
  lost: Lost,
): Members {
  const read = Object.entries(sent).map(([name, value]) => {
    const type = types.get(name) ?? (types.has('value[x]') ? choice(name) : undefined);
    const kept =
      type === undefined ? value : element(type, value, `${path}${name}`, depth + 1, lost);
    return [name, kept, kept !== value] as const;
  });
  return read.some(([, , changed]) => changed)
    ? Object.fromEntries(read.filter(([, kept]) => kept !== undefined))
    : sent;
}

/** The type that the name of a value says: `valueInteger`. */
function choice(name: string): ElementType | undefined {
  const [, suffix] = /^value([A-Z]\w*)$/.exec(name) ?? [];
  if (suffix === undefined) return undefined;
  const primitive = `${suffix[0]?.toLowerCase()}${suffix.slice(1)}`;
  return { type: isPrimitive(primitive) ? primitive : suffix, isList: false };
}

function element(
  { type, isList }: ElementType,
  sent: unknown,
  path: string,
  depth: number,
  lost: Lost,
): unknown {
  if (isAbsent(sent)) return undefined;
  if (!isList) return value(type, sent, path, depth, lost);
  // A list of one that lost its brackets, as converters from XML write it, is that list.
  const list: readonly unknown[] = Array.isArray(sent) ? sent : [sent];
  const read = list.map((one, index) =>
    // Among texts null keeps the place of an extension (R4 §2.6.2.3); elsewhere it hides something.
    isAbsent(one) && isPrimitive(type)
      ? undefined
      : value(type, one, `${path}[${index}]`, depth, lost),
  );
  return Array.isArray(sent) && read.every((one, index) => one === list[index])
    ? sent
    : read.filter((one) => one !== undefined);
}

function value(type: string, sent: unknown, path: string, depth: number, lost: Lost): unknown {
  const before = lost.length;
  const read = isPrimitive(type)
    ? readPrimitive(type, sent)
    : type === 'Resource'
      ? record(sent, depth)
      : complex(type, sent, path, depth, lost);
  const isWhole = read !== undefined && !(ALL_OR_NOTHING.includes(type) && lost.length > before);
  if (isWhole) return read;
  lost.splice(before, lost.length, path);
  return undefined;
}

/** "< 14" without its sign is another number. */
const ALL_OR_NOTHING: readonly string[] = ['Quantity', 'Age', 'Duration'];

function complex(type: string, sent: unknown, path: string, depth: number, lost: Lost): unknown {
  if (!isObject(sent) || depth > DEEPEST) return undefined;
  return isKnownType(type) ? members(sent, elementsOfType(type), `${path}.`, depth, lost) : sent;
}

type Members = Readonly<Record<string, unknown>>;

const isObject = (sent: unknown): sent is Members =>
  typeof sent === 'object' && sent !== null && !Array.isArray(sent);

const isAbsent = (sent: unknown): boolean =>
  sent === null || sent === undefined || (typeof sent === 'string' && sent.trim() === '');
