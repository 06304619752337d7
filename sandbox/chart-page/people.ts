import type { ChartReader } from './chart-reader.ts';
import { readStaff } from './staff.ts';
import { readPatientList } from './visits.ts';
import type { Calendar } from './words.ts';

/** Everyone who can be chosen where an app is opened without a chart: today's patients first. */
export async function readPeople(chart: ChartReader, calendar: Calendar) {
  const [list, staff] = await Promise.all([readPatientList(chart, calendar), readStaff(chart)]);
  const patients = [...list.today, ...list.others].map(({ patientId, name, age }) => ({
    id: patientId,
    label: age === '' ? name : `${name}, ${age}`,
  }));
  const byId = new Map(patients.map((one) => [one.id, one]));
  return { patients: [...byId.values()], staff };
}
