import { isType } from '../codes/of-type.ts';
import { referenceOf } from '../codes/reference.ts';
import { mayBeNote } from '../note/may-be-note.ts';

/**
 * The records a handoff can be made of that are about this person, and nobody else's. Which of
 * them are ours, their identifiers say.
 */
export function handoffResourcesOf(
  person: string | null,
  resources: readonly fhir4.Resource[],
): readonly fhir4.Resource[] {
  const hers = (reference: fhir4.Reference | undefined) =>
    person !== null && referenceOf(reference) === person;
  return [
    ...resources.filter(isType('Task')).filter((task) => hers(task.for)),
    ...resources.filter(isType('Communication')).filter(({ subject }) => hers(subject)),
    ...resources.filter(isType('ServiceRequest')).filter(({ subject }) => hers(subject)),
    ...resources
      .filter(isType('Appointment'))
      .filter(({ participant }) => participant?.some(({ actor }) => hers(actor))),
    ...resources.filter(isType('DocumentReference')).filter(({ subject }) => hers(subject)),
    ...resources
      .filter(isType('QuestionnaireResponse'))
      .filter((form) => mayBeNote(form) && hers(form.subject)),
    ...resources.filter(isType('Flag')).filter(({ subject }) => hers(subject)),
  ];
}
