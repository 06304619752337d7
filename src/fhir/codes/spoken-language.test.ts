import { expect, test } from 'vitest';
import { spokenLanguage } from './spoken-language.ts';

const TAGS = 'urn:ietf:bcp:47';
const coded = (code: string, system: string = TAGS, display?: string): fhir4.CodeableConcept => ({
  coding: [{ system, code, ...(display === undefined ? {} : { display }) }],
});
const OWN = 'urn:oid:1.2.3.4';

test.each<[string, fhir4.CodeableConcept, string | null]>([
  ['a tag', coded('es'), 'es'],
  ['a tag with its region', coded('es-US'), 'es-US'],
  ['639-2', coded('spa'), 'es'],
  ['639-2, English', coded('eng'), 'en'],
  ['639-2 in its own system', coded('hat', 'urn:oid:2.16.840.1.113883.6.100'), 'ht'],
  ['an underscore', coded('es_MX'), 'es-MX'],
  ['capitals', coded('SPA', OWN), 'es'],
  ['a code of the EHR with the name beside it', coded('132', OWN, 'Spanish'), 'es'],
  ['a code that looks like a tag and is none', coded('SP', OWN, 'Spanish; Castilian'), 'es'],
  ['the name in the text', { text: 'Spanish' }, 'es'],
  ['the name in Spanish', { text: 'Español' }, 'es'],
  ['another language by name', { text: 'Haitian Creole' }, 'ht'],
  ['another language by its Spanish name', { text: 'portugués' }, 'pt'],
  ['a sign language by name', { text: 'American Sign Language' }, 'ase'],
  ['the code says unknown, the text does not', { ...coded('und'), text: 'Spanish' }, 'es'],
  ['undetermined', coded('und'), null],
  ['a null flavour', coded('UNK', 'http://terminology.hl7.org/CodeSystem/v3-NullFlavor'), null],
  ['unknown in words', { text: 'Unknown' }, null],
  ['a code of the EHR alone', coded('132', OWN), null],
  ['nothing', {}, null],
])('%s', (_, concept, language) => {
  expect(spokenLanguage(concept)).toBe(language);
});
