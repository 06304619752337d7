import type { OrderByHand } from '../../domain/handoff/order-by-hand.ts';
import type { Parsed } from '../border/parsed.ts';
import { isType } from '../codes/of-type.ts';
import { EXTERNAL, LOCAL } from '../codes/our-codes.ts';
import { referenceOf } from '../codes/reference.ts';
import { isLet, ownIdentifier, secondName, toReceiver } from '../handoff/record/record-identity.ts';

/** An order older than this says nothing about today (ours: a quarter; no source gives one). */
const DAYS = 90;

/**
 * VSAC "Referral for Adult Depression" (rules/fhir.md#snomed) and 81294000, patient referral for
 * psychotherapy. Without 183866009: an order to emergency care is not one to counselling.
 */
const REFERRAL_CODES: readonly string[] = [
  ...['306226009', '306227000', '306252003', '308459004', '308477009', '183524004', '306136006'],
  ...['390866009', '183583007', '711281004', '710914003', '703978000', '81294000'],
];

/** Whose care, in an order's own words: "AMB REFERRAL TO BEHAVIORAL HEALTH". */
const MENTAL_HEALTH =
  /\b(mental health|behaviou?ral health|psychotherap\w+|psychiatr\w+|psycholog\w+|counsel+ing)\b/i;
const REFERRAL = /\breferr?(al|ed)?\b/i;
/** Counselling about something else. */
const OTHER_COUNSELLING =
  /\b(genetic|lactation|breast\s?feeding|nutrition\w*|diet\w*|tobacco|smoking|contracepti\w+|family planning|financial)\b[^.;]*\bcounsel+ing\b/i;

/** In force. A draft authorises nothing until it is signed, and may be thrown away with its pend. */
const IN_FORCE: readonly string[] = ['active', 'on-hold'];
/** Proposals, plans and options are no orders. */
const NO_ORDER: readonly string[] = ['proposal', 'plan', 'option'];
const TASK_ENDED: readonly string[] = [
  ...['completed', 'cancelled', 'rejected', 'failed', 'entered-in-error'],
];

/**
 * Referral orders to mental health care that somebody made for this person in the EHR itself, with
 * the EHR's own task for each where there is one. Recognised by code (above), or by the words of its
 * code and category: a referral, and mental or behavioral health, psychotherapy, psychiatry,
 * psychology or counselling. Active or on hold, authored in the last 90 days; where it does not say
 * when, stored in them. Not one that this app made, nor one that a handoff is using. Pure.
 * @param at the moment of reading, ISO
 * @param using an order to count although a handoff is using it: that handoff's own
 */
export function ordersByHand(
  resources: readonly fhir4.Resource[],
  person: string | null,
  at: string,
  using: string | null = null,
): readonly OrderByHand[] {
  const since = Date.parse(at) - DAYS * 24 * 60 * 60 * 1000;
  const tasks = resources.filter(isType('Task'));
  return resources.filter(isType('ServiceRequest')).flatMap((order): readonly OrderByHand[] => {
    const made = order.authoredOn ?? order.meta?.lastUpdated;
    const reference = `ServiceRequest/${order.id}`;
    if (person === null || referenceOf(order.subject) !== person) return [];
    if (!isInForce(order) || !isMentalHealthReferral(order) || isMadeHere(order)) return [];
    if (!isFree(order) && reference !== using) return [];
    if (made === undefined || !(Date.parse(made) >= since)) return [];
    const by = order.requester?.display?.trim();
    const task = tasks.find(
      (one) => isTaskFor(one, reference, person) && (isFree(one) || reference === using),
    );
    return [
      {
        reference,
        at: made.includes('T') ? new Date(made).toISOString() : made,
        by: by ? by : null,
        to: toReceiver(order.performer?.[0]),
        task: task === undefined ? null : `Task/${task.id}`,
      },
    ];
  });
}

const isInForce = ({ status, intent, doNotPerform }: Parsed<fhir4.ServiceRequest>): boolean =>
  IN_FORCE.includes(status ?? '') && !NO_ORDER.includes(intent ?? '') && doNotPerform !== true;

function isMentalHealthReferral({ code, category = [] }: Parsed<fhir4.ServiceRequest>): boolean {
  const coded = code?.coding?.some(
    ({ system, code: one = '' }) => system === EXTERNAL.snomed && REFERRAL_CODES.includes(one),
  );
  if (coded === true) return true;
  const said = [code, ...category]
    .flatMap((concept) => [
      concept?.text ?? '',
      ...(concept?.coding ?? []).map(({ display = '' }) => display),
    ])
    .join('. ');
  return REFERRAL.test(said) && MENTAL_HEALTH.test(said) && !OTHER_COUNSELLING.test(said);
}

const isMadeHere = (resource: Parsed<fhir4.ServiceRequest> | Parsed<fhir4.Task>): boolean =>
  ownIdentifier(resource) !== undefined && secondName(resource) === undefined;

/** No handoff uses it, or the one that did has let it go. */
const isFree = (resource: Parsed<fhir4.ServiceRequest> | Parsed<fhir4.Task>): boolean => {
  const own = ownIdentifier(resource);
  return own === undefined || isLet(own);
};

/** The EHR's own, under way; a task of ours for that order is no second one. */
const isTaskFor = (task: Parsed<fhir4.Task>, order: string, person: string): boolean =>
  referenceOf(task.for) === person &&
  [task.focus, ...(task.basedOn ?? [])].some((one) => referenceOf(one) === order) &&
  !TASK_ENDED.includes(task.status ?? '') &&
  !isMadeHere(task) &&
  !task.code?.coding?.some(({ system }) => system === LOCAL.task);
