import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { http } from 'msw';
import { setupServer } from 'msw/node';

import { expect } from 'vitest';

import type {
  LaunchContext,
  SignedInUser,
} from '../../../sandbox/authorization-server/launches.ts';

import { createEhr, type Ehr } from '../../../sandbox/ehr.ts';
import { type Fault, isCutConnection, withFaults } from '../../../sandbox/faults.ts';
import { personalityNamed } from '../../../sandbox/personalities/all.ts';
import type { Personality } from '../../../sandbox/personalities/personality.ts';
import { seedBundles } from '../../../sandbox/seed.ts';
import type { Versioned } from '../../../src/fhir/client/fhir-answer.ts';
import type { Result } from '../../../src/fhir/client/fhir-failure.ts';
import { withTexts } from '../../../src/fhir/note/carrier/document-texts.ts';
import type { IssuerConfig } from '../../../src/smart/issuer-config.ts';
import { issuerFile, registeredApp } from '../../../tools/sandbox/app-registration.ts';
import { scopesForEhr } from '../../../tools/sandbox/scopes-for-ehr.ts';

import { keepWritten } from '../../support/written.ts';

/** The EHR and the app are two hosts, as in real life. */
export const EHR = 'http://localhost:4010';
export const APP = 'http://127.0.0.1:4020';
const ISSUER = `${EHR}/fhir`;

/** A Monday at 11:00 in New York: every destination but D3 is open. */
export const MONDAY = '2026-11-23T16:00:00.000Z';

/** What reaches a parent's own chart from an infant's launch. */
export const PARENT_SCOPES = [
  'user/Patient.rs user/QuestionnaireResponse.crs user/RelatedPerson.rs user/Coverage.rs',
  'user/Condition.rs',
  'user/Observation.crs?category=http://terminology.hl7.org/CodeSystem/observation-category|survey',
  'user/ServiceRequest.crus user/Communication.crus user/Appointment.crus user/Flag.crus',
  'user/DocumentReference.crus',
].join(' ');

export const SCOPES = [
  'launch openid fhirUser online_access patient/Patient.r patient/Encounter.rs user/Encounter.rs',
  'patient/Observation.crs?category=http://terminology.hl7.org/CodeSystem/observation-category|survey',
  'patient/QuestionnaireResponse.crs patient/RelatedPerson.rs patient/Coverage.rs patient/Condition.rs',
  'patient/ServiceRequest.crus patient/Communication.crus patient/Appointment.crus',
  'patient/Flag.crus patient/DocumentReference.crus user/Task.crus user/Provenance.crs user/HealthcareService.rs',
  'user/Organization.rs user/Location.rs user/Binary.r user/PractitionerRole.rs user/Practitioner.r',
  PARENT_SCOPES,
].join(' ');

/** Staff of the practice, as fhir-fixtures/practice has them. */
export const OLIVE: SignedInUser = {
  reference: 'PractitionerRole/ob-provider',
  name: 'Dr. Olive Specimen, CNM',
};
export const MAYA: SignedInUser = {
  reference: 'PractitionerRole/medical-assistant',
  name: 'Maya Mockworth, MA',
};

/** The practice EHR in process, behind msw: the only thing between the app and it is HTTP. */
export type Clinic = {
  readonly ehr: Ehr;
  /** Every request the app made of the EHR, in order: `GET /fhir/Patient/p01`. */
  readonly requests: readonly string[];
  readonly forgetRequests: () => void;
  /** What of `requests` asked the FHIR server to store something. */
  readonly writes: () => readonly string[];
  /** Faults strike the EHR and the app's own files alike. */
  readonly arm: (...faults: readonly Fault[]) => void;
  readonly clearFaults: () => void;
  /** Another woman with the same story: the id of her Patient; her visit is `${id}-visit`. */
  readonly admit: (story: string) => string;
  /** She comes again: an Encounter that begins now. */
  readonly addVisit: (patient: string, encounter: string) => void;
  readonly setTime: (instant: string) => void;
  readonly now: () => string;
  /** What launches from now on are granted at most. */
  readonly grantOnly: (scopes: readonly string[]) => void;
  readonly launchUrl: (
    patient: string | null,
    encounter: string | null,
    user?: SignedInUser,
    more?: Pick<LaunchContext, 'fhirContext' | 'needPatientBanner'>,
  ) => string;
  /** What the chart holds, asked of the server itself. */
  readonly inChart: (search: string) => Promise<readonly fhir4.Resource[]>;
  /** This clinic's IT lets the app be opened without a chart. */
  readonly allowStandalone: () => void;
  readonly close: () => void;
};

