const LIMIT_MS = 2000;

/**
 * The host's SMART style as it answers, or null on any failure: the page is readable without it.
 * No credentials, and no longer than two seconds (rules/screen.md#host-style).
 */
export async function readHostStyle(address: string): Promise<unknown> {
  try {
    const answer = await fetch(address, {
      credentials: 'omit',
      referrerPolicy: 'no-referrer',
      signal: AbortSignal.timeout(LIMIT_MS),
    });
    return answer.ok ? await answer.json() : null;
  } catch {
    return null;
  }
}
