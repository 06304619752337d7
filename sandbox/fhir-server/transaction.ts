import { STATUS_CODES } from 'node:http';
import { type Entry, entriesOf } from './bundle-entries.ts';
import { inEntry, outcomeOf, Refusal, refusal } from './rules/outcomes.ts';
import type { Answer, Context, FhirRequest } from './store/context.ts';
import { withAddresses } from './transaction-links.ts';

type Perform = (context: Context, request: FhirRequest) => Answer;

/** A batch or a transaction: POST of a Bundle to the base (R4 §3.1.0.11). */
export function runBundle(context: Context, body: unknown, perform: Perform): Answer {
  const bundle = body as Partial<fhir4.Bundle> | null;
  if (bundle?.resourceType !== 'Bundle') {
    throw refusal(400, 'invalid', 'What is posted here is a Bundle');
  }
  if (bundle.type !== 'batch' && bundle.type !== 'transaction') {
    throw refusal(400, 'invalid', 'Bundle.type is batch or transaction', 'Bundle.type');
  }
  if (!context.rules.system.includes(bundle.type)) {
    throw refusal(
      context.rules.refusals.interaction,
      'not-supported',
      `This server takes no ${bundle.type}`,
      'Bundle.type',
    );
  }
  const run = bundle.type === 'batch' ? runBatch : runTransaction;
  const entry = run(context, entriesOf(bundle, context.baseUrl), perform);
  const type = `${bundle.type}-response` as const;
  return {
    status: 200,
    resource: { resourceType: 'Bundle', type, ...(entry.length > 0 && { entry }) },
  };
}

/** Each entry by itself: one that is refused says so and does not touch the others. */
const runBatch = (
  context: Context,
  entries: readonly Entry[],
  perform: Perform,
): fhir4.BundleEntry[] =>
  entries.map((entry) => {
    try {
      return context.store.transaction(() => {
        const own = { ...context, atEnd: [] };
        const answer = inEntry(entry.index, () => perform(own, entry.request));
        inEntry(entry.index, () => complete(own));
        return toEntry(answer, context);
      });
    } catch (error) {
      if (!(error instanceof Refusal)) throw error;
      const outcome = outcomeOf(error.issues);
      return { response: { status: statusLine(error.status), outcome } };
    }
  });

// R4 §3.1.0.11.2: deletions first, then this, whatever the order of the entries.
const phases = [['POST'], ['PUT', 'PATCH'], ['GET', 'HEAD']];

/** All or nothing. The caller's database transaction undoes everything when an entry is refused. */
export function runTransaction(
  context: Context,
  entries: readonly Entry[],
  perform: Perform,
): fhir4.BundleEntry[] {
  const contexts = new Map(entries.map(({ index }) => [index, { ...context, atEnd: [] }]));
  const answers = new Map<number, Answer>();
  const runAll = (some: readonly Entry[]) => {
    for (const { index, request } of some) {
      answers.set(
        index,
        inEntry(index, () => perform(contexts.get(index) ?? context, request)),
      );
    }
  };
  const isDeletion = ({ request }: Entry): boolean => request.method === 'DELETE';
  const deletions = entries.filter(isDeletion);
  runAll(deletions);
  // Conditions are resolved after the deletions: they do not find what is being deleted.
  const others = entries.filter((entry) => !isDeletion(entry));
  const linked = withAddresses(context, others);
  refuseTwiceTheSame([...deletions, ...linked]);
  for (const methods of phases) {
    runAll(linked.filter(({ request }) => methods.includes(request.method)));
  }
  for (const [index, own] of contexts) inEntry(index, () => complete(own));
  return entries.map(({ index }) => toEntry(answers.get(index) ?? { status: 200 }, context));
}

/** Runs what could only be checked when everything is written. */
export const complete = ({ atEnd }: Context): void => {
  for (const check of atEnd) check();
};

/** R4 §3.1.0.11.2: a resource is written by one entry only, by whatever address. */
const refuseTwiceTheSame = (entries: readonly Entry[]): void => {
  const seen = new Set<string>();
  for (const { index, request } of entries) {
    if (!['PUT', 'PATCH', 'DELETE'].includes(request.method)) continue;
    const [type, id] = request.path;
    const target = `${type}/${id ?? request.assignedId}`;
    inEntry(index, () => {
      if (seen.has(target)) throw refusal(400, 'invalid', `Another entry also writes ${target}`);
    });
    seen.add(target);
  }
};

const statusLine = (status: number): string => `${status} ${STATUS_CODES[status] ?? ''}`.trim();

const toEntry = (answer: Answer, { baseUrl, returns, rules }: Context): fhir4.BundleEntry => {
  const { status, resource, version, location, written } = answer;
  const shown = written && !sendsBack(rules, returns) ? undefined : resource;
  return {
    ...(version && status !== 204 && { fullUrl: `${baseUrl}/${version.type}/${version.id}` }),
    ...(shown && { resource: shown }),
    response: {
      status: statusLine(status),
      ...(location !== undefined && { location }),
      ...(version && { etag: `W/"${version.version}"`, lastModified: version.lastUpdated }),
    },
  };
};

// In a Bundle a written record comes back only where that is asked for, or always done.
const sendsBack = ({ writeAnswer }: Context['rules'], returns: Context['returns']): boolean =>
  writeAnswer === 'representation' || (writeAnswer === 'as-asked' && returns === 'representation');
