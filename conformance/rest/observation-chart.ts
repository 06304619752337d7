import { found, observation, patient, type Server, stored } from './behaviour.ts';

/** A patient of its own and the path of an Observation search that stays with this patient. */
export const observationChart = async (server: Server) => {
  const { id } = await stored(server, patient());
  const add = async (more: Partial<fhir4.Observation>) =>
    (await stored(server, observation(`Patient/${id}`, more))).id;
  const search = (query: string) => found(server, `Observation?subject=Patient/${id}&${query}`);
  return { patientId: id, add, search };
};

export const on = (date: string) => ({ effectiveDateTime: date });

/** The same code in a system of choice. */
export const coded = (code: string, system = 'http://loinc.org') => ({
  code: { coding: [{ system, code }] },
});

/** A patient with one Observation for each date, and their ids in that order. */
export const dated = async (server: Server, ...dates: readonly string[]) => {
  const { id } = await stored(server, patient());
  const ids: string[] = [];
  for (const effectiveDateTime of dates) {
    ids.push((await stored(server, observation(`Patient/${id}`, { effectiveDateTime }))).id);
  }
  return { patientId: id, ids, query: `Observation?subject=Patient/${id}` };
};
