import { entriesOf } from '../fhir-server/bundle-entries.ts';
import { inEntry, outcomeOf, Refusal, refusal } from '../fhir-server/rules/outcomes.ts';
import type { Resource } from '../fhir-server/store/resource.ts';
import { letOut, type ReadBehind } from './border.ts';
import type { Reach } from './reach.ts';

type LetOut = {
  /** What goes to the server behind; the very body where all of it goes. */
  readonly bundle: unknown;
  /** The server's answer with our refusals in their places. */
  readonly woven: (answer: Resource) => Resource;
};

/**
 * Lets the entries of a batch or transaction out, each by the rule of a request of its own. One
 * that may not go out refuses a transaction, and is answered for itself in a batch.
 */
export async function lettingOutBundle(
  body: unknown,
  baseUrl: string,
  reach: Reach,
  behind: ReadBehind,
): Promise<LetOut> {
  const bundle = body as Partial<fhir4.Bundle> | null | undefined;
  const known = bundle?.type === 'batch' || bundle?.type === 'transaction';
  if (bundle?.resourceType !== 'Bundle' || !known) {
    throw refusal(400, 'invalid', 'What is posted here is a batch or transaction Bundle');
  }
  const refused = new Map<number, Refusal>();
  for (const { index, request } of entriesOf(bundle, baseUrl)) {
    try {
      await letOut(request, reach, behind);
    } catch (error) {
      if (!(error instanceof Refusal)) throw error;
      if (bundle.type === 'transaction') throw named(index, error);
      refused.set(index, named(index, error));
    }
  }
  if (refused.size === 0) return { bundle: body, woven: (answer) => answer };
  const entry = bundle.entry?.filter((_, index) => !refused.has(index)) ?? [];
  return { bundle: { ...bundle, entry }, woven: (answer) => weave(answer, refused) };
}

const named = (index: number, error: Refusal): Refusal => {
  try {
    return inEntry(index, () => {
      throw error;
    });
  } catch (within) {
    return within instanceof Refusal ? within : error;
  }
};

function weave(answer: Resource, refused: ReadonlyMap<number, Refusal>): Resource {
  if (answer.resourceType !== 'Bundle') return answer;
  const entry = [...(answer.entry ?? [])];
  for (const [index, { status, issues }] of [...refused].sort(([a], [b]) => a - b)) {
    entry.splice(index, 0, { response: { status: String(status), outcome: outcomeOf(issues) } });
  }
  return { ...answer, entry };
}
