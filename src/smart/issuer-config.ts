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

const text = v.pipe(v.string(), v.nonEmpty());

const scopesOfLaunch = v.pipe(
  v.string(),
  v.regex(/(^| )launch( |$)/, 'scopes must contain launch'),
);

/** Where one launch address asks for something else; `clientId` for an EHR that gives one to each. */
const OwnLaunch = v.strictObject({ clientId: v.optional(text), scopes: scopesOfLaunch });

/** One issuer's file. Strict: a misspelt setting is refused, not ignored. */
export const IssuerFile = v.pipe(
  v.strictObject({
    /** For editors: where the JSON Schema is. */
    $schema: v.optional(v.string()),
    /** For the people who keep the file; the app does not show it. */
    name: v.optional(v.string()),
    /** For `npm run config:check`: the address this file's name was made from. */
    issuer: v.optional(v.string()),
    clientId: text,
    scopes: scopesOfLaunch,
    /**
     * launch-infant.html and launch-list.html ask for this in place of the above: what reaches beyond
     * one chart is in no token of a launch that does not need it.
     */
    launches: v.optional(
      v.strictObject({ infant: v.optional(OwnLaunch), list: v.optional(OwnLaunch) }),
    ),
    /** May be opened without a chart; the EHR then asks for the patient. For trial. */
    standalone: v.optional(v.boolean()),
    practice: practiceAddress,
    quirks: v.strictObject({
      pkce: v.optional(v.picklist(['required', 'if-supported'])),
      idTokenIssuer: v.optional(v.picklist(['exact', 'same-origin'])),
      observationCategory: v.optional(v.nullable(text)),
      write: v.optional(v.picklist(['auto', 'one-by-one', 'none'])),
      noteAs: v.optional(
        v.nullable(v.picklist(['DocumentReference', 'Communication', 'QuestionnaireResponse'])),
      ),
      notSearchable: v.optional(v.array(text)),
      notWritable: v.optional(v.array(text)),
    }),
  }),
  v.check(
    ({ standalone, scopes }) => standalone !== true || /(^| )launch\/patient( |$)/.test(scopes),
    'standalone needs launch/patient in scopes',
  ),
);

/** `ehr/patterns.json`: issuers whose address varies. */
export const Patterns = v.array(v.strictObject({ pattern: v.string(), config: IssuerFile }));

/** What one health system's EHR needs from the app, from `public/ehr/`. */
export type IssuerConfig = v.InferOutput<typeof IssuerFile>;

/**
 * How one EHR departs from the specification.
 * `pkce`: 'if-supported' opens although the EHR does not announce S256 (SMART App Launch 2.2.0 says it
 * SHALL); else such a launch is refused. The challenge is sent either way.
 * `idTokenIssuer`: 'same-origin' takes an id_token whose `iss` is another address of the host that
 * discovery names (the public SMART launcher's is); else it is the same, character by character.
 * `observationCategory`: the category code screening searches use; null: search without one.
 * `write`: 'auto' (default) does what the EHR says it can; 'one-by-one' never sends a transaction;
 * 'none' writes nothing, and the note is copied by hand.
 * `noteAs`: what the handoff note is filed as; null: it is copied by hand; default: by ability.
 * `notSearchable`: resource types this EHR does not let an app search, whatever it announces.
 * `notWritable`: types that it takes, and that mean something else there (a message to an inbox).
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
  const own = await readFile(file, read, IssuerFile);
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
