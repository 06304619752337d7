import { DATATYPES } from './datatypes.ts';
import { RECORDS } from './records.ts';

/** An element: its type, and whether it is a list. */
export type ElementType = { readonly type: string; readonly isList: boolean };

type Elements = ReadonlyMap<string, ElementType>;

const ALL: Readonly<Record<string, string>> = { ...DATATYPES, ...RECORDS };

const read = new Map<string, Elements>();

/** The elements of a datatype or of a part of a record. */
export const elementsOfType = (type: string): Elements => listed(type, () => ['Element', type]);

/** The elements of a record; of one that this app does not read, what every record has. */
export const elementsOfRecord = (type: string): Elements =>
  listed(type, () => ['Resource', 'DomainResource', type]);

/** Whether the tables have a type of this name. */
export const isKnownType = (type: string): boolean => Object.hasOwn(ALL, type);

function listed(type: string, parts: () => readonly string[]): Elements {
  const known = read.get(type);
  if (known !== undefined) return known;
  const elements = new Map(parts().flatMap((part) => elementsIn(ALL[part] ?? '')));
  read.set(type, elements);
  return elements;
}

const elementsIn = (list: string): readonly (readonly [string, ElementType])[] =>
  list
    .split(' ')
    .filter((one) => one !== '')
    .map((one) => {
      const [name = '', type = ''] = one.split(':');
      const isList = type !== '*' && type.endsWith('*');
      return [name, { type: isList ? type.slice(0, -1) : type, isList }];
    });
