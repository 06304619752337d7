import type { Actor } from '../../domain/handoff-record.ts';
import { concept, EXTERNAL, SECURITY, SID } from '../handoff/codes.ts';
import { restrictedMeta, toReference } from '../handoff/record-identity.ts';
import { type CarrierType, noteIdentifier } from './note-identifier.ts';

/** The form whose one answer is a note, where an EHR takes nothing else (public/fhir/). */
export const NOTE_FORM = 'https://warmhandoff.example/fhir/Questionnaire/handoff-note';
export const NOTE_ITEM = 'handoff-note';

const CLINICAL_NOTE = concept(
  'http://hl7.org/fhir/us/core/CodeSystem/us-core-documentreference-category',
  'clinical-note',
  'Clinical Note',
);

/** LOINC: what a clinician's note of a visit is filed under (US Core, clinical notes). */
const PROGRESS_NOTE = concept('http://loinc.org', '11506-3', 'Progress note');

/** A note as text, and where it belongs. */
export type NoteToCarry = {
  readonly text: string;
  readonly version: number;
  readonly handoffId: string;
  /** `Patient/1`. */
  readonly patient: string;
  /** `Encounter/7`; null where the launch gave none. */
  readonly encounter: string | null;
  readonly by: Actor;
  /** ISO date-time. */
  readonly at: string;
  /** The version before it, `DocumentReference/12`, where that stays beside this one. */
  readonly replaces: string | null;
};

/** The resource that carries a note. */
export function toNoteResource(
  carrier: CarrierType,
  note: NoteToCarry,
): fhir4.DocumentReference | fhir4.Communication | fhir4.QuestionnaireResponse {
  switch (carrier) {
    case 'DocumentReference':
      return toDocument(note);
    case 'Communication':
      return toMessage(note);
    case 'QuestionnaireResponse':
      return toForm(note);
  }
}

/** US Core shape of a clinical note (fhir-model.md §5.4). */
function toDocument(note: NoteToCarry): fhir4.DocumentReference {
  const { at, by, encounter, handoffId, patient, replaces, text, version } = note;
  const bytes = new TextEncoder().encode(text);
  return {
    resourceType: 'DocumentReference',
    meta: restrictedMeta(),
    identifier: [noteIdentifier('DocumentReference', handoffId, version)],
    status: 'current',
    docStatus: 'final',
    type: PROGRESS_NOTE,
    category: [CLINICAL_NOTE],
    subject: { reference: patient },
    date: at,
    author: [toReference(by)],
    description: `Handoff note, version ${version}`,
    ...(replaces === null
      ? {}
      : { relatesTo: [{ code: 'replaces', target: { reference: replaces } }] }),
    securityLabel: SECURITY.map((coding) => ({ coding: [coding] })),
    content: [
      {
        attachment: {
          contentType: 'text/plain; charset=utf-8',
          data: btoa(Array.from(bytes, (byte) => String.fromCharCode(byte)).join('')),
          title: 'Handoff note',
        },
      },
    ],
    context: {
      ...(encounter === null ? {} : { encounter: [{ reference: encounter }] }),
      related: [{ identifier: { system: SID.handoff, value: handoffId } }],
    },
  };
}

function toMessage(note: NoteToCarry): fhir4.Communication {
  const { at, by, encounter, handoffId, patient, text, version } = note;
  return {
    resourceType: 'Communication',
    meta: restrictedMeta(),
    identifier: [noteIdentifier('Communication', handoffId, version)],
    status: 'completed',
    category: [concept(EXTERNAL.communicationCategory, 'notification', 'Notification')],
    subject: { reference: patient },
    ...(encounter === null ? {} : { encounter: { reference: encounter } }),
    sent: at,
    sender: toReference(by),
    payload: [{ contentString: text }],
  };
}

function toForm(note: NoteToCarry): fhir4.QuestionnaireResponse {
  const { at, by, encounter, handoffId, patient, text, version } = note;
  return {
    resourceType: 'QuestionnaireResponse',
    meta: restrictedMeta(),
    identifier: noteIdentifier('QuestionnaireResponse', handoffId, version),
    questionnaire: NOTE_FORM,
    status: 'completed',
    subject: { reference: patient },
    ...(encounter === null ? {} : { encounter: { reference: encounter } }),
    authored: at,
    author: toReference(by),
    item: [{ linkId: NOTE_ITEM, answer: [{ valueString: text }] }],
  };
}
