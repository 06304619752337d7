import { SNOMED } from './code-systems.ts';
import { DELIVERY } from './directory-codes.ts';
import { OUR_BASE } from './sid.ts';

/** Codes of our own records (rules/fhir.md#our-codes), published under public/fhir/. */
export const LOCAL = {
  task: `${OUR_BASE}/CodeSystem/handoff-task`,
  businessStatus: `${OUR_BASE}/CodeSystem/handoff-business-status`,
  communication: `${OUR_BASE}/CodeSystem/handoff-communication`,
  taskIo: `${OUR_BASE}/CodeSystem/handoff-task-io`,
  hesitation: `${OUR_BASE}/CodeSystem/handoff-hesitation`,
  flag: `${OUR_BASE}/CodeSystem/handoff-flag`,
  safetyDisposition: `${OUR_BASE}/CodeSystem/safety-disposition`,
  withdrawn: `${OUR_BASE}/CodeSystem/handoff-withdrawn`,
  delivery: DELIVERY,
  visitMedium: `${OUR_BASE}/CodeSystem/handoff-visit-medium`,
} as const;

const TERMINOLOGY = 'http://terminology.hl7.org/CodeSystem';

export const EXTERNAL = {
  snomed: SNOMED,
  taskCode: 'http://hl7.org/fhir/CodeSystem/task-code',
  bserStatus: 'http://hl7.org/fhir/us/bser/CodeSystem/TaskBusinessStatusCS',
  gravity: 'http://hl7.org/fhir/us/sdoh-clinicalcare/CodeSystem/SDOHCC-CodeSystemTemporaryCodes',
  communicationCategory: `${TERMINOLOGY}/communication-category`,
  communicationNotDone: `${TERMINOLOGY}/communication-not-done-reason`,
  participationMode: `${TERMINOLOGY}/v3-ParticipationMode`,
  flagCategory: `${TERMINOLOGY}/flag-category`,
  appointmentType: `${TERMINOLOGY}/v2-0276`,
  identifierType: `${TERMINOLOGY}/v2-0203`,
  provenanceAgent: `${TERMINOLOGY}/provenance-participant-type`,
  dataOperation: `${TERMINOLOGY}/v3-DataOperation`,
} as const;

/** Restricted, mental-health: on every record about her (rules/fhir.md#labels). */
export const SECURITY: readonly fhir4.Coding[] = [
  { system: `${TERMINOLOGY}/v3-Confidentiality`, code: 'R', display: 'restricted' },
  {
    system: `${TERMINOLOGY}/v3-ActCode`,
    code: 'MH',
    display: 'mental health information sensitivity',
  },
];

/** "Referral to service declined by subject": VSAC Patient Declined, rules/fhir.md#snomed. */
export const DECLINED_BY_SUBJECT: fhir4.Coding = {
  system: EXTERNAL.snomed,
  code: '895451009',
  display: 'Referral to service declined by subject (situation)',
};

/** In VSAC "Referral for Adult Depression", so that CMS2 credits the referral (§2.2). */
export const MENTAL_HEALTH_REFERRAL: fhir4.Coding = {
  system: EXTERNAL.snomed,
  code: '306226009',
  display: 'Referral to mental health counseling service (procedure)',
};

/**
 * By the kind of destination, in the value sets of CMS2 (adult 2.16.840.1.113883.3.600.1571 and
 * adolescent .1570) and of CMS50 (2.16.840.1.113883.3.464.1003.101.12.1046), which lacks 306226009
 * (VSAC expansions of 2025-06-20).
 */
export const COUNTED_REFERRAL: Readonly<Record<'team' | 'counselor', fhir4.Coding>> = {
  team: {
    system: EXTERNAL.snomed,
    code: '390866009',
    display: 'Referral to mental health team (procedure)',
  },
  counselor: {
    system: EXTERNAL.snomed,
    code: '306252003',
    display: 'Referral to mental health counselor (procedure)',
  },
};

export const concept = (system: string, code: string, display: string): fhir4.CodeableConcept => ({
  coding: [{ system, code, display }],
});

/** The code a concept carries in one system, or undefined. */
export const codeIn = (
  value: fhir4.CodeableConcept | undefined,
  system: string,
): string | undefined => value?.coding?.find((coding) => coding.system === system)?.code;
