import type { FhirClient } from '../client/fhir-client.ts';
import { type FhirFailure, outcomeText, type Result } from '../client/fhir-failure.ts';
import { bundleWithoutExtraLinks, isLinkRefused } from './extra-links.ts';
import type { WriteEvent } from './write-run.ts';

/**
 * Posts a decision as one transaction, and tells what became of each of its records. Some servers
 * run a transaction as a batch without a word (rules/fhir.md#transaction), so each entry is judged
 * alone.
 */
export async function sendTogether(
  client: FhirClient,
  keys: readonly string[],
  bundle: fhir4.Bundle,
): Promise<{ readonly events: readonly WriteEvent[]; readonly answer: Result<fhir4.Bundle> }> {
  const answer = await postedOrPlain(client, bundle);
  const sent = keys.map((key): WriteEvent => ({ key, is: 'sent' }));
  const became = keys.map((key, index): WriteEvent => {
    if (!answer.ok) return failedAs(key, answer.failure);
    const response = answer.value.entry?.[index]?.response;
    const status = response?.status ?? '';
    if (status.startsWith('2')) return { key, is: 'accepted', reference: null };
    const failure: FhirFailure = {
      kind: 'refused',
      method: 'POST',
      what: 'Bundle',
      text: outcomeText(response?.outcome),
    };
    return { key, is: 'refused', failure };
  });
  return { events: [...sent, ...became], answer };
}

/** Refused for a link, nothing of it is stored: it is sent once more without those that may go. */
async function postedOrPlain(client: FhirClient, bundle: fhir4.Bundle) {
  const answer = await client.transaction(bundle);
  const plain = bundleWithoutExtraLinks(bundle);
  return isLinkRefused(answer) && plain !== null ? client.transaction(plain) : answer;
}

/** What a failed request means for a record that was in it. */
export function failedAs(key: string, failure: FhirFailure): WriteEvent {
  switch (failure.kind) {
    case 'conflict':
      return { key, is: 'conflict', failure };
    // After these the records may be in the chart all the same.
    case 'unknown_outcome':
    case 'server_failed':
    case 'unreadable':
    case 'partly_read':
      return { key, is: 'lost', failure };
    case 'offline':
    case 'session_ended':
    case 'busy':
      return { key, is: 'not_sent', failure };
    case 'not_permitted':
    case 'not_found':
    case 'refused':
      return { key, is: 'refused', failure };
  }
}
