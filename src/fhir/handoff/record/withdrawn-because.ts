import type { WithdrawnBecause } from '../../../domain/handoff/next-step-record.ts';
import { codeIn, DECLINED_BY_SUBJECT, LOCAL } from '../../codes/our-codes.ts';

export const STATUS_REASON = 'http://hl7.org/fhir/StructureDefinition/request-statusReason';

const SAYS: Readonly<Record<WithdrawnBecause, string>> = {
  another_practice: 'Another practice was called instead',
};

/** Why a referral was withdrawn; where it does not say, she prefers to wait. */
export const withdrawnBecause = (because: WithdrawnBecause | undefined): fhir4.CodeableConcept =>
  because === undefined
    ? { coding: [DECLINED_BY_SUBJECT], text: 'Prefers to wait' }
    : { coding: [{ system: LOCAL.withdrawn, code: because }], text: SAYS[because] };

/** The reason a withdrawn referral carries, as part of its record. */
export function readBecause(reason: fhir4.CodeableConcept | undefined): {
  readonly because?: WithdrawnBecause;
} {
  const code = codeIn(reason, LOCAL.withdrawn);
  return code === 'another_practice' ? { because: code } : {};
}
