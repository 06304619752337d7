import { sound } from './sound-records.ts';

/** A deliberate mistake: a sound resource, spoiled. The validator must say an error like `says`. */
export type Mistake = {
  readonly name: string;
  readonly resource: object;
  /** What the error is about: matched against its place and its words. */
  readonly says: RegExp;
};

const {
  serviceRequest,
  task,
  communication,
  appointment,
  flag,
  provenance,
  document,
  form,
  observation,
} = sound;

const BSER = 'http://hl7.org/fhir/us/bser/CodeSystem/TaskBusinessStatusCS';
const LOINC = 'http://loinc.org';

const without = <T extends object>(resource: T, ...names: readonly (keyof T)[]): object =>
  Object.fromEntries(Object.entries(resource).filter(([name]) => !names.includes(name as keyof T)));

const local = (system: string, code: string) => ({
  coding: [{ system: `https://warmhandoff.example/fhir/CodeSystem/${system}`, code }],
});

/**
 * One of each kind of mistake that the app could make. All must be caught, or the run fails. What the
 * validator is known not to see is in docs/conformance.md: a reference to the wrong type (refused by
 * the sandbox's own server).
 */
export const mistakes: readonly Mistake[] = [
  {
    name: 'a status outside its required value set',
    resource: { ...task, status: 'finished' },
    says: /finished/,
  },
  {
    name: 'a coded priority outside its required value set',
    resource: { ...serviceRequest, priority: 'now' },
    says: /now/,
  },
  { name: 'a missing required element', resource: without(task, 'intent'), says: /intent/ },
  {
    name: 'a missing required backbone',
    resource: without(appointment, 'participant'),
    says: /participant/,
  },
  {
    name: 'a list where one value belongs',
    resource: { ...task, for: [task.for] },
    says: /for/,
  },
  {
    name: 'one value where a list belongs',
    resource: { ...communication, category: communication.category?.[0] },
    says: /category/,
  },
  {
    name: 'two values of a choice',
    resource: {
      ...task,
      input: [{ type: { text: 'x' }, valueString: 'a', valueBoolean: true }],
    },
    says: /value/,
  },
  {
    name: 'a date that does not exist',
    resource: { ...task, authoredOn: '2026-13-45T10:00:00Z' },
    says: /2026-13-45/,
  },
  {
    name: 'a time without its zone',
    resource: { ...communication, sent: '2026-11-23T15:00:00' },
    says: /time ?zone/i,
  },
  {
    name: 'an instant without its seconds',
    resource: { ...appointment, start: '2026-12-04T19:30Z' },
    says: /start|2026-12-04T19:30Z/,
  },
  { name: 'an element that does not exist', resource: { ...flag, mood: 'calm' }, says: /mood/ },
  {
    name: 'a reference that is no reference',
    resource: { ...task, for: { reference: 'patient p01' } },
    says: /reference/i,
  },
  {
    name: 'a start without an end (app-2, app-3)',
    resource: without(appointment, 'end'),
    says: /app-[23]/,
  },
  {
    name: 'an empty element',
    resource: { ...task, for: {} },
    says: /for|empty|ele-1|must have/i,
  },
  {
    name: 'an identifier that is a number',
    resource: { ...task, identifier: [{ system: 'urn:x', value: 7 }] },
    says: /value|string/i,
  },
  {
    name: 'a code that our own code system does not have',
    resource: { ...task, code: local('handoff-task', 'cold-handoff') },
    says: /cold-handoff/,
  },
  {
    name: 'a code of an HL7 system that does not exist there',
    resource: {
      ...provenance,
      activity: {
        coding: [
          { system: 'http://terminology.hl7.org/CodeSystem/v3-DataOperation', code: 'INVENT' },
        ],
      },
    },
    says: /INVENT/,
  },
  {
    name: 'a provenance of nothing',
    resource: without(provenance, 'target'),
    says: /target/,
  },
  {
    name: 'a document without content',
    resource: without(document, 'content'),
    says: /content/,
  },
  {
    name: 'US Core: a document without its category',
    resource: without(document, 'category'),
    says: /category/,
  },
  {
    name: 'US Core: a document of a type that is none of ours',
    resource: { ...document, type: { coding: [{ system: LOINC, code: '44249-1' }] } },
    says: /us-core-documentreference-type/,
  },
  {
    name: 'US Core: a document of no type',
    resource: without(document, 'type'),
    says: /type/,
  },
  {
    name: 'a document whose data is not base64',
    resource: {
      ...document,
      content: [{ attachment: { contentType: 'text/plain', data: 'not base64!' } }],
    },
    says: /base64/i,
  },
  {
    name: 'an answer to a question that our form does not ask',
    resource: { ...form, item: [{ linkId: 'another', answer: [{ valueString: 'x' }] }] },
    says: /another/,
  },
  {
    name: 'an answer of another type than our form asks for',
    resource: { ...form, item: [{ linkId: 'handoff-note', answer: [{ valueInteger: 1 }] }] },
    says: /integer|type/i,
  },
  {
    name: 'an empty text',
    resource: { ...communication, sender: { reference: 'Practitioner/1', display: '' } },
    says: /display.*empty/,
  },
  {
    name: 'an extension that is not allowed where it is (ServiceRequest)',
    resource: {
      ...serviceRequest,
      extension: [{ url: 'http://hl7.org/fhir/StructureDefinition/request-statusReason' }],
    },
    says: /request-statusReason|ext-1|value/,
  },
  {
    name: 'US Core: a referral without its code',
    resource: without(serviceRequest, 'code'),
    says: /code/,
  },
  {
    name: 'US Core: a referral for nobody',
    resource: without(serviceRequest, 'subject'),
    says: /subject/,
  },
  {
    name: 'US Core: a screening result without its category',
    resource: without(observation, 'category'),
    says: /category/,
  },
  {
    name: 'US Core: a form answered for nobody',
    resource: without(form, 'subject'),
    says: /subject/,
  },
  {
    name: 'US Core: a provenance that does not say when',
    resource: without(provenance, 'recorded'),
    says: /recorded/,
  },
  {
    name: 'a BSeR status under another display',
    resource: {
      ...task,
      businessStatus: { coding: [{ system: BSER, code: '2.0', display: 'Created' }] },
    },
    says: /display|Created/i,
  },
  {
    name: 'a code of ours under another display',
    resource: {
      ...task,
      code: {
        coding: [
          {
            system: 'https://warmhandoff.example/fhir/CodeSystem/handoff-task',
            code: 'warm-handoff',
            display: 'Cold handoff',
          },
        ],
      },
    },
    says: /Cold handoff/,
  },
  {
    name: 'a BSeR status that BSeR does not have',
    resource: { ...task, businessStatus: { coding: [{ system: BSER, code: '9.9' }] } },
    says: /9\.9/,
  },
  {
    name: 'a profile that nobody knows',
    resource: { ...task, meta: { profile: ['https://warmhandoff.example/fhir/x'] } },
    says: /fhir\/x/,
  },
];
