/** What the app does with one kind of record, and why: the one source of every scope it asks for. */
export type ScopeNeed = {
  readonly level: 'patient' | 'user';
  readonly resource: string;
  /** SMART v2 letters in their order (create, read, update, delete, search); never `d`. */
  readonly does: string;
  readonly why: string;
  /** The launches that need it: launch.html, launch-infant.html, launch-list.html. */
  readonly for: readonly LaunchKind[];
};

/** From a chart; from an infant's chart, about a parent; without a chart, for the waiting list. */
export type LaunchKind = 'chart' | 'infant' | 'list';

/** Not about records: opened from the chart, knowing who is signed in. */
export const LAUNCH_SCOPES = ['launch', 'openid', 'fhirUser'] as const;

const CHARTS: ScopeNeed['for'] = ['chart', 'infant'];
const ALL: ScopeNeed['for'] = ['chart', 'infant', 'list'];

const need = (
  scope: string,
  why: string,
  launches: ScopeNeed['for'] = CHARTS,
): readonly ScopeNeed[] => {
  const [, level, resource = '', does = ''] = /^(\w+)\/(\w+)\.(\w+)$/.exec(scope) ?? [];
  return [{ level: level === 'user' ? 'user' : 'patient', resource, does, why, for: launches }];
};

const ROOMS = 'rooms on the waiting list; without it only the rooms are missing';
const LIST = 'the waiting list: today’s results and handoffs of all patients';
const PARENT = 'a parent’s own chart, from an infant’s';

/** In the order they are asked for. Searches are those of src/fhir/read-*.ts. */
export const SCOPE_NEEDS: readonly ScopeNeed[] = [
  need('patient/Patient.r', 'whose handoff it is'),
  need('patient/Encounter.rs', 'at which visit, when the next one is, and a birth since last year'),
  need(
    'patient/Observation.crs',
    'screening results, date and outcome of a delivery; c only for a result entered from paper',
  ),
  need(
    'patient/QuestionnaireResponse.rs',
    'answers: a self-harm item is never guessed from a total',
  ),
  need(
    'patient/Condition.rs',
    'whom a sentence fits: a birth in the last year, a loss; without it the neutral sentence',
  ),
  need('patient/RelatedPerson.rs', 'who the parent of an infant is'),
  need('patient/Coverage.rs', 'which practice takes her insurance'),
  need('patient/ServiceRequest.crus', 'the referral'),
  need('patient/Communication.crus', 'the conversation and each attempt'),
  need('patient/Appointment.crus', 'the booked visit; visits already planned'),
  need('patient/Flag.crus', 'the follow-up flag; a loss that the practice has flagged'),
  need('patient/DocumentReference.crus', 'the note, and what was sent by portal'),
  need(
    'user/Task.crus',
    'where the handoff stands, who has it, what is promised for when (Task is outside the R4 patient compartment)',
    ALL,
  ),
  need('user/Provenance.crs', 'who wrote it, with what, and on whose word', ALL),
  need('user/HealthcareService.rs', 'receiving practices in the EHR’s directory'),
  need('user/Organization.rs', 'their intake lines'),
  need('user/Location.rs', 'rooms, and where a practice is'),
  need('user/Binary.r', 'the text of a note, where the EHR keeps it apart from the note'),
  need('user/PractitionerRole.rs', 'roles: who may do the clinician’s step, whom to pass to', ALL),
  need('user/Practitioner.r', 'the name of who is signed in', ALL),
  need('user/Encounter.rs', ROOMS, ['list']),
  need('user/Patient.rs', `${PARENT}, and the waiting list`, ['infant', 'list']),
  need('user/Observation.crs', PARENT, ['infant']),
  need('user/Observation.rs', LIST, ['list']),
  need('user/QuestionnaireResponse.rs', `${PARENT}; ${LIST}`, ['infant', 'list']),
  need('user/Condition.rs', PARENT, ['infant']),
  need('user/RelatedPerson.rs', `${PARENT}; whether an infant linked to her lives`, ['infant']),
  need('user/Coverage.rs', PARENT, ['infant']),
  need('user/ServiceRequest.crus', PARENT, ['infant']),
  need('user/Communication.crus', `${PARENT}; the waiting list: what was tried`, [
    'infant',
    'list',
  ]),
  need('user/Appointment.crus', PARENT, ['infant']),
  need('user/Flag.crus', PARENT, ['infant']),
  need('user/DocumentReference.crus', PARENT, ['infant']),
].flat();

/** `patient/Flag.crus`. */
export const toV2 = ({ level, resource, does }: ScopeNeed): string =>
  `${level}/${resource}.${does}`;

/** v1 knows read (read and search) and write (create, update and delete) only. */
export const toV1 = ({ level, resource, does }: ScopeNeed): string =>
  [
    ...(/[rs]/.test(does) ? [`${level}/${resource}.read`] : []),
    ...(/[cu]/.test(does) ? [`${level}/${resource}.write`] : []),
  ].join(' ');