/** Which clinic is opened, where it is not the one with the open EHR. */
export type ClinicOptions = {
  /** The name of the EHR (sandbox/personalities). */
  readonly ehr?: string;
  /** What the app asks for and is granted, where it is not `SCOPES`. */
  readonly scopes?: string;
  /**
   * The issuer file is of the form that `npm start` writes: what reaches beyond one chart is asked for
   * at the launch addresses for an infant's chart and for the list. Else it is of the form before:
   * `scopes`, at every launch.
   */
  readonly asInstalled?: boolean;
  /** What a slow EHR does instead of waiting; nothing when left out. */
  readonly wait?: (milliseconds: number) => Promise<void>;
};

/** Opens the clinic with these stories in it. Close it after each test. */
export const openClinic = (...stories: readonly string[]): Clinic => openClinicOf({}, ...stories);

/** Opens a clinic that has another EHR, with these stories in it. Close it after each test. */
export function openClinicOf(options: ClinicOptions, ...stories: readonly string[]): Clinic {
  const personality = personalityNamed(options.ehr ?? 'open');
  const installed = options.asInstalled ? registeredApp(APP, personality) : null;
  const scopes =
    installed?.scopes ?? scopesForEhr((options.scopes ?? SCOPES).split(' '), personality);
  let time = MONDAY;
  const requests: string[] = [];
  let granted = scopes;
  let standalone = false;
  const ehr = createEhr({
    origin: EHR,
    file: ':memory:',
    now: () => new Date(time),
    personality,
    wait: options.wait ?? (async () => undefined),
    clients: [
      {
        id: 'warm-handoff-test',
        name: 'Connect to care',
        redirectUris: [`${APP}/index.html`],
        launchUrl: `${APP}/launch.html`,
        ...(installed?.launchUrlFor ? { launchUrlFor: installed.launchUrlFor } : {}),
        scopes: [...scopes, 'launch/patient'],
      },
    ],
  });
  const load = (bundle: fhir4.Bundle<fhir4.FhirResource>) => {
    const loaded = ehr.fhir.load(bundle);
    if (!loaded.ok) throw new Error(`seed refused: ${JSON.stringify(loaded.outcome)}`);
  };
  for (const { bundle } of seedBundles(new Date(MONDAY), { stories })) load(bundle);
  const files = withFaults(async (request) =>
    appFile(new URL(request.url).pathname, {
      clientId: 'warm-handoff-test',
      scopes: [...scopes, ...(standalone ? ['launch/patient'] : [])].join(' '),
      standalone,
      practice: 'practice/sample.json',
      quirks: personality.app.quirks,
      ...(installed === null ? {} : installedFile(personality)),
    }),
  );
  const carryOut = keepingWritten(ehr, personality.name);
  let admitted = 0;
  const server = setupServer(
    http.all(`${EHR}/*`, ({ request }) => {
      const url = new URL(request.url);
      requests.push(`${request.method} ${url.pathname}${url.search}`);
      return carryOut(request).catch(cutAsSeen);
    }),
    http.get(`${APP}/*`, ({ request }) => files.handle(request).catch(cutAsSeen)),
  );
  server.listen({ onUnhandledFrame: 'error' });
  return {
    ehr,
    requests,
    forgetRequests: () => requests.splice(0),
    writes: () => requests.filter((request) => /^(POST|PUT|PATCH|DELETE) \/fhir/.test(request)),
    arm: (...faults) => {
      for (const fault of faults) {
        ehr.faults.arm(fault);
        files.faults.arm(fault);
      }
    },
    clearFaults: () => {
      ehr.faults.clear();
      files.faults.clear();
    },
    admit: (story) => {
      const [, told] = seedBundles(new Date(MONDAY), { stories: [story] });
      const [id = ''] = story.split('-');
      admitted += 1;
      const hers = `${id}-no${admitted}`;
      const bundle = JSON.stringify(told?.bundle).replaceAll(new RegExp(`\\b${id}\\b`, 'g'), hers);
      load(JSON.parse(bundle));
      return hers;
    },
    addVisit: (patient, encounter) =>
      load({
        resourceType: 'Bundle',
        type: 'transaction',
        entry: [
          {
            resource: {
              resourceType: 'Encounter',
              id: encounter,
              status: 'in-progress',
              class: { system: 'http://terminology.hl7.org/CodeSystem/v3-ActCode', code: 'AMB' },
              subject: { reference: `Patient/${patient}` },
              period: { start: time },
            },
            request: { method: 'PUT', url: `Encounter/${encounter}` },
          },
        ],
      }),
    setTime: (instant) => {
      time = instant;
    },
    now: () => time,
    grantOnly: (scopes) => {
      granted = scopes;
    },
    launchUrl: (patient, encounter, user = OLIVE, more = {}) =>
      ehr.launchUrl(
        { client: 'warm-handoff-test', patient, encounter, user, scopes: granted, ...more },
        patient === null ? 'list' : /infant/.test(patient) ? 'infant' : 'chart',
      ),
    inChart: async (search) => {
      const answer = await ehr.fhir.handleOwn(new Request(`${ISSUER}/${search}`));
      if (!answer.ok) throw new Error(`${search}: ${await answer.text()}`);
      const bundle = (await answer.json()) as fhir4.Bundle;
      const found = (bundle.entry ?? []).flatMap(({ resource }) => (resource ? [resource] : []));
      // Some EHRs keep a note's text apart from the note.
      return withTexts({ read: (url) => ownRead(ehr, url) }, found);
    },
    allowStandalone: () => {
      standalone = true;
    },
    close: () => {
      server.close();
      ehr.close();
    },
  };
}

