import { refusal } from '../rules/outcomes.ts';
import type { ServerRules } from '../rules/rules.ts';
import type { Letter } from '../rules/scopes.ts';
import { type Access, sql } from './sql.ts';
import type { Store, Version } from './store.ts';

export type Returns = 'minimal' | 'representation' | 'OperationOutcome';

/** What every interaction works with. */
export type Context = {
  readonly store: Store;
  readonly access: Access;
  /** What this server offers to whoever asks. */
  readonly rules: ServerRules;
  /** Without a slash at the end. */
  readonly baseUrl: string;
  readonly now: Date;
  /** `trust`: references may point at resources that are not here (a loaded example file). */
  readonly references: 'check' | 'trust';
  /** `Prefer: return=…` of the request. */
  readonly returns: Returns | undefined;
  /** Checks that hold only when the whole unit of work is written; run before the commit. */
  readonly atEnd: (() => void)[];
};

/** What the client asks for, from an HTTP request or from an entry of a Bundle. */
export type FhirRequest = {
  readonly method: string;
  /** Path below the base, split at slashes, decoded. */
  readonly path: readonly string[];
  readonly query: URLSearchParams;
  readonly ifMatch: string | undefined;
  readonly ifNoneMatch: string | undefined;
  readonly ifModifiedSince: string | undefined;
  readonly ifNoneExist: string | undefined;
  readonly body: unknown;
  /** The id a new resource gets: set by a transaction, whose entries refer to each other. */
  readonly assignedId?: string | undefined;
};

/** What comes back. A `version` gives the ETag and Last-Modified; `location` is relative. */
export type Answer = {
  readonly status: number;
  readonly resource?: fhir4.FhirResource | undefined;
  readonly version?: Version;
  readonly location?: string;
  /** True where `Prefer: return` decides whether the resource is sent back. */
  readonly written?: boolean;
};

/** Whether the token reaches this version with this letter; 403 where no scope is for its type. */
export const reaches = (context: Context, version: Version, letter: Letter): boolean =>
  context.store.count(
    sql`SELECT count(*) FROM versions v WHERE v.seq = ${version.seq}
      AND ${context.access.condition(version.type, letter)}`,
  ) > 0;

/** A record outside what the token reaches is answered like one that does not exist. */
export const notFound = (type: string, id: string) =>
  refusal(404, 'not-found', `${type}/${id} does not exist`);
