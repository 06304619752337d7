import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';

/** One chart of a kind that once went wrong, with the right answer. Everyone in it is invented. */
export type OddRecord = {
  readonly about: string;
  readonly at: string;
  readonly patient?: string;
  /** What is decided of it, by the keys of `explain --json`. */
  readonly expect: Readonly<Record<string, unknown>>;
  /** What the page says, after a tap where one is named. */
  readonly screen?: { readonly tap?: string; readonly says: readonly string[] };
  readonly records: readonly fhir4.Resource[];
};

const HERE = join(import.meta.dirname, '../odd-records');

/** Those of this repository, by name. */
export function oddRecords(): Readonly<Record<string, OddRecord>> {
  return Object.fromEntries(
    readdirSync(HERE).map((file) => [file.replace('.json', ''), json(HERE, file)]),
  );
}

/** The same kinds as they were handed in, by the folder that holds them; none where it is not. */
export function handedRecords(folder: string): Readonly<Record<string, OddRecord>> {
  if (!existsSync(folder)) return {};
  const single = readdirSync(folder)
    .filter((name) => existsSync(join(folder, name, 'bundle.json')))
    .map((name) => {
      const { kind, ...told } = json(folder, name, 'expected.json');
      return [name, { ...told, about: kind, records: recordsOf(folder, name, 'bundle.json') }];
    });
  const clinic = Object.entries<Handed>(json(folder, 'clinic/expected.json')).map(
    ([name, { at, patient, what, ...expected }]) => [
      `clinic/${name}`,
      {
        about: what,
        at,
        patient,
        expect: expected,
        records: recordsOf(folder, `clinic/${name}.json`),
      },
    ],
  );
  return Object.fromEntries([...single, ...clinic]);
}

type Handed = { readonly at: string; readonly patient?: string; readonly what: string };

const json = (...path: string[]) => JSON.parse(readFileSync(join(...path), 'utf8'));
const recordsOf = (...path: string[]): readonly fhir4.Resource[] =>
  json(...path).entry.map(({ resource }: { resource: fhir4.Resource }) => resource);
