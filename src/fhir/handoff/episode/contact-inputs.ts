import type { SafeContact } from '../../../domain/handoff/agreement.ts';
import type { Parts } from '../../border/parsed.ts';
import { codeIn, concept, LOCAL } from '../../codes/our-codes.ts';

/** How she may be reached, as inputs of the root Task (hazard H16; rules/fhir.md#record-kinds). */
export const toContactInputs = (contact: SafeContact | undefined): readonly fhir4.TaskInput[] =>
  contact === undefined
    ? []
    : [
        ...yesOrNo('voicemail-ok', 'Safe to leave a voicemail', contact.voicemail),
        ...yesOrNo('text-ok', 'Safe to send a text', contact.text),
        ...(contact.safeTimes.trim() === ''
          ? []
          : [
              {
                type: concept(LOCAL.taskIo, 'safe-times', 'Safe times to reach her'),
                valueString: contact.safeTimes,
              },
            ]),
      ];

const yesOrNo = (code: string, display: string, said: boolean | null): fhir4.TaskInput[] =>
  said === null ? [] : [{ type: concept(LOCAL.taskIo, code, display), valueBoolean: said }];

/** Undefined when she was asked nothing; a question that has no answer was not asked. */
export function fromContactInputs(
  inputs: readonly Parts<fhir4.TaskInput>[] | undefined,
): SafeContact | undefined {
  const of = (code: string) => inputs?.find(({ type }) => codeIn(type, LOCAL.taskIo) === code);
  const voicemail = of('voicemail-ok');
  const text = of('text-ok');
  const safeTimes = of('safe-times');
  if (voicemail === undefined && text === undefined && safeTimes === undefined) return undefined;
  return {
    voicemail: voicemail?.valueBoolean ?? null,
    text: text?.valueBoolean ?? null,
    safeTimes: safeTimes?.valueString ?? '',
  };
}
