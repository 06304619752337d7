import { Temporal } from 'temporal-polyfill';

/** Ages for which a visit is added: who a perinatal practice sees as the patient. */
const AGES = { from: 12, to: 60 };
const FIRST_VISIT = '08:00';
const MINUTES_APART = 20;

/**
 * Adds a planned visit today for each living patient aged 12 to 60 in the Bundle who has none: the
 * chart page lists the patients who are seen today, and records from elsewhere never are.
 *
 * @param today calendar day in the practice, `YYYY-MM-DD`
 * @param timeZone IANA zone of the practice
 * @returns the Bundle with the visits, and the patients they are for (`Patient/1`)
 */
export function withVisitsToday(
  bundle: fhir4.Bundle<fhir4.FhirResource>,
  today: string,
  timeZone: string,
): {
  readonly bundle: fhir4.Bundle<fhir4.FhirResource>;
  readonly patients: readonly string[];
} {
  const day = Temporal.PlainDate.from(today);
  const entries = bundle.entry ?? [];
  const seen = new Set(
    entries.flatMap(({ resource }) =>
      resource?.resourceType === 'Encounter' && isOn(resource, day, timeZone)
        ? (resource.subject?.reference ?? [])
        : [],
    ),
  );
  const visits = entries.flatMap(({ resource, fullUrl, request }) => {
    if (resource?.resourceType !== 'Patient' || !isSeenHere(resource, day)) return [];
    if (resource.id === undefined) return [];
    const reference = `Patient/${resource.id}`;
    if (seen.has(reference) || (fullUrl && seen.has(fullUrl))) return [];
    // A created patient gets an id of the server's own: inside the transaction the fullUrl names it.
    const subject = request?.method === 'POST' ? (fullUrl ?? reference) : reference;
    return { id: resource.id, reference, subject };
  });
  const added = visits.map(({ id, subject }, place) => {
    const start = day
      .toZonedDateTime({ timeZone, plainTime: FIRST_VISIT })
      .add({ minutes: MINUTES_APART * place });
    return toEntry(toVisit(id, subject, start));
  });
  return {
    bundle: added.length === 0 ? bundle : { ...bundle, entry: [...entries, ...added] },
    patients: visits.map(({ reference }) => reference),
  };
}

function isSeenHere(patient: fhir4.Patient, day: Temporal.PlainDate): boolean {
  if (patient.deceasedBoolean === true || patient.deceasedDateTime !== undefined) return false;
  // Only a full date tells an age; `1987` or `1987-02` is a birthday nobody can count from.
  if (!/^\d{4}-\d{2}-\d{2}$/.test(patient.birthDate ?? '')) return false;
  const born = readDay(() => Temporal.PlainDate.from(patient.birthDate ?? ''));
  const age = born?.until(day, { largestUnit: 'years' }).years;
  return age !== undefined && age >= AGES.from && age <= AGES.to;
}

function isOn(visit: fhir4.Encounter, day: Temporal.PlainDate, timeZone: string): boolean {
  const start = visit.period?.start;
  if (start === undefined) return false;
  const date = readDay(() =>
    start.includes('T')
      ? Temporal.Instant.from(start).toZonedDateTimeISO(timeZone).toPlainDate()
      : Temporal.PlainDate.from(start),
  );
  return date?.equals(day) === true;
}

/** null for a date that is none: the server will say so, this only looks for visits. */
function readDay(read: () => Temporal.PlainDate): Temporal.PlainDate | null {
  try {
    return read();
  } catch {
    return null;
  }
}

function toVisit(patient: string, subject: string, start: Temporal.ZonedDateTime): fhir4.Encounter {
  const written = (time: Temporal.ZonedDateTime) =>
    time.toString({ timeZoneName: 'never', smallestUnit: 'second' });
  return {
    resourceType: 'Encounter',
    // R4 ids have at most 64 characters; the day makes tomorrow's visit another one.
    id: `${patient.slice(0, 48)}-visit-${start.toPlainDate().toString().replaceAll('-', '')}`,
    status: 'planned',
    class: {
      system: 'http://terminology.hl7.org/CodeSystem/v3-ActCode',
      code: 'AMB',
      display: 'ambulatory',
    },
    type: [{ text: 'Visit today, added by sandbox:load' }],
    subject: { reference: subject },
    period: { start: written(start), end: written(start.add({ minutes: MINUTES_APART })) },
  };
}

const toEntry = (visit: fhir4.Encounter): fhir4.BundleEntry<fhir4.FhirResource> => ({
  fullUrl: `https://sandbox-load.example/fhir/Encounter/${visit.id}`,
  resource: visit,
  request: { method: 'PUT', url: `Encounter/${visit.id}` },
});
