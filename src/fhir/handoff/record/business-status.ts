import { EXTERNAL, LOCAL } from '../../codes/our-codes.ts';

/** A business status with its BSeR equivalent beside our own code. */
export const businessStatus = (status: Omit<BusinessStatus, 'status'>): fhir4.CodeableConcept => ({
  coding: [
    { system: LOCAL.businessStatus, code: status.code, display: status.display },
    ...(status.bser === null
      ? []
      : [{ system: EXTERNAL.bserStatus, code: status.bser, display: BSER[status.bser] }]),
  ],
  text: status.display,
});

/**
 * BSeR's statuses that ours have an equivalent of, each display word for word as published
 * (HL7/bser 2.0.0-ballot, CodeSystem TaskBusinessStatusCS). 3.0 "Accepted" is not among them: that a
 * visit was booked is 5.1.1, and a date for a call is no acceptance.
 */
const BSER = {
  '2.0': 'Service Request Created',
  '5.1.1': 'Service Request Event Scheduled',
  '6.0': 'Service Request Fulfillment Cancelled',
  '7.0': 'Service Request Fulfillment Completed',
} as const;

export type BusinessStatus = {
  readonly code: string;
  readonly display: string;
  readonly status: fhir4.Task['status'];
  readonly bser: keyof typeof BSER | null;
};
