import { readFileSync } from 'node:fs';
import { basename, dirname, join } from 'node:path';
import { fillDates } from '../../fhir-fixtures/fill-dates.ts';

/** What one file holds: a Bundle that says itself how it is to be written, or plain resources. */
export type LoadFile = {
  readonly name: string;
  readonly content:
    | { readonly kind: 'requests'; readonly bundle: fhir4.Bundle<fhir4.FhirResource> }
    | { readonly kind: 'resources'; readonly resources: readonly fhir4.FhirResource[] };
};

export type ReadResult =
  | { readonly ok: true; readonly file: LoadFile }
  | { readonly ok: false; readonly problem: string };

/** The day that is played, in the practice. */
export type LoadDay = { readonly today: string; readonly timeZone: string };

/** Reads one file of FHIR JSON. The problem says what is wrong with it and what would be right. */
export function readLoadFile(path: string, day: LoadDay): ReadResult {
  const name = nameOf(path);
  const text = readText(path);
  if (text === null) return refuse(`${path}: there is no such file, or it cannot be read`);
  const filled = withDates(text, day);
  if (filled === null)
    return refuse(`${name}: a date token that is none (fhir-fixtures/README.md)`);
  const value = parse(filled);
  if (value === undefined) return refuse(`${name}: not JSON`);
  if (!isResource(value)) {
    return refuse(`${name}: not a FHIR resource (JSON without a resourceType)`);
  }
  if (value.resourceType !== 'Bundle') {
    return accept(name, { kind: 'resources', resources: [value] });
  }
  if (value.type === 'transaction' || value.type === 'batch') {
    const unasked = value.entry?.findIndex(({ request }) => request === undefined) ?? -1;
    return unasked === -1
      ? accept(name, { kind: 'requests', bundle: value as fhir4.Bundle<fhir4.FhirResource> })
      : refuse(`${name}: entry ${unasked + 1} of the ${value.type} has no request`);
  }
  if (value.type === 'collection' || value.type === 'searchset') {
    const resources = value.entry?.flatMap(({ resource }) =>
      isResource(resource) && resource.resourceType !== 'OperationOutcome' ? resource : [],
    );
    return accept(name, { kind: 'resources', resources: resources ?? [] });
  }
  return refuse(
    `${name}: a Bundle of type ${value.type} cannot be loaded (transaction, batch, collection or searchset can)`,
  );
}

const accept = (name: string, content: LoadFile['content']): ReadResult => ({
  ok: true,
  file: { name, content },
});

const refuse = (problem: string): ReadResult => ({ ok: false, problem });

/** Every story of ours is a `bundle.json`: its folder says which. */
const nameOf = (path: string): string =>
  basename(path) === 'bundle.json' ? join(basename(dirname(path)), 'bundle.json') : basename(path);

const OUR_DATES = /\{\{(?:years|weeks|day)[+-]\d/;

/** A story of `fhir-fixtures/` plays today; other people's files are left as they are written. */
function withDates(text: string, { today, timeZone }: LoadDay): string | null {
  try {
    return OUR_DATES.test(text) ? fillDates(text, today, timeZone) : text;
  } catch {
    return null;
  }
}

function readText(path: string): string | null {
  try {
    return readFileSync(path, 'utf8');
  } catch {
    return null;
  }
}

function parse(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}

const isResource = (value: unknown): value is fhir4.FhirResource =>
  typeof value === 'object' &&
  value !== null &&
  'resourceType' in value &&
  typeof value.resourceType === 'string';
