/**
 * Why the app could not be opened. Each is a value with its own words in
 * launch-problems.ts, so that no launch ends in a blank page or a console line.
 * Nothing here comes from the chart. `description` and `reason` are another
 * system's words: shown as text, never as markup.
 */
export type LaunchProblem =
  /** Opened directly, from a bookmark or a copied address. */
  | { readonly kind: 'no_parameters' }
  | { readonly kind: 'parameter_missing'; readonly name: 'iss' | 'launch' }
  | { readonly kind: 'parameter_repeated'; readonly name: 'iss' | 'launch' }
  | { readonly kind: 'issuer_not_a_url' }
  | { readonly kind: 'issuer_insecure'; readonly issuer: string }
  /** `file` is what IT creates, relative to the app's folder. */
  | { readonly kind: 'issuer_unknown'; readonly issuer: string; readonly file: string }
  | { readonly kind: 'issuer_file_bad'; readonly file: string; readonly reason: string }
  | { readonly kind: 'discovery_failed'; readonly issuer: string; readonly reason: string }
  | { readonly kind: 'no_pkce_support'; readonly issuer: string }
  /** Opened without a chart, and the issuer's file does not allow that. */
  | { readonly kind: 'standalone_off'; readonly issuer: string }
  /** The sign-in page did not come back, twice: it may refuse to be shown in a panel. */
  | { readonly kind: 'sign_in_not_shown'; readonly issuer: string }
  | { readonly kind: 'storage_blocked' }
  | { readonly kind: 'crypto_missing' }
  | { readonly kind: 'denied'; readonly error: string; readonly description: string | null }
  /** The answer does not belong to a launch that this window started. */
  | { readonly kind: 'state_mismatch' }
  /** Another server than the one asked answered (RFC 9207). `said` null: it does not say whose it is. */
  | {
      readonly kind: 'answer_of_another';
      readonly said: string | null;
      readonly expected: string;
    }
  /** This window has no launch under way: opened late, from history, or in another tab. */
  | { readonly kind: 'no_pending_launch' }
  | {
      readonly kind: 'code_refused';
      readonly status: number;
      readonly error: string | null;
      readonly description: string | null;
    }
  /** The EHR does not take this app's client id. `status` null: said at the sign-in page. */
  | {
      readonly kind: 'client_refused';
      readonly clientId: string;
      readonly status: number | null;
      readonly error: string | null;
      readonly description: string | null;
    }
  /** Who is signed in was said by a token that is not this EHR's, for this app, from now. */
  | {
      readonly kind: 'id_token_refused';
      readonly why: 'signature' | 'issuer' | 'audience' | 'expired' | 'nonce';
      readonly detail: string;
    }
  | { readonly kind: 'token_answer_bad'; readonly reason: string }
  | { readonly kind: 'no_patient' }
  | { readonly kind: 'session_ended' }
  /** `status` null: no answer at all. */
  | {
      readonly kind: 'network';
      readonly step: 'configuration' | 'token';
      readonly status: number | null;
    }
  /** A fault of the app itself. `reason` is an error's name, never its data. */
  | { readonly kind: 'unexpected'; readonly reason: string };
