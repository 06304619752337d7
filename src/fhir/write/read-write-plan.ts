import { abilitiesFrom } from '../client/abilities.ts';
import type { FhirClient } from '../client/fhir-client.ts';
import type { ScopeReach } from '../client/scope-ability.ts';
import type { EhrQuirks } from './ehr-quirks.ts';
import { type WritePlan, writePlan } from './write-plan.ts';

/** What the plan is made of, all known once someone is signed in. */
export type PlanSource = {
  readonly client: FhirClient;
  readonly grantedScopes: readonly string[];
  readonly quirks: EhrQuirks;
};

const statements = new WeakMap<FhirClient, Promise<fhir4.CapabilityStatement | null>>();

/**
 * The plan for writing in this launch. `/metadata` is asked once; where it cannot be read, the
 * scopes alone limit what is tried, and it is asked again the next time.
 */
export async function readWritePlan(
  { client, grantedScopes, quirks }: PlanSource,
  reach: ScopeReach,
): Promise<WritePlan> {
  const asked = statements.get(client) ?? askOnce(client);
  return writePlan(abilitiesFrom(await asked, grantedScopes, quirks, reach), quirks.noteAs ?? null);
}

function askOnce(client: FhirClient): Promise<fhir4.CapabilityStatement | null> {
  const asked = client.capabilities().then((answer) => {
    if (answer.ok) return answer.value;
    statements.delete(client);
    return null;
  });
  statements.set(client, asked);
  return asked;
}
