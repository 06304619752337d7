import type { Delivery } from '../../domain/place/delivery.ts';
import type { Destination, OpenHours } from '../../domain/place/destination.ts';
import type { Parsed, Parts } from '../border/parsed.ts';
import { isDelivery } from '../codes/delivery-codes.ts';
import { CONTACT_PURPOSE, DELIVERY, DESTINATION_ID, TIME_ZONE } from '../codes/directory-codes.ts';
import { inForce, inUse } from '../codes/in-force.ts';
import { spokenLanguage } from '../codes/spoken-language.ts';
import { destinationFacts } from './destination-facts.ts';
import { zoneOf } from './zone-of.ts';

const DAYS = ['mon', 'tue', 'wed', 'thu', 'fri', 'sat', 'sun'];

/**
 * A receiving practice from the EHR's directory, as docs/data.md lays it out; null when it has no
 * telephone number, for then nobody can be called there.
 *
 * @param homeZone IANA zone its hours are in when the directory does not say
 * @param today `YYYY-MM-DD`: numbers and contacts are those in force then
 */
export function toDestination(
  service: Parsed<fhir4.HealthcareService>,
  organization: Parsed<fhir4.Organization> | undefined,
  homeZone: string,
  today: string,
): Destination | null {
  const phones = [service, organization].flatMap((one) => phonesOf(one?.telecom, today));
  const [phone, secondPhone] = [...new Set(phones)];
  if (phone === undefined) return null;
  const stated = service.extension?.find(({ url }) => url === TIME_ZONE)?.valueCode;
  const timeZone = zoneOf(stated) ?? homeZone;
  return {
    reference: `HealthcareService/${service.id}`,
    id: service.identifier?.find(({ system }) => system === DESTINATION_ID)?.value ?? null,
    name: service.name ?? service.providedBy?.display ?? organization?.name ?? phone,
    phone,
    secondPhone: secondPhone ?? null,
    contactName: intakeContact(organization, today),
    hours: (service.availableTime ?? []).flatMap(toHours),
    timeZone,
    languages: (service.communication ?? []).flatMap((one) => spokenLanguage(one) ?? []),
    payers: (service.eligibility ?? []).flatMap(
      ({ code }) => code?.text ?? code?.coding?.find(({ display }) => display)?.display ?? [],
    ),
    ...destinationFacts(service, timeZone),
    ...faxOf([...(service.telecom ?? []), ...(organization?.telecom ?? [])], today),
    ...referralWays(service.referralMethod),
  };
}

/** Lowest rank first (R4 ContactPoint.rank: 1 is the highest preference). */
function phonesOf(
  telecom: readonly fhir4.ContactPoint[] | undefined,
  today: string,
): readonly string[] {
  return (telecom ?? [])
    .filter((one) => one.system === 'phone' && inUse(one, today))
    .toSorted((a, b) => (a.rank ?? 99) - (b.rank ?? 99))
    .flatMap(({ value }) => value || []);
}

function intakeContact(
  organization: Parsed<fhir4.Organization> | undefined,
  today: string,
): string | null {
  const contact = organization?.contact
    ?.filter(({ name }) => inForce(name?.period, today))
    .find(({ purpose }) =>
      purpose?.coding?.some(({ system, code }) => system === CONTACT_PURPOSE && code === 'PATINF'),
    );
  const { text, given = [], family } = contact?.name ?? {};
  const name = text ?? [...given, family].filter(Boolean).join(' ');
  return name === '' ? null : name;
}

function toHours({
  daysOfWeek,
  allDay,
  availableStartTime,
  availableEndTime,
}: Parts<fhir4.HealthcareServiceAvailableTime>): readonly OpenHours[] {
  const days = (daysOfWeek ?? DAYS).map((day) => DAYS.indexOf(day) + 1).filter((day) => day > 0);
  if (allDay === true) return [{ days, opens: '00:00', closes: '24:00' }];
  // Half a time is no time: unknown hours are said as unknown.
  if (availableStartTime === undefined || availableEndTime === undefined) return [];
  return [{ days, opens: availableStartTime.slice(0, 5), closes: availableEndTime.slice(0, 5) }];
}

/**
 * Portal only where the directory says so, and how it gets there only where that is stated: by our
 * own code, or by one of R4's that says it (docs/data.md). A coordinator is the practice's own,
 * wherever one can call.
 */
function referralWays(
  methods: readonly fhir4.CodeableConcept[] | undefined,
): Pick<Destination, 'modes' | 'delivery'> {
  const codings = (methods ?? []).flatMap(({ coding = [] }) => coding);
  const codes = codings.map(({ code }) => code);
  const stated = codings.find(({ system }) => system === DELIVERY)?.code;
  const delivery = isDelivery(stated) ? stated : ofMethod(codes);
  const byPhone = codes.length === 0 || codes.includes('phone');
  const byPortal = codes.includes('elec') || delivery !== undefined;
  return {
    modes: [
      ...(byPhone ? (['phone'] as const) : []),
      ...(byPortal ? (['portal'] as const) : []),
      'coordinator',
    ],
    ...(delivery === undefined ? {} : { delivery }),
  };
}

/** R4 service-referral-method: `elec` says neither who sends it nor where to. */
const ofMethod = (codes: readonly (string | undefined)[]): Delivery | undefined =>
  codes.includes('fax') ? 'fax' : codes.includes('semail') ? 'secure-message' : undefined;

function faxOf(telecom: readonly fhir4.ContactPoint[], today: string): Pick<Destination, 'fax'> {
  const fax = telecom.find((one) => one.system === 'fax' && inUse(one, today))?.value;
  return fax === undefined ? {} : { fax };
}
