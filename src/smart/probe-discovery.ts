/** What the discovery document announces, or why it could not be read. */
export type DiscoveryProbe =
  | { readonly ok: true; readonly hasS256: boolean; readonly capabilities: readonly string[] }
  | { readonly ok: false; readonly reason: string };

const TIMEOUT_MS = 10_000;

/**
 * Reads `{iss}/.well-known/smart-configuration` for the page for IT. Not launch.ts's way: that one
 * keeps the answer for fhirclient, and sharing it would cost every launch a further request.
 */
export async function probeDiscovery(
  issuer: string,
  ask: typeof fetch = fetch,
): Promise<DiscoveryProbe> {
  const answer = await ask(`${issuer}/.well-known/smart-configuration`, {
    headers: { Accept: 'application/json' },
    signal: AbortSignal.timeout(TIMEOUT_MS),
  }).catch(() => null);
  if (answer === null) return { ok: false, reason: 'no readable answer' };
  if (!answer.ok) return { ok: false, reason: `HTTP ${answer.status}` };
  const body: unknown = await answer.json().catch(() => null);
  if (typeof body !== 'object' || body === null) return { ok: false, reason: 'not a JSON object' };
  const stated: Readonly<Record<string, unknown>> = { ...body };
  const missing = ['authorization_endpoint', 'token_endpoint'].filter(
    (name) => typeof stated[name] !== 'string',
  );
  if (missing.length > 0) return { ok: false, reason: `${missing.join(', ')} missing` };
  return {
    ok: true,
    hasS256: textsIn(stated['code_challenge_methods_supported']).includes('S256'),
    capabilities: textsIn(stated['capabilities']),
  };
}

const textsIn = (value: unknown): readonly string[] =>
  Array.isArray(value) ? value.filter((one) => typeof one === 'string') : [];
