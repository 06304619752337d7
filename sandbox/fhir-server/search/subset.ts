import { getDataType } from '@medplum/core';
import { refusal } from '../rules/outcomes.ts';
import type { Resource } from '../store/resource.ts';

type Subset = (resource: Resource) => Resource;

const subsetted: fhir4.Coding = {
  system: 'http://terminology.hl7.org/CodeSystem/v3-ObservationValue',
  code: 'SUBSETTED',
};

/** What `_summary` and `_elements` leave of a resource, tagged SUBSETTED (R4 §3.1.1.5.8, .9). */
export function subsetter(type: string, query: URLSearchParams): Subset {
  const elements = query
    .get('_elements')
    ?.split(',')
    .map((name) => name.split('.').at(-1) ?? name);
  if (elements) return keeping((name, of) => elements.includes(name) || isMandatory(of, name));
  switch (query.get('_summary')) {
    case null:
    case 'false':
    case 'count':
      return (resource) => resource;
    case 'true':
      return keeping((name, of) => schemaOf(of).summaryProperties?.has(name) ?? false);
    case 'text':
      return keeping((name, of) => name === 'text' || isMandatory(of, name));
    case 'data':
      return keeping((name) => name !== 'text');
    default:
      throw refusal(400, 'invalid', `_summary is true, false, text, data or count for ${type}`);
  }
}

const schemaOf = (type: string) => getDataType(type);

const isMandatory = (type: string, name: string): boolean =>
  schemaOf(type).mandatoryProperties?.has(name) ?? false;

// `value` also keeps `valueString` and its kin, and `_value` what belongs to a primitive.
const elementName = (type: string, property: string): string => {
  const name = property.replace(/^_/, '');
  const choice = Object.keys(schemaOf(type).elements).find(
    (key) =>
      key.endsWith('[x]') &&
      name.startsWith(key.slice(0, -3)) &&
      /^[A-Z]/.test(name.slice(key.length - 3)),
  );
  return choice?.slice(0, -3) ?? name;
};

const keeping =
  (isKept: (element: string, type: string) => boolean): Subset =>
  (resource) => {
    const type = resource.resourceType;
    const kept = Object.entries(resource).filter(
      ([property]) =>
        ['resourceType', 'id', 'meta'].includes(property) ||
        isKept(elementName(type, property), type),
    );
    const meta = { ...resource.meta, tag: [...(resource.meta?.tag ?? []), subsetted] };
    return { ...Object.fromEntries(kept), meta } as unknown as Resource;
  };
