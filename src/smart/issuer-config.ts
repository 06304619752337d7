import * as v from 'valibot';
import { issuerFile } from './issuer-address.ts';
import { fitsPattern } from './issuer-pattern.ts';
import { type Refused, refused } from './launch-parameters.ts';

// Relative to the app's folder and inside it.
const practiceAddress = v.pipe(
  v.string(),
  v.regex(
    /^(?!.*\.\.)[\w-][\w./-]*\.json$/,
    'practice must name a .json file inside the app folder',
  ),
);

// Strict: a misspelt setting is refused, not ignored.
const Config = v.pipe(
  v.strictObject({
    /** For the people who keep the file; the app does not show it. */
    name: v.optional(v.string()),
    clientId: v.pipe(v.string(), v.nonEmpty()),
    scopes: v.pipe(v.string(), v.regex(/(^| )launch( |$)/, 'scopes must contain launch')),
    /** May be opened without a chart; the EHR then asks for the patient. For trial. */
    standalone: v.optional(v.boolean()),
    practice: practiceAddress,
    quirks: v.strictObject({
      pkce: v.optional(v.picklist(['required', 'if-supported'])),
      observationCategory: v.optional(v.nullable(v.pipe(v.string(), v.nonEmpty()))),
    }),
  }),
  v.check(
    ({ standalone, scopes }) => standalone !== true || /(^| )launch\/patient( |$)/.test(scopes),
    'standalone needs launch/patient in scopes',
  ),
);

const Patterns = v.array(v.strictObject({ pattern: v.string(), config: Config }));

/** What one health system's EHR needs from the app, from `public/ehr/`. */
export type IssuerConfig = v.InferOutput<typeof Config>;

/**
 * How one EHR departs from the specification.
 * `pkce`: 'required' unless the EHR does not announce S256 (SMART App Launch 2.2.0 says it SHALL).
 * `observationCategory`: the category code screening searches use; null: search without one.
 */
export type Quirks = IssuerConfig['quirks'];

export type ConfigFound = { readonly ok: true; readonly config: IssuerConfig };

/**
 * Finds the issuer's file by its hash, then the short list of patterns for issuers whose
 * address varies. An unknown issuer is refused: there is no default client.
 * @param read how a file is fetched; the address is relative to the app's folder
 */
export async function readIssuerConfig(
  issuer: string,
  read: (file: string) => Promise<Response>,
): Promise<ConfigFound | Refused> {
  const file = await issuerFile(issuer);
  const own = await readFile(file, read, Config);
  if (!own.ok) return own;
  if (own.found !== null) return { ok: true, config: own.found };
  const patterns = await readFile('ehr/patterns.json', read, Patterns);
  if (!patterns.ok) return patterns;
  const fitting = patterns.found?.find(({ pattern }) => fitsPattern(issuer, pattern));
  if (fitting !== undefined) return { ok: true, config: fitting.config };
  return refused({ kind: 'issuer_unknown', issuer, file });
}

type FileRead<T> = { readonly ok: true; readonly found: T | null } | Refused;

async function readFile<T>(
  file: string,
  read: (file: string) => Promise<Response>,
  schema: v.GenericSchema<unknown, T>,
): Promise<FileRead<T>> {
  const answer = await read(file).catch(() => null);
  if (answer === null) return refused({ kind: 'network', step: 'configuration', status: null });
  if (isAbsent(answer)) return { ok: true, found: null };
  if (!answer.ok) {
    return refused({ kind: 'network', step: 'configuration', status: answer.status });
  }
  const parsed = v.safeParse(schema, await answer.json().catch(() => undefined));
  if (parsed.success) return { ok: true, found: parsed.output };
  const [issue] = parsed.issues;
  const path = v.getDotPath(issue);
  const reason = path === null ? issue.message : `${path}: ${issue.message}`;
  return refused({ kind: 'issuer_file_bad', file, reason });
}

/** Static hosts say "no such file" in three ways: 404, 403 (S3), or their start page as HTML. */
function isAbsent(answer: Response): boolean {
  if ([403, 404, 410].includes(answer.status)) return true;
  return answer.ok && (answer.headers.get('content-type') ?? '').includes('text/html');
}
