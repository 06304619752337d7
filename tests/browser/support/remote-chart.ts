import { appendFileSync, mkdirSync } from 'node:fs';
import { join } from 'node:path';

/** A FHIR server of somebody else that keeps the charts in this run, all of it ours to wipe. */
export type RemoteChart = {
  readonly base: string;
  /** Removes everything: the next journey finds nothing of the last one. */
  readonly wipe: () => Promise<void>;
  /** What is there now was not written by the app. */
  readonly begin: () => Promise<void>;
  /** Keeps what was written since, every version, as `NAME.ndjson` for the validator. */
  readonly keepWritten: (name: string) => Promise<void>;
};

/**
 * `npm run conformance` starts a server for this run and names it in CONFORMANCE_FHIR; undefined in
 * every other run. Never set it to a server with anything worth keeping: `$expunge` empties it.
 */
export function remoteChart(): RemoteChart | undefined {
  const base = process.env['CONFORMANCE_FHIR'];
  const folder = process.env['WRITTEN_DIR'];
  if (base === undefined) return undefined;
  let known: ReadonlySet<string> = new Set();

  const versions = async (): Promise<ReadonlyMap<string, fhir4.FhirResource>> => {
    const found = new Map<string, fhir4.FhirResource>();
    let url: string | undefined = `${base}/_history?_count=500`;
    while (url !== undefined) {
      const answer: Response = await fetch(url);
      if (!answer.ok) throw new Error(`${answer.status} for the history of ${base}`);
      const page = (await answer.json()) as fhir4.Bundle<fhir4.FhirResource>;
      for (const { resource } of page.entry ?? []) {
        if (resource) found.set(keyOf(resource), resource);
      }
      url = page.link?.find(({ relation }) => relation === 'next')?.url;
    }
    return found;
  };

  return {
    base,
    wipe: async () => {
      const answer = await fetch(`${base}/$expunge`, {
        method: 'POST',
        headers: { 'Content-Type': 'application/fhir+json' },
        body: JSON.stringify({
          resourceType: 'Parameters',
          parameter: [{ name: 'expungeEverything', valueBoolean: true }],
        }),
      });
      if (!answer.ok) throw new Error(`${base} could not be emptied: ${answer.status}`);
    },
    begin: async () => {
      known = new Set((await versions()).keys());
    },
    keepWritten: async (name) => {
      if (folder === undefined) return;
      const written = [...(await versions())].filter(([key]) => !known.has(key));
      mkdirSync(join(folder, 'hapi'), { recursive: true });
      const file = join(folder, 'hapi', `${name.toLowerCase().replace(/[^a-z0-9]+/g, '-')}.ndjson`);
      for (const [, resource] of written) appendFileSync(file, `${JSON.stringify(resource)}\n`);
    },
  };
}

const keyOf = ({ resourceType, id, meta }: fhir4.FhirResource): string =>
  `${resourceType}/${id}/_history/${meta?.versionId}`;
