import type { ChartReader } from './chart-reader.ts';
import { ageText, type Calendar, conceptText, personName } from './words.ts';

/** One line of the patient list. A patient who is not here today has no visit. */
export type PatientLine = {
  readonly patientId: string;
  readonly name: string;
  readonly age: string;
  readonly visit: {
    readonly time: string;
    readonly reason: string;
    readonly room: string;
    readonly provider: string;
  } | null;
};

export type PatientList = {
  readonly practice: string;
  readonly today: readonly PatientLine[];
  readonly others: readonly PatientLine[];
};

/** The id behind "Type/id", also at the end of an absolute address. */
export function idOf(reference: string | undefined): string | undefined {
  return reference?.split('/').at(-1);
}

/** Today's visits of one patient, or of everyone, in the order of the day. */
export async function todaysVisits(
  chart: ChartReader,
  calendar: Calendar,
  patientId?: string,
): Promise<readonly fhir4.Encounter[]> {
  const whose = patientId === undefined ? '' : `&patient=${encodeURIComponent(patientId)}`;
  const since = calendar.today.subtract({ days: 1 });
  const recent = await chart.search('Encounter', `date=ge${since}&_count=200${whose}`);
  return recent
    .filter(({ period, status }) => {
      return (
        status !== 'entered-in-error' &&
        calendar.dayOf(period?.start)?.equals(calendar.today) === true
      );
    })
    .sort((a, b) => (a.period?.start ?? '').localeCompare(b.period?.start ?? ''));
}

export function toVisit(encounter: fhir4.Encounter, calendar: Calendar) {
  return {
    time: calendar.time(encounter.period?.start),
    reason: conceptText(encounter.reasonCode?.[0] ?? encounter.type?.[0]),
    room: encounter.location?.[0]?.location.display ?? '',
    provider: encounter.participant?.[0]?.individual?.display ?? '',
  };
}

export async function readPatientList(
  chart: ChartReader,
  calendar: Calendar,
): Promise<PatientList> {
  const [visits, patients, practice] = await Promise.all([
    todaysVisits(chart, calendar),
    chart.search('Patient', '_count=200'),
    chart.read('Organization', 'practice'),
  ]);
  const toLine = (patient: fhir4.Patient, visit?: fhir4.Encounter): PatientLine => ({
    patientId: patient.id ?? '',
    name: personName(patient.name),
    age: ageText(patient.birthDate, calendar.today),
    visit: visit ? toVisit(visit, calendar) : null,
  });
  const byId = new Map(patients.map((patient) => [patient.id, patient]));
  const today = visits.flatMap((visit) => {
    const patient = byId.get(idOf(visit.subject?.reference));
    return patient ? [toLine(patient, visit)] : [];
  });
  const seen = new Set(today.map(({ patientId }) => patientId));
  const others = patients
    .filter(({ id }) => !seen.has(id ?? ''))
    .map((patient) => toLine(patient))
    .sort((a, b) => a.name.localeCompare(b.name));
  return { practice: practice?.name ?? 'Practice EHR', today, others };
}
