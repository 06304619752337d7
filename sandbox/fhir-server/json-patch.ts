import { applyPatch } from '@medplum/core';
import { refusal } from './rules/outcomes.ts';
import { type Answer, type Context, type FhirRequest, notFound, reaches } from './store/context.ts';
import { update } from './writing.ts';

type Operation = Parameters<typeof applyPatch>[1][number];

/** PATCH with a JSON Patch: the result is checked and stored like the body of a PUT. */
export function patch(context: Context, type: string, id: string, request: FhirRequest): Answer {
  context.access.condition(type, 'u');
  const current = context.store.current(type, id);
  if (current === undefined || !reaches(context, current, 'u')) throw notFound(type, id);
  if (current.resource === null) throw refusal(410, 'deleted', `${type}/${id} was deleted`);
  const body = patched(current.resource, request.body);
  return update(context, type, id, body, { ifMatch: request.ifMatch, method: 'PATCH' });
}

/**
 * Applies a JSON Patch (RFC 6902) to a copy. A body that is no patch is a 400; a patch that does
 * not fit the resource, a failed `test` included, is a 422 (R4 §3.1.0.9).
 */
export function patched<T extends object>(resource: T, operations: unknown): T {
  if (!Array.isArray(operations) || !operations.every(isOperation)) {
    throw refusal(400, 'structure', 'A JSON Patch is an array of operations with op and path');
  }
  const copy = structuredClone(resource);
  for (const [index, operation] of operations.entries()) {
    if (!applies(copy, operation)) {
      const { op, path } = operation;
      throw refusal(422, 'processing', `Patch operation ${index} does not apply: ${op} ${path}`);
    }
  }
  return copy;
}

const applies = (target: object, operation: Operation): boolean => {
  try {
    return applyPatch(target, [operation])[0] === null;
  } catch {
    return false;
  }
};

const names = ['add', 'remove', 'replace', 'move', 'copy', 'test'];

const isOperation = (operation: unknown): operation is Operation => {
  const { op, path } = (operation ?? {}) as { op?: unknown; path?: unknown };
  return typeof path === 'string' && typeof op === 'string' && names.includes(op);
};
