import type { AuthorizationRules } from '../authorization-server/rules.ts';
import type { ServerRules } from '../fhir-server/rules/rules.ts';

/** Something a real server was seen to do, and where it says so. */
export type Fact = {
  readonly about: string;
  /** Repository and path, or the rule of ours that says so. */
  readonly document: string;
  /** The day it was fetched from the vendor, or written, YYYY-MM-DD; null: the document has none. */
  readonly date: string | null;
  /** V: read in the source itself. V2: read in a second source about it. assumed: a guess, said so. */
  readonly standing: 'V' | 'V2' | 'assumed';
};

/** What happens to an answer on its way to a browser. */
export type Wire = {
  /** Headers a page on another origin may read (`Access-Control-Expose-Headers`). */
  readonly exposedHeaders: readonly string[];
  /** Headers of the server that never arrive. */
  readonly lostHeaders: readonly string[];
  /** The FHIR base that `Location` names instead of this server's own; null: its own. */
  readonly locationBase: string | null;
  /** Added to every answer, in milliseconds. */
  readonly latencyMs: number;
};

/** How the hospital's IT sets the app up for this EHR. */
export type AppSetup = {
  readonly scopeVersion: 'v1' | 'v2';
  readonly access: 'online_access' | 'offline_access';
  /** The quirks that IT writes into the issuer file, as `src/smart/issuer-config.ts` knows them. */
  readonly quirks: Readonly<Record<string, string | null | readonly string[]>>;
};

/** One kind of EHR, wholly as data: the sandbox enforces it, and says the same of itself. */
export type Personality = {
  /** What `npm start -- --ehr` calls it. */
  readonly name: string;
  /** One line for people. */
  readonly title: string;
  readonly facts: readonly Fact[];
  /** What nobody outside knows; what is done here instead. */
  readonly unknown: readonly string[];
  readonly fhir: ServerRules;
  readonly authorization: AuthorizationRules;
  readonly wire: Wire;
  readonly app: AppSetup;
};
