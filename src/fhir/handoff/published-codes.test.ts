import { readdirSync, readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import type { HandoffRecord } from '../../domain/handoff/handoff-record.ts';
import { HESITATION_REASONS } from '../../domain/handoff/hesitation.ts';
import { NEXT_STEP_WAYS } from '../../domain/handoff/next-step-record.ts';
import { ASSESSMENT_TOOLS, SAFETY_DISPOSITIONS } from '../../domain/handoff/safety-record.ts';
import { DELIVERIES } from '../../domain/place/delivery.ts';
import { INSTRUMENT_ORDER } from '../../domain/screening/instruments.ts';
import { LOCAL } from '../codes/our-codes.ts';
import { SID } from '../codes/sid.ts';
import { toNoteDocument } from '../note/carrier/note-document.ts';
import { toPaperObservation } from '../screening/to-paper-observation.ts';
import { BATON_STATUS } from './baton/baton-status.ts';
import { OUTCOMES } from './contact/contact-outcomes.ts';
import { EPISODE_CODES } from './episode/episode-codes.ts';
import { linkedByHand } from './link-by-hand.ts';
import type { WriteContext } from './record/record-identity.ts';
import { toResource } from './to-resource.ts';

const FOLDER = 'public/fhir';
const AT = '2026-11-23T15:00:00Z';
const DAY = '2026-12-04';
const who = { reference: 'PractitionerRole/1', name: 'Dr. Olive Specimen' };
const to = { reference: 'HealthcareService/1', name: 'Example Perinatal Therapy' };
const signed = { key: 'any-1', at: AT, by: who };
const context: WriteContext = {
  handoffId: 'a0000000-0000-8000-8000-000000000001',
  episodeKey: 'sha256:00',
  patient: 'Patient/p01',
  patientName: 'Testa Samplewell',
  encounter: null,
  refer: (key) => `Any/${key}`,
};

type Of<K extends HandoffRecord['kind']> = readonly Extract<HandoffRecord, { kind: K }>[];
const keys = <K extends string>(of: Readonly<Record<K, unknown>>) => Object.keys(of) as K[];

// Every kind, with every value that decides a code: a kind that is left out does not compile.
const RECORDS: { readonly [K in HandoffRecord['kind']]: Of<K> } = {
  episode: keys(EPISODE_CODES).map((state) => ({
    ...signed,
    kind: 'episode',
    state,
    lastBy: who,
    lastAt: AT,
    screens: ['Observation/1', 'Observation/2'],
    contact: { voicemail: true, text: true, safeTimes: 'mornings' },
    decision: '3fa85f64',
  })),
  baton: keys(BATON_STATUS).map((state) => ({
    ...signed,
    kind: 'baton',
    to: { is: 'person', who },
    state,
    holder: who,
    claimedAt: AT,
    endedAt: AT,
    deadline: AT,
    reason: null,
  })),
  introduction: [{ ...signed, kind: 'introduction', to: who }],
  offer: [
    ...HESITATION_REASONS.map(({ code }) => ({
      ...signed,
      kind: 'offer' as const,
      answer: 'not_today' as const,
      reason: code,
      words: 'x',
    })),
    {
      ...signed,
      kind: 'offer',
      answer: 'agreed',
      reason: null,
      words: 'x',
      consent: { script: 'EN', text: 'x', language: 'en', interpreter: true },
    },
  ],
  referral: [
    { ...signed, kind: 'referral', to, state: 'active', screens: [] },
    { ...signed, kind: 'referral', to, state: 'withdrawn', screens: [] },
    {
      ...signed,
      kind: 'referral',
      to,
      state: 'withdrawn',
      because: 'another_practice',
      screens: [],
    },
  ],
  practice_task: (['requested', 'next_step', 'appointment', 'withdrawn'] as const).map((state) => ({
    ...signed,
    kind: 'practice_task',
    to,
    state,
    phone: '555-0101',
    appointmentAt: AT,
    nextStep: { at: AT, contact: 'Dana' },
  })),
  contact: [
    ...keys(OUTCOMES).map(
      (outcome) => ({ ...signed, kind: 'contact', outcome, to, spokeWith: 'Dana' }) as const,
    ),
    ...DELIVERIES.map(
      (delivery) =>
        ({
          ...signed,
          kind: 'contact',
          outcome: 'sent_by_portal',
          to,
          spokeWith: to.name,
          delivery,
        }) as const,
    ),
  ],
  appointment: (['video', 'phone', 'in_person'] as const).flatMap((medium) =>
    (['booked', 'cancelled'] as const).map((state) => ({
      ...signed,
      kind: 'appointment',
      start: AT,
      end: AT,
      medium,
      to,
      visitWith: 'Dana',
      state,
    })),
  ),
  check_in: (['planned', 'done'] as const).map((state) => ({
    ...signed,
    kind: 'check_in',
    due: DAY,
    how: 'visit',
    owner: who,
    state,
    to,
    because: 'safety',
    doNotOfferUntil: DAY,
    offeredAnyway: 'x',
  })),
  next_step: NEXT_STEP_WAYS.flatMap((way) =>
    (['planned', 'done', 'missed', 'cancelled'] as const).map((state) => ({
      ...signed,
      kind: 'next_step',
      way,
      from: AT,
      until: AT,
      to,
      contact: 'Dana',
      phone: '555-0101',
      owner: who,
      checkOn: DAY,
      state,
    })),
  ),
  packet: [{ ...signed, kind: 'packet', to, text: 'x' }],
  assessment: SAFETY_DISPOSITIONS.flatMap((disposition) =>
    ASSESSMENT_TOOLS.map((tool) => ({
      ...signed,
      kind: 'assessment',
      disposition,
      tool,
      about: null,
    })),
  ),
  item_asked: (['positive', 'negative'] as const).map((answer) => ({
    ...signed,
    kind: 'item_asked',
    answer,
    about: null,
  })),
  emergency: (['marked', 'corrected'] as const).map((state) => ({
    ...signed,
    kind: 'emergency',
    baby: 'family' as const,
    state,
    reason: 'x',
    lastBy: who,
    lastAt: AT,
  })),
  flag: [
    { ...signed, kind: 'flag', state: 'active', endedAt: null },
    { ...signed, kind: 'flag', state: 'ended', endedAt: AT },
  ],
};

const papers = INSTRUMENT_ORDER.flatMap((id) =>
  (['negative', 'positive'] as const).map((selfHarm) =>
    toPaperObservation(
      { instrument: id, total: 10, selfHarm, taken: DAY, answeredBy: 'Testa Samplewell' },
      { ...context, identifier: { system: SID.record, value: 'x' }, by: who, at: AT },
    ),
  ),
);

/** A task that somebody made in the EHR, with what makes it ours. */
const linked = RECORDS.practice_task.map((record) =>
  linkedByHand(
    { resourceType: 'Task', status: 'requested', intent: 'order' },
    { write: 'create', record },
    context,
  ),
);

const OURS = 'https://warmhandoff.example/';
const BSER = 'http://hl7.org/fhir/us/bser/';

/** Every coding of these systems in what the app can write: `system|code` → its display. */
const written = (from = OURS): ReadonlyMap<string, string | undefined> => {
  const found = new Map<string, string | undefined>();
  const look = (value: unknown): void => {
    if (typeof value !== 'object' || value === null) return;
    const { system, code, display } = value as fhir4.Coding;
    if (system?.startsWith(from) && typeof code === 'string') {
      found.set(`${system}|${code}`, display);
    }
    for (const part of Object.values(value)) look(part);
  };
  const resources = Object.values(RECORDS).flatMap((records: readonly HandoffRecord[]) =>
    records.map((record) => toResource(record, context)),
  );
  look([...resources, ...papers, ...linked]);
  return found;
};

const published = <R extends fhir4.Resource>(type: string): readonly R[] =>
  readdirSync(FOLDER)
    .filter((file) => file.startsWith(`${type}-`))
    .map((file) => JSON.parse(readFileSync(`${FOLDER}/${file}`, 'utf8')) as R);

const codeSystems = published<fhir4.CodeSystem>('CodeSystem');
const concepts: readonly (readonly [string, string | undefined])[] = codeSystems.flatMap(
  ({ url, concept = [] }) =>
    concept.map(({ code, display }) => [`${url}|${code}`, display] as const),
);

describe('the published code systems (public/fhir)', () => {
  test('hold every code the app can write, under the same display', () => {
    const known = new Map(concepts);
    for (const [key, display] of written()) {
      expect([...known.keys()]).toContain(key);
      if (display !== undefined) expect(known.get(key), key).toBe(display);
    }
  });

  test('hold no code that nobody writes', () => {
    const codes: ReadonlySet<string> = new Set(written().keys());
    expect(concepts.map(([key]) => key).filter((key) => !codes.has(key))).toEqual([]);
  });

  test('are one for each system of codes.ts, complete, and count their codes', () => {
    const urls = codeSystems.map(({ url }) => url);
    for (const url of Object.values(LOCAL)) expect(urls).toContain(url);
    for (const one of codeSystems) {
      expect(one).toMatchObject({ content: 'complete', count: one.concept?.length });
    }
  });
});

test('codes of BSeR have its displays, word for word', () => {
  const file = 'conformance/validation/definitions/CodeSystem-bser-task-business-status.json';
  const { url, concept = [] } = JSON.parse(readFileSync(file, 'utf8')) as fhir4.CodeSystem;
  const theirs = new Map(concept.map(({ code, display }) => [`${url}|${code}`, display]));
  const used = [...written(BSER)];
  expect(used.length).toBeGreaterThan(3);
  for (const [key, display] of used) expect(display, key).toBe(theirs.get(key));
  // Nobody at the practice said that they take her (BSeR 3.0): a booked visit is 5.1.1.
  expect(used.map(([key]) => key)).not.toContain(`${url}|3.0`);
});

test('every document has its US Core category', () => {
  const packets = RECORDS.packet.map((packet) => toResource(packet, context));
  const note = toNoteDocument(
    { note: { id: 'n', handoffId: context.handoffId, at: AT, by: who }, text: 'x' } as never,
    context,
  );
  for (const document of [...packets, note]) {
    expect(document).toMatchObject({
      resourceType: 'DocumentReference',
      category: [
        {
          coding: [
            {
              system: 'http://hl7.org/fhir/us/core/CodeSystem/us-core-documentreference-category',
              code: 'clinical-note',
            },
          ],
        },
      ],
    });
  }
});

test('each identifier system has a published NamingSystem', () => {
  const ids = published<fhir4.NamingSystem>('NamingSystem').flatMap(({ uniqueId }) =>
    uniqueId.map(({ value }) => value),
  );
  expect(ids.toSorted()).toEqual(Object.values(SID).toSorted());
});
