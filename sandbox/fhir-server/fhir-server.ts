import { accessFor, accessWithin, trusted } from './access.ts';
import { entriesOf } from './bundle-entries.ts';
import { capabilityStatement, type Security } from './capability-statement.ts';
import { fhirRequestFrom, responseFor, responseForRefusal, returnsWanted } from './http.ts';
import { perform } from './interactions.ts';
import { type KeptAnswers, keepAnswers } from './kept-answers.ts';
import { asTransaction } from './loading.ts';
import { errorIssue, internalError, outcomeOf, Refusal } from './rules/outcomes.ts';
import { everything, type ServerRules } from './rules/rules.ts';
import type { Context } from './store/context.ts';

import { openStore } from './store/store.ts';
import { complete, runTransaction } from './transaction.ts';

export type Grant = {
  /** Granted scopes, SMART v1 or v2 syntax. */
  readonly scopes: readonly string[];
  /** Id of the patient in context; patient/ scopes reach only this compartment. */
  readonly patient: string | null;
};

export type FhirServer = {
  /** Answers one FHIR request under baseUrl. Without a grant everything but /metadata is a 401. */
  handle(request: Request, grant: Grant | null): Promise<Response>;
  /** The same for the EHR itself, which may read and write everything whatever its rules for apps. */
  handleOwn(request: Request): Promise<Response>;
  /**
   * Trusted load of a Bundle (transaction, batch or collection): all of it or nothing, without
   * scopes. `references: 'trust'` takes resources whose references lead to nothing here.
   */
  load(
    bundle: fhir4.Bundle,
    options?: { readonly references?: 'check' | 'trust' },
  ): { ok: true; entries: number } | { ok: false; outcome: fhir4.OperationOutcome };
  close(): void;
};

/** One that keeps its charts itself. */
export type OwnFhirServer = FhirServer & {
  /** All charts, as the bytes of a database file: `file` of another server. */
  bytes(): Uint8Array;
};

/**
 * An R4 server over one SQLite file, ':memory:', or a copy in memory of another server's bytes. A request is one database transaction and
 * runs without interruption; what was answered with success is on disk.
 */
export function createFhirServer(options: {
  readonly baseUrl: string;
  readonly file: string | Uint8Array;
  readonly now: () => Date;
  /** The authorization server's endpoints, for the CapabilityStatement. */
  readonly security?: Security;
  /** What the server offers to apps; everything when left out. */
  readonly rules?: ServerRules;
  /** Reads that were answered before are answered from here; not kept when left out. */
  readonly keptAnswers?: KeptAnswers | undefined;
}): OwnFhirServer {
  const baseUrl = options.baseUrl.replace(/\/$/, '');
  const offered = options.rules ?? everything;
  const statement = capabilityStatement(baseUrl, options.security, offered);
  const store = openStore(options.file, options.now);
  const contextFor = (
    more: Pick<Context, 'access' | 'references' | 'returns' | 'rules'>,
  ): Context => ({
    store,
    baseUrl,
    now: options.now(),
    atEnd: [],
    ...more,
  });

  const answer = async (
    request: Request,
    grant: Grant | null,
    rules: ServerRules,
  ): Promise<Response> => {
    const { method } = request;
    if (method === 'GET' && request.url.replace(/\?.*$/, '') === `${baseUrl}/metadata`) {
      await fhirRequestFrom(request, baseUrl);
      return responseFor({ status: 200, resource: statement }, contextFor(anybody));
    }
    if (grant === null) throw notSignedIn(request);
    const asked = await fhirRequestFrom(request, baseUrl);
    const access = accessWithin(rules, accessFor(grant.scopes, grant.patient, baseUrl));
    const returns = returnsWanted(request);
    const context = contextFor({ access, rules, references: 'check', returns });
    const answered = store.transaction(() => {
      const done = perform(context, asked);
      complete(context);
      return done;
    });
    return responseFor(answered, context);
  };

  const answerOrRefuse: typeof answer = async (request, grant, rules) => {
    try {
      const response = await answer(request, grant, rules);
      return request.method === 'HEAD' ? new Response(null, response) : response;
    } catch (error) {
      return responseForRefusal(error instanceof Refusal ? error : internalError());
    }
  };

  const answered = keepAnswers(
    options.keptAnswers,
    (type) => store.writesOf(type),
    ({ request, grant, rules }) => answerOrRefuse(request, grant, rules),
  );

  return {
    handle: (request, grant) => answered({ request, grant, rules: offered }),
    handleOwn: (request) => answered({ request, grant: itself, rules: everything }),
    load: (bundle, { references = 'check' } = {}) => {
      const context = contextFor({
        access: trusted,
        rules: everything,
        references,
        returns: 'minimal',
      });
      try {
        const entries = entriesOf(asTransaction(bundle), baseUrl);
        store.transaction(() => runTransaction(context, entries, perform));
        return { ok: true, entries: entries.length };
      } catch (error) {
        if (!(error instanceof Refusal)) throw error;
        return { ok: false, outcome: outcomeOf(error.issues) };
      }
    },
    bytes: () => store.bytes(),
    close: () => store.close(),
  };
}

const anybody = {
  access: trusted,
  rules: everything,
  references: 'check',
  returns: undefined,
} as const;

const itself: Grant = { scopes: ['system/*.cruds'], patient: null };

// RFC 6750 §3: no error code where no token was sent.
export const notSignedIn = (request: Request): Refusal =>
  new Refusal(401, [errorIssue('login', 'A valid access token is needed')], {
    'WWW-Authenticate': `Bearer realm="fhir"${request.headers.has('Authorization') ? ', error="invalid_token"' : ''}`,
  });