/**
 * The EHR; with WRITTEN_DIR set (`npm run conformance`) what the app writes is kept there too, in a
 * folder per EHR personality.
 */
function keepingWritten(ehr: Ehr, personality: string): (request: Request) => Promise<Response> {
  const folder = process.env['WRITTEN_DIR'];
  if (folder === undefined) return ehr.handle;
  const written = keepWritten({
    folder: join(folder, personality),
    test: () => expect.getState().currentTestName ?? '',
    ask: async (path) => {
      const answer = await ehr.fhir.handleOwn(new Request(`${ISSUER}/${path}`));
      return answer.ok ? ((await answer.json()) as fhir4.FhirResource) : null;
    },
  });
  return (request) => written.around(request, ehr.handle);
}

/** One record, as the EHR itself sees it. */
async function ownRead<R extends fhir4.Resource>(
  ehr: Ehr,
  url: string,
): Promise<Result<Versioned<R>>> {
  const answer = await ehr.fhir.handleOwn(new Request(url));
  if (!answer.ok) throw new Error(`${url}: ${answer.status}`);
  return { ok: true, value: { resource: (await answer.json()) as R, versionId: null } };
}

/** A cut connection is a rejected fetch, not an answer: msw would make a 500 of what is thrown. */
function cutAsSeen(error: unknown): Response {
  if (isCutConnection(error)) return Response.error();
  throw error;
}

const OWN_FILE = `/ehr/${createHash('sha256').update(ISSUER).digest('hex')}.json`;

/** What `npm start` writes into the issuer file: the scopes of each launch address. */
function installedFile(personality: Personality) {
  const [file] = Object.values(issuerFile(ISSUER, personality));
  const { scopes, launches } = file as Pick<IssuerConfig, 'scopes' | 'launches'>;
  return { scopes, launches };
}

/** The app's static files, with the one issuer file this clinic's IT has written. */
function appFile(path: string, ownFile: object): Response {
  if (path === OWN_FILE) return Response.json(ownFile);
  try {
    return new Response(readFileSync(`public${path}`), {
      headers: { 'Content-Type': 'application/json' },
    });
  } catch {
    return new Response('not found', { status: 404 });
  }
}
