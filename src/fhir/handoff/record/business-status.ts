import { EXTERNAL, LOCAL } from '../../codes/our-codes.ts';

/** A business status with its BSeR equivalent beside our own code. */
export const businessStatus = (status: Omit<BusinessStatus, 'status'>): fhir4.CodeableConcept => ({
  coding: [
    { system: LOCAL.businessStatus, code: status.code, display: status.display },
    ...(status.bser === null
      ? []
      : [{ system: EXTERNAL.bserStatus, code: status.bser[0], display: status.bser[1] }]),
  ],
  text: status.display,
});

export type BusinessStatus = {
  readonly code: string;
  readonly display: string;
  readonly status: fhir4.Task['status'];
  readonly bser: readonly [code: string, display: string] | null;
};
