import { fetchWellKnownJson } from 'fhirclient/lib/smart.js';
import * as v from 'valibot';
import { isSafeTransport, toUrl } from './issuer-address.ts';
import { type Refused, refused } from './launch-parameters.ts';

const endpoint = v.pipe(
  v.string(),
  v.check((text) => {
    const url = toUrl(text);
    return url !== null && isSafeTransport(url);
  }),
);

/** Left out where it is no address the app may ask: the rest of the answer is as good as ever. */
const optionalEndpoint = v.optional(v.fallback(v.nullable(endpoint), null), null);

const Configuration = v.looseObject({
  authorization_endpoint: endpoint,
  token_endpoint: endpoint,
  // Null, or no list: nothing is announced. The rest of the answer is as good as ever.
  code_challenge_methods_supported: v.optional(v.fallback(v.array(v.string()), []), []),
  /** The authorization server's own name, which need not be the FHIR base address. */
  issuer: v.optional(v.fallback(v.nullable(v.string()), null), null),
  jwks_uri: optionalEndpoint,
  authorization_response_iss_parameter_supported: v.optional(v.fallback(v.boolean(), false), false),
});

export type Discovery = v.InferOutput<typeof Configuration>;

const TIMEOUT_MS = 10_000;

/**
 * Reads `{iss}/.well-known/smart-configuration` (SMART App Launch 2.2.0, "Conformance").
 * fhirclient keeps the answer in memory, so its `authorize()` does not ask again. There is no
 * fall-back to the CapabilityStatement: that way of discovery is deprecated and names no PKCE.
 * It is asked for before the issuer is known to us, to save a trip: a plain GET without
 * credentials, which any web page could make; nothing goes further until the issuer is known.
 */
export async function discover(
  iss: string,
  issuer: string,
): Promise<{ readonly ok: true; readonly discovery: Discovery } | Refused> {
  const failed = (reason: string) => refused({ kind: 'discovery_failed', issuer, reason });
  try {
    const answer = await fetchWellKnownJson(iss, { signal: AbortSignal.timeout(TIMEOUT_MS) });
    const parsed = v.safeParse(Configuration, answer);
    if (parsed.success) return { ok: true, discovery: parsed.output };
    const path = v.getDotPath(parsed.issues[0]);
    return failed(
      path === null ? 'not a JSON object' : `${path} is missing or not an https address`,
    );
  } catch (error) {
    // fhirclient folds the status into its sentence: `… "<url>". 404 Not Found …`.
    const status = /"\. (\d{3}) /.exec(String(error))?.[1];
    return failed(status === undefined ? 'no readable answer' : `HTTP ${status}`);
  }
}
