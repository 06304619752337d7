import type { EpisodeRecord, EpisodeState } from '../../domain/handoff-record.ts';
import { codeIn, concept, DECLINED_BY_SUBJECT, EXTERNAL, LOCAL, SID } from './codes.ts';
import {
  encounterOf,
  patientReference,
  recordIdentifier,
  restrictedMeta,
  toActor,
  toReference,
  type WriteContext,
} from './record-identity.ts';

type BusinessStatus = {
  readonly code: string;
  readonly display: string;
  readonly status: fhir4.Task['status'];
  readonly bser: readonly [code: string, display: string] | null;
};

/** Local business statuses and their BSeR / 360X equivalents (fhir-model.md §7). */
const STATUS: Readonly<Record<EpisodeState, BusinessStatus>> = {
  agreed: { code: 'agreed', display: 'Agreed', status: 'in-progress', bser: ['2.0', 'Created'] },
  calling: {
    code: 'contacting-practice',
    display: 'Contacting receiving practice',
    status: 'in-progress',
    bser: ['2.0', 'Created'],
  },
  appointment_confirmed: {
    code: 'appointment-confirmed',
    display: 'First appointment confirmed',
    status: 'in-progress',
    bser: ['5.1.1', 'Service Request Event Scheduled'],
  },
  revisit_planned: {
    code: 'revisit-planned',
    display: 'Check-in planned',
    status: 'on-hold',
    bser: null,
  },
  closed: { code: 'closed', display: 'Closed', status: 'completed', bser: ['7.0', 'Fulfilled'] },
};

/** The episode as its root Task (fhir-model.md §7.0 T0). */
export function toEpisodeTask(episode: EpisodeRecord, context: WriteContext): fhir4.Task {
  const status = STATUS[episode.state];
  const [focus, ...others] = episode.screens;
  return {
    resourceType: 'Task',
    meta: restrictedMeta(),
    identifier: [recordIdentifier(context, 'root')],
    groupIdentifier: { system: SID.handoff, value: context.handoffId },
    status: status.status,
    ...(episode.state === 'revisit_planned'
      ? { statusReason: { coding: [DECLINED_BY_SUBJECT], text: 'Prefers to wait' } }
      : {}),
    businessStatus: businessStatus(status),
    intent: 'order',
    priority: 'urgent',
    code: concept(LOCAL.task, 'warm-handoff', 'Warm handoff episode'),
    ...(focus === undefined ? {} : { focus: { reference: focus } }),
    for: patientReference(context),
    ...encounterOf(context),
    authoredOn: episode.at,
    lastModified: episode.lastAt,
    requester: toReference(episode.by),
    owner: toReference(episode.lastBy),
    ...(others.length === 0
      ? {}
      : {
          input: others.map((reference) => ({
            type: concept(LOCAL.taskIo, 'screen', 'Screening result'),
            valueReference: { reference },
          })),
        }),
  };
}

export const businessStatus = (status: Omit<BusinessStatus, 'status'>): fhir4.CodeableConcept => ({
  coding: [
    { system: LOCAL.businessStatus, code: status.code, display: status.display },
    ...(status.bser === null
      ? []
      : [{ system: EXTERNAL.bserStatus, code: status.bser[0], display: status.bser[1] }]),
  ],
  text: status.display,
});

/** The episode a root Task tells of; null when its state is not one this version knows. */
export function fromEpisodeTask(task: fhir4.Task, key: string): EpisodeRecord | null {
  const code = codeIn(task.businessStatus, LOCAL.businessStatus);
  const state = stateFor(code, task.status);
  if (state === null || task.authoredOn === undefined) return null;
  const references = [
    task.focus?.reference,
    ...(task.input ?? [])
      .filter((input) => codeIn(input.type, LOCAL.taskIo) === 'screen')
      .map((input) => input.valueReference?.reference),
  ];
  return {
    kind: 'episode',
    key,
    at: task.authoredOn,
    by: toActor(task.requester),
    state,
    lastBy: toActor(task.owner ?? task.requester),
    lastAt: task.lastModified ?? task.authoredOn,
    screens: references.filter((reference) => reference !== undefined),
  };
}

function stateFor(code: string | undefined, status: fhir4.Task['status']): EpisodeState | null {
  // A Task someone closed in the EHR by hand is closed, whatever its business status still says.
  if (status === 'completed' || status === 'cancelled' || status === 'failed') return 'closed';
  const known = Object.entries(STATUS).find(([, value]) => value.code === code);
  return known === undefined ? null : (known[0] as EpisodeState);
}
