import { OUR_BASE } from './sid.ts';

/** Type of the document that carries what was sent to the receiving practice (LOINC). */
export const REFERRAL_NOTE: fhir4.Coding = {
  system: 'http://loinc.org',
  code: '57133-1',
  display: 'Referral note',
};

/** Category of every document we write: US Core asks for one of each (us-core-documentreference). */
export const CLINICAL_NOTE: fhir4.Coding = {
  system: 'http://hl7.org/fhir/us/core/CodeSystem/us-core-documentreference-category',
  code: 'clinical-note',
  display: 'Clinical Note',
};

/** The canonical address of the form a note travels in, where only form answers are accepted. */
export const NOTE_QUESTIONNAIRE = `${OUR_BASE}/Questionnaire/handoff-note`;
