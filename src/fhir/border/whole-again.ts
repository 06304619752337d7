import type { Trace } from './as-sent.ts';
import { parseElement } from './parse-resource.ts';

/**
 * The record as it is to be sent: an element that was not read as it stands goes back as it came,
 * unless it was decided anew. A record of somebody else's never loses what this app cannot read.
 */
export function wholeAgain<R extends fhir4.Resource>(resource: R): R {
  const { asSent, ...rest } = resource as R & Trace;
  if (asSent === undefined) return resource;
  const now = rest as Readonly<Record<string, unknown>>;
  const kept = Object.entries(asSent.elements).filter(
    ([name, sent]) =>
      sent !== null &&
      JSON.stringify(now[name]) === JSON.stringify(parseElement(resource.resourceType, name, sent)),
  );
  return { ...rest, ...Object.fromEntries(kept) } as unknown as R;
}
