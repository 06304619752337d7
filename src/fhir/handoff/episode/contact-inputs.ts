import type { SafeContact } from '../../../domain/handoff/agreement.ts';
import type { Parts } from '../../border/parsed.ts';
import { codeIn, concept, LOCAL } from '../../codes/our-codes.ts';

/** How she may be reached, as inputs of the root Task (hazard H16; rules/fhir.md#record-kinds). */
export const toContactInputs = (contact: SafeContact | undefined): readonly fhir4.TaskInput[] =>
  contact === undefined
    ? []
    : [
        {
          type: concept(LOCAL.taskIo, 'voicemail-ok', 'Safe to leave a voicemail'),
          valueBoolean: contact.voicemail,
        },
        {
          type: concept(LOCAL.taskIo, 'text-ok', 'Safe to send a text'),
          valueBoolean: contact.text,
        },
        ...(contact.safeTimes.trim() === ''
          ? []
          : [
              {
                type: concept(LOCAL.taskIo, 'safe-times', 'Safe times to reach her'),
                valueString: contact.safeTimes,
              },
            ]),
      ];

/** Undefined when she was not asked; an answer that is missing among others is a no. */
export function fromContactInputs(
  inputs: readonly Parts<fhir4.TaskInput>[] | undefined,
): SafeContact | undefined {
  const of = (code: string) => inputs?.find(({ type }) => codeIn(type, LOCAL.taskIo) === code);
  const voicemail = of('voicemail-ok');
  const text = of('text-ok');
  const safeTimes = of('safe-times');
  if (voicemail === undefined && text === undefined && safeTimes === undefined) return undefined;
  return {
    voicemail: voicemail?.valueBoolean === true,
    text: text?.valueBoolean === true,
    safeTimes: safeTimes?.valueString ?? '',
  };
}
