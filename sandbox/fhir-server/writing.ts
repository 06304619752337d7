import { randomUUID } from 'node:crypto';
import { refusal } from './rules/outcomes.ts';
import { rulesFor } from './rules/rules.ts';
import { type Answer, type Context, notFound, reaches } from './store/context.ts';
import { withLinks } from './store/references.ts';
import type { Resource } from './store/resource.ts';
import { sql } from './store/sql.ts';
import type { Version, WriteMethod } from './store/store.ts';
import { checkReferences } from './validate/check-references.ts';
import { checkReferenceTypes } from './validate/reference-rules.ts';
import { checkResource } from './validate/validate.ts';

/** The body as a resource of the type the URL names. */
export function resourceIn(body: unknown, type: string): Resource {
  if (typeof body !== 'object' || body === null || Array.isArray(body)) {
    throw refusal(400, 'structure', 'The body is not a FHIR resource');
  }
  const { resourceType: found, id } = body as Partial<Resource>;
  if (id !== undefined && typeof id !== 'string') {
    throw refusal(400, 'structure', 'An id is a text', `${type}.id`);
  }
  if (found === type) return body as Resource;
  throw refusal(
    400,
    'invalid',
    `The URL names ${type}, the body is ${typeof found === 'string' ? found : 'no resource'}`,
    type,
  );
}

type NewResource = {
  readonly id?: string | undefined;
  readonly method?: WriteMethod;
  readonly letter?: 'c' | 'u';
};

type Preconditions = {
  readonly ifMatch?: string | undefined;
  readonly ifNoneMatch?: string | undefined;
  readonly method?: string;
};

/** Stores a new resource under the given id, or one the server makes up. */
export function create(
  context: Context,
  type: string,
  body: unknown,
  { id = randomUUID(), method = 'POST', letter = 'c' }: NewResource = {},
): Answer {
  // Asked before anything is read, so that a token without the scope learns nothing.
  context.access.condition(type, letter);
  const version = store(context, { type, id, method, body });
  if (!reaches(context, version, letter)) {
    throw refusal(
      403,
      'forbidden',
      `The access token may not create ${type} for this patient`,
      type,
    );
  }
  return written(context, 201, version);
}

/** Replaces a resource, or creates it under the client's id. `ifMatch` is the ETag it must have. */
export function update(
  context: Context,
  type: string,
  id: string,
  body: unknown,
  { ifMatch, ifNoneMatch, ...how }: Preconditions = {},
): Answer {
  const current = context.store.current(type, id);
  const method = how.method === 'PATCH' ? 'PATCH' : 'PUT';
  context.access.condition(type, 'u');
  if (current && !reaches(context, current, 'u')) throw notFound(type, id);
  if (ifNoneMatch === '*' && current?.resource) {
    throw refusal(412, 'conflict', `${type}/${id} exists already`);
  }
  checkIfMatch(context, current, ifMatch);
  if (!/^[A-Za-z0-9\-.]{1,64}$/.test(id)) throw refusal(400, 'value', `${id} is not a FHIR id`);
  const given = resourceIn(body, type).id;
  if (given !== id) {
    throw refusal(
      400,
      'invalid',
      `The URL names id ${id}, the body has ${given ?? 'none'}`,
      `${type}.id`,
    );
  }
  // SMART counts a create under the client's id as an update (App Launch 2.2 §2.0.3).
  if (!current?.resource && !context.rules.updateCreate) throw noOwnIds(type, id);
  if (!current?.resource) return create(context, type, body, { id, method, letter: 'u' });
  const version = store(context, { type, id, method, body });
  if (!reaches(context, version, 'u')) {
    throw refusal(
      403,
      'forbidden',
      `The access token may not move ${type}/${id} to another patient`,
      type,
    );
  }
  return written(context, 200, version);
}

/** Deletes a resource: its history stays. Deleting what is not there is no error (R4 §3.1.0.7). */
export function remove(context: Context, type: string, id: string, ifMatch?: string): Answer {
  const current = context.store.current(type, id);
  context.access.condition(type, 'd');
  if (current && !reaches(context, current, 'd')) throw notFound(type, id);
  checkIfMatch(context, current, ifMatch);
  if (!current?.resource) return { status: 204 };
  const version = context.store.write({ type, id, method: 'DELETE', resource: null });
  context.atEnd.push(() => checkNothingRefersTo(context, type, id));
  return { status: 204, version };
}

