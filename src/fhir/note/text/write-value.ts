import type { PassTo, StepOwner } from '../../../domain/people/step-owner.ts';
import type { Receiver } from '../../../domain/place/receiver-key.ts';
import { type AnyField, type AnyFields, type AnyShape, ROLE_WORDS } from './note-shapes.ts';
import { NO_RECORD, NONE, ONE_PERSON, WHOEVER_IS } from './note-syntax.ts';
import { writeDay, writeInstant } from './write-moment.ts';
import { writeText } from './write-text.ts';

/** The fields of a record as `label: value; label: value`, in the order of the table. */
export const writeFields = (fields: AnyFields, of: object, zone: string): string =>
  labelled(fields, of, zone).join('; ');

function labelled(fields: AnyFields, of: object, zone: string): readonly string[] {
  const values: ReadonlyMap<string, unknown> = new Map(Object.entries(of));
  return Object.entries(fields).flatMap(([name, field]) => {
    const value = values.get(name);
    return value === undefined ? [] : writeField(field, value, zone);
  });
}

function writeField(field: AnyField, value: unknown, zone: string): readonly string[] {
  if ('optional' in field) return writeField(field.optional, value, zone);
  if ('group' in field) return labelled(field.group, Object(value), zone);
  const [label, shape] = field;
  if (value === null) return [];
  return [`${label}: ${writeValue(shape, value, zone)}`];
}

function writeValue(shape: AnyShape, value: unknown, zone: string): string {
  if (typeof shape === 'object') {
    if ('words' in shape) return shape.words[String(value)] ?? '';
    return writeValue(shape.orNone, value, zone);
  }
  switch (shape) {
    case 'text':
      return writeText(String(value));
    case 'instant':
      return writeInstant(String(value), zone);
    case 'day':
      return writeDay(String(value));
    case 'yes_no':
      return value === true ? 'yes' : 'no';
    // The table's types say what these hold (note-shapes.ts).
    case 'who':
    case 'place':
      return writeWho(value as Receiver);
    case 'owner':
      return writeOwner(value as StepOwner);
    case 'pass_to':
      return writePassTo(value as PassTo);
    case 'list':
      return writeList(value as readonly string[]);
  }
}

/** `Maya Mockworth, MA (PractitionerRole/7)`. */
const writeWho = ({ name, reference }: Receiver): string =>
  `${writeText(name)} (${reference === null ? NO_RECORD : writeText(reference, /[() ]/g)})`;

/** A person as they are, or whoever has a role; a name that reads like either is marked as one. */
function writeOwner(owner: StepOwner): string {
  if (owner.role !== undefined) return `${WHOEVER_IS}${ROLE_WORDS[owner.role]}, ${writeWho(owner)}`;
  const said = writeWho(owner);
  return said.startsWith(WHOEVER_IS) || said.startsWith(ONE_PERSON) ? ONE_PERSON + said : said;
}

const writePassTo = (to: PassTo): string =>
  to.is === 'person'
    ? ONE_PERSON + writeWho(to.who)
    : `${WHOEVER_IS}${ROLE_WORDS[to.role]}, ${writeWho(to.at)}`;

const writeList = (items: readonly string[]): string =>
  items.length === 0 ? NONE : items.map((item) => writeText(item, /,/g)).join(', ');
