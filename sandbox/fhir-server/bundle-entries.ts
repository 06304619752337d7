import { inEntry, refusal } from './rules/outcomes.ts';
import type { FhirRequest } from './store/context.ts';

/** One entry of a batch or transaction as the request it stands for. */
export type Entry = {
  readonly index: number;
  readonly fullUrl: string | undefined;
  readonly request: FhirRequest;
};

const methods = ['GET', 'HEAD', 'POST', 'PUT', 'PATCH', 'DELETE'];

/** The entries of a Bundle; one without method or url, or with a strange method, is a 400. */
export function entriesOf(
  { entry = [] }: Partial<fhir4.Bundle>,
  baseUrl: string,
): readonly Entry[] {
  if (!Array.isArray(entry)) throw refusal(400, 'structure', 'Not a list', 'Bundle.entry');
  return entry.map((one, index) => inEntry(index, () => toEntry(one, index, baseUrl)));
}

const toEntry = (entry: fhir4.BundleEntry | null, index: number, baseUrl: string): Entry => {
  const { request, resource, fullUrl } = entry ?? {};
  if (!request || typeof request.url !== 'string' || !methods.includes(request.method)) {
    throw refusal(400, 'required', 'An entry has a request with a method and a url');
  }
  const preconditions = [request.ifMatch, request.ifNoneMatch, request.ifModifiedSince];
  const texts = [fullUrl, request.ifNoneExist, ...preconditions];
  if (!texts.every((text) => text === undefined || typeof text === 'string')) {
    throw refusal(400, 'structure', 'fullUrl and the conditions of a request are strings');
  }
  if (fullUrl !== undefined && !/^[a-z]+:/i.test(fullUrl)) {
    throw refusal(400, 'invalid', 'A fullUrl is an absolute address or a urn', 'fullUrl');
  }
  const { path, query } = addressIn(request.url, baseUrl);
  if (path.length === 0) throw refusal(400, 'invalid', 'An entry cannot be a Bundle of its own');
  return {
    index,
    fullUrl,
    request: {
      method: request.method,
      path,
      query,
      ifMatch: request.ifMatch,
      ifNoneMatch: request.ifNoneMatch,
      ifModifiedSince: request.ifModifiedSince,
      ifNoneExist: request.ifNoneExist,
      body:
        request.method === 'PATCH' ? patchIn(resource as fhir4.FhirResource | undefined) : resource,
    },
  };
};

/** Splits a url, relative or under the server's base, into path segments and query. */
export function addressIn(
  url: string,
  baseUrl: string,
): { readonly path: readonly string[]; readonly query: URLSearchParams } {
  const relative = url.startsWith(`${baseUrl}/`) ? url.slice(baseUrl.length + 1) : url;
  const [path = '', ...query] = relative.split('?');
  return {
    path: path.split('/').filter((part) => part !== ''),
    query: new URLSearchParams(query.join('?')),
  };
}

// In a Bundle a JSON Patch travels as a Binary (R4 §3.1.0.9).
const patchIn = (resource: fhir4.FhirResource | undefined): unknown => {
  if (
    resource?.resourceType !== 'Binary' ||
    resource.contentType !== 'application/json-patch+json'
  ) {
    throw refusal(
      400,
      'invalid',
      'A PATCH entry holds a Binary of type application/json-patch+json',
    );
  }
  try {
    return JSON.parse(Buffer.from(resource.data ?? '', 'base64').toString());
  } catch {
    throw refusal(400, 'structure', 'The patch is not JSON');
  }
};