// R4 §3.1.0.4.1: the resource did not exist, and the server does not allow client defined ids.
const noOwnIds = (type: string, id: string) =>
  refusal(405, 'not-supported', `${type}/${id} does not exist, and ids are given by this server`);

/**
 * Stale If-Match: 412 (R4 §3.1.0.5), or 409 where the server says so. A weak or a strong tag, or the
 * bare version, is understood. No If-Match where one is required is a 412, as Oracle Health answers
 * (cerner/fhir.cerner.com, millennium/r4/base/workflow/appointment.md, "Errors").
 */
function checkIfMatch(
  { rules }: Context,
  current: Version | undefined,
  ifMatch: string | undefined,
): void {
  if (ifMatch === undefined) {
    if (rules.ifMatch === 'optional' || !current?.resource) return;
    throw refusal(412, 'required', 'If-Match must name the version that is replaced');
  }
  const wanted = ifMatch.replace(/^W\//, '').replaceAll('"', '');
  if (wanted === '*' ? current?.resource : wanted === String(current?.version)) return;
  throw refusal(
    current ? rules.staleVersion : 412,
    'conflict',
    current
      ? `The current version is ${current.version}, not ${wanted}`
      : 'There is no such resource',
  );
}

/** The answer to a write: where the version is, and the resource as far as the client wants it. */
export const written = ({ rules }: Context, status: 200 | 201, version: Version): Answer => {
  const record = `${version.type}/${version.id}`;
  return {
    status,
    resource: version.resource ?? undefined,
    version,
    location: rules.location === 'version' ? `${record}/_history/${version.version}` : record,
    written: true,
  };
};

type Writing = {
  readonly type: string;
  readonly id: string;
  readonly method: WriteMethod;
  readonly body: unknown;
};

const store = (context: Context, { type, id, method, body }: Writing): Version => {
  const own = `${context.baseUrl}/`;
  const kept = withTextsApart(context, withoutDropped(context, resourceIn(body, type)));
  const resource = withLinks(kept, (link) =>
    link.startsWith(own) ? link.slice(own.length) : link,
  );
  checkResource({ ...resource, id });
  checkReferenceTypes(context, resource);
  const before = context.store.current(type, id)?.resource;
  context.atEnd.push(() => checkReferences(context, resource, before));
  return context.store.write({ type, id, method, resource });
};

/** A copy without the elements that this server takes and does not keep. */
const withoutDropped = ({ rules }: Context, resource: Resource): Resource => {
  const { drops = [] } = rulesFor(rules, resource.resourceType) ?? {};
  const kept = Object.entries(resource).filter(([name]) => !drops.includes(name));
  return Object.fromEntries(kept) as unknown as Resource;
};

type Attached = { readonly attachment?: fhir4.Attachment };

/** A copy whose attachments are Binaries, where this server keeps them so. */
const withTextsApart = (context: Context, resource: Resource): Resource => {
  const { content } = resource as Resource & { readonly content?: readonly Attached[] };
  if (!rulesFor(context.rules, resource.resourceType)?.textsInBinary || !content) return resource;
  const apart = content.map((one) => {
    const { data, ...rest } = one.attachment ?? {};
    if (data === undefined) return one;
    const id = randomUUID();
    const { contentType = 'application/octet-stream' } = rest;
    const binary = { resourceType: 'Binary', contentType, data } as unknown as Resource;
    context.store.write({ type: 'Binary', id, method: 'POST', resource: binary });
    return { ...one, attachment: { ...rest, url: `${context.baseUrl}/Binary/${id}` } };
  });
  return { ...resource, content: apart } as unknown as Resource;
};

const checkNothingRefersTo = (context: Context, type: string, id: string): void => {
  const [source] = context.store.versions(
    sql`SELECT v.* FROM versions v JOIN refers_to r ON r.version = v.seq
      WHERE r.target_type = ${type} AND r.target_id = ${id} AND v.superseded IS NULL LIMIT 1`,
  );
  if (source === undefined) return;
  throw refusal(
    409,
    'conflict',
    `${type}/${id} is referred to by a ${source.type}: delete that first`,
  );
};
