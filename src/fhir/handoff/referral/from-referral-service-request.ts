import type { ReferralRecord } from '../../../domain/handoff/handoff-record.ts';
import type { Parsed } from '../../border/parsed.ts';
import { COUNTED_REFERRAL } from '../../codes/our-codes.ts';
import { isLet, secondName, toActor, toReceiver } from '../record/record-identity.ts';
import { readBecause, STATUS_REASON } from '../record/withdrawn-because.ts';

/**
 * The referral a ServiceRequest tells of; null when it names no date or no place. An order made by
 * hand need name neither: the date is that of the agreement, and the place stands in the practice's
 * task (domain/handoff/handoff.ts).
 */
export function fromReferralServiceRequest(
  request: Parsed<fhir4.ServiceRequest>,
  key: string,
): ReferralRecord | null {
  const { authoredOn, extension, meta, performer, status } = request;
  const used = secondName(request);
  const to = toReceiver(performer?.[0]) ?? (used ? { reference: null, name: '' } : null);
  const at = (used && (used.period?.start ?? meta?.lastUpdated)) || authoredOn;
  if (to === null || at === undefined) return null;
  return {
    kind: 'referral',
    key,
    at,
    by: toActor(request.requester),
    to,
    state: status === 'revoked' || isLet(used) ? 'withdrawn' : 'active',
    ...readBecause(
      used?.type ?? extension?.find(({ url }) => url === STATUS_REASON)?.valueCodeableConcept,
    ),
    screens: screensOf(request),
    ...(used ? { order: `ServiceRequest/${request.id}` } : {}),
    ...(isForTeam(request) ? { care: 'team' as const } : {}),
  };
}

/** What it answers to: the reasons, and the forms that R4 does not let it name as one. */
const screensOf = ({
  reasonReference = [],
  supportingInfo = [],
}: Parsed<fhir4.ServiceRequest>): readonly string[] => [
  ...reasonReference.flatMap(({ reference = [] }) => reference),
  ...supportingInfo.flatMap(({ reference = '' }) =>
    reference.startsWith('QuestionnaireResponse/') ? reference : [],
  ),
];

const isForTeam = ({ code }: Parsed<fhir4.ServiceRequest>): boolean =>
  code?.coding?.some(
    ({ system, code: one }) =>
      system === COUNTED_REFERRAL.team.system && one === COUNTED_REFERRAL.team.code,
  ) === true;
