import { calendarDay } from '../../src/domain/time/currency.ts';
import type { Parsed } from '../../src/fhir/border/parsed.ts';
import { isType } from '../../src/fhir/codes/of-type.ts';

/** The chart to open and its visit, as a launch would name them. */
export type ChartChoice =
  | {
      readonly ok: true;
      readonly patient: Parsed<fhir4.Patient>;
      readonly encounter: Parsed<fhir4.Encounter> | null;
    }
  | { readonly ok: false; readonly problem: string };

/**
 * Which chart is meant: the one asked for; else that of the visit on the day of `at` (one in
 * progress first); else the only patient there is. Two that could be meant are not guessed at.
 */
export function chooseChart(
  resources: readonly fhir4.Resource[],
  asked: string | undefined,
  at: string,
  zone: string,
): ChartChoice {
  const patients = resources.filter(isType('Patient'));
  const list = patients.map(({ id }) => `Patient/${id}`).join(', ');
  if (patients.length === 0) return { ok: false, problem: 'no Patient in the Bundle' };
  const visits = visitsOn(calendarDay(at, zone), resources, zone);
  const visitOf = (patient: Parsed<fhir4.Patient>) =>
    visits.find((visit) => isOf(visit, patient)) ?? null;
  if (asked !== undefined) {
    const patient = patients.find(({ id }) => asked === id || asked === `Patient/${id}`);
    if (patient === undefined) return { ok: false, problem: `no ${asked} here; there is ${list}` };
    return { ok: true, patient, encounter: visitOf(patient) };
  }
  const visited = [true, false]
    .map((now) => visits.filter(({ status }) => (status === 'in-progress') === now))
    .map((same) => patients.filter((patient) => same.some((visit) => isOf(visit, patient))))
    .find((found) => found.length > 0);
  const [patient, another] = visited ?? patients;
  if (patient === undefined || another !== undefined) {
    return { ok: false, problem: `more than one chart could be meant; add --patient: ${list}` };
  }
  return { ok: true, patient, encounter: visitOf(patient) };
}

/** Visits of one day, those in progress first. */
function visitsOn(
  day: string,
  resources: readonly fhir4.Resource[],
  zone: string,
): readonly Parsed<fhir4.Encounter>[] {
  const inProgress = ({ status }: Parsed<fhir4.Encounter>) => Number(status === 'in-progress');
  return resources
    .filter(isType('Encounter'))
    .filter(({ status, period }) => {
      const called = ['cancelled', 'entered-in-error'].includes(status ?? '');
      return !called && period?.start !== undefined && isOn(day, period.start, zone);
    })
    .toSorted((a, b) => inProgress(b) - inProgress(a));
}

/** A start of month or year precision, or without an offset, is taken as it is written. */
function isOn(day: string, start: string, zone: string): boolean {
  try {
    return calendarDay(start, zone) === day;
  } catch {
    return /^\d{4}/.test(start) && day.startsWith(start.slice(0, day.length));
  }
}

function isOf({ subject }: Parsed<fhir4.Encounter>, { id }: Parsed<fhir4.Patient>): boolean {
  return new RegExp(`(^|/)Patient/${id}$`).test(subject?.reference ?? '');
}
