import { BATON_ROLES } from '../../../domain/people/staff.ts';
import type { PassTo, StepOwner } from '../../../domain/people/step-owner.ts';
import type { Receiver } from '../../../domain/place/receiver-key.ts';
import { type AnyField, type AnyFields, type AnyShape, ROLE_WORDS } from './note-shapes.ts';
import { NO_RECORD, NONE, ONE_PERSON, WHOEVER_IS } from './note-syntax.ts';
import { readDay, readInstant } from './read-moment.ts';
import { readText } from './read-text.ts';

/** The value of a text; undefined: it makes none. */
type Read = { readonly value: unknown } | undefined;

/**
 * The fields that `label: value; label: value` tells of, by name; null when one is missing, twice
 * there, makes no sense, or is none of these.
 */
export function readFields(fields: AnyFields, body: string): Record<string, unknown> | null {
  const texts = new Map<string, string>();
  for (const part of body.split(/; (?=[a-z ]+: )/)) {
    const [, label, text] = /^([^:]+): (.*)$/.exec(part) ?? [];
    if (label === undefined || text === undefined || texts.has(label)) return null;
    texts.set(label, text);
  }
  const read = take(fields, texts);
  return texts.size === 0 ? read : null;
}

/** Reads the fields and takes their labels out of the map. */
function take(fields: AnyFields, texts: Map<string, string>): Record<string, unknown> | null {
  const read: Record<string, unknown> = {};
  for (const [name, field] of Object.entries(fields)) {
    const inner = 'optional' in field ? field.optional : field;
    if (inner !== field && !isThere(inner, texts)) continue;
    const found = takeField(inner, texts);
    if (found === undefined) return null;
    read[name] = found.value;
  }
  return read;
}

const isThere = (field: AnyField, texts: ReadonlyMap<string, string>): boolean =>
  'optional' in field
    ? isThere(field.optional, texts)
    : 'group' in field
      ? Object.values(field.group).some((one) => isThere(one, texts))
      : texts.has(field[0]);

function takeField(field: AnyField, texts: Map<string, string>): Read {
  if ('optional' in field) return takeField(field.optional, texts);
  if ('group' in field) {
    const value = take(field.group, texts);
    return value === null ? undefined : { value };
  }
  const [label, shape] = field;
  const text = texts.get(label);
  texts.delete(label);
  // What there is none of is not spoken of.
  if (text === undefined && typeof shape === 'object' && 'orNone' in shape) return { value: null };
  return text === undefined ? undefined : readValue(shape, text);
}

function readValue(shape: AnyShape, text: string): Read {
  if (typeof shape === 'object') {
    if ('orNone' in shape) return readValue(shape.orNone, text);
    const code = Object.keys(shape.words).find((one) => shape.words[one] === text);
    return code === undefined ? undefined : { value: code };
  }
  switch (shape) {
    case 'text':
      return unlessNull(readText(text));
    case 'instant':
      return unlessNull(readInstant(text));
    case 'day':
      return unlessNull(readDay(text));
    case 'yes_no':
      return text === 'yes' || text === 'no' ? { value: text === 'yes' } : undefined;
    case 'who':
      return unlessNull(readWho(text));
    case 'place':
      return unlessNull(readPlace(text));
    case 'owner':
      return unlessNull(readOwner(text));
    case 'pass_to':
      return unlessNull(readPassTo(text));
    case 'list':
      return readList(text);
  }
}

const unlessNull = (value: unknown): Read => (value === null ? undefined : { value });

/** Someone or somewhere, of `Maya Mockworth, MA (PractitionerRole/7)`. */
function readWho(text: string): Receiver | null {
  const [, name, inBrackets] = /^(.*) \(([^()]*)\)$/.exec(text) ?? [];
  if (name === undefined || inBrackets === undefined) return null;
  const known = inBrackets === NO_RECORD ? null : readText(inBrackets);
  const said = readText(name);
  const lost = said === null || (known === null && inBrackets !== NO_RECORD);
  return lost ? null : { reference: known, name: said };
}

function readPlace(text: string): Receiver | null {
  const who = readWho(text);
  return who?.reference === null ? null : who;
}

function readOwner(text: string): StepOwner | null {
  if (text.startsWith(ONE_PERSON)) return readWho(text.slice(ONE_PERSON.length));
  const role = roleIn(text);
  if (role === undefined) return readWho(text);
  const who = readWho(text.slice(`${WHOEVER_IS}${ROLE_WORDS[role]}, `.length));
  return who && { ...who, role };
}

const roleIn = (text: string) =>
  BATON_ROLES.find((one) => text.startsWith(`${WHOEVER_IS}${ROLE_WORDS[one]}, `));

function readPassTo(text: string): PassTo | null {
  if (text.startsWith(ONE_PERSON)) {
    const who = readWho(text.slice(ONE_PERSON.length));
    return who && { is: 'person', who };
  }
  const role = roleIn(text);
  if (role === undefined) return null;
  const at = readWho(text.slice(`${WHOEVER_IS}${ROLE_WORDS[role]}, `.length));
  return at === null || at.reference === null
    ? null
    : { is: 'role', role, at: { reference: at.reference, name: at.name } };
}

function readList(text: string): Read {
  if (text === NONE) return { value: [] };
  const items = text.split(', ').map(readText);
  return items.includes(null) ? undefined : { value: items };
}
