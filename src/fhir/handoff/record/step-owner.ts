import type { StepOwner } from '../../../domain/people/step-owner.ts';
import type { Parsed } from '../../border/parsed.ts';
import { toActor, toReference } from './record-identity.ts';
import { fromRoleConcept, toRoleConcept } from './role-coding.ts';

type OwnedTask = Pick<fhir4.Task, 'owner' | 'performerType'>;

/** Who makes sure of a dated step, as its Task says it; a role as R4 `Task.performerType`. */
export const toOwner = (owner: StepOwner): OwnedTask => ({
  ...(owner.role === undefined ? {} : { performerType: [toRoleConcept(owner.role)] }),
  owner: toReference(owner),
});

/** The owner a Task names; whoever asked for it, where it names none. */
export function fromOwner(task: Parsed<fhir4.Task>): StepOwner {
  const role = fromRoleConcept(task.performerType?.[0]);
  const owner = toActor(task.owner ?? task.requester);
  return role === null ? owner : { ...owner, role };
}
