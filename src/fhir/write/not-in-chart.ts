import type { Parsed } from '../border/parsed.ts';
import { isType } from '../codes/of-type.ts';
import { referenceTo } from '../codes/reference.ts';

/** The name of a note that is in this window only: it says that no chart has it. */
export const NOT_IN_CHART = 'DocumentReference/not-in-chart';

/** A handoff note that this EHR does not let us save, as the chart would hold it. */
export type NoteNotInChart = Parsed<fhir4.DocumentReference>;

/** The note among these records that no chart has; undefined: there is none. */
export const noteNotInChart = (resources: readonly fhir4.Resource[]): NoteNotInChart | undefined =>
  resources.filter(isType('DocumentReference')).find((note) => referenceTo(note) === NOT_IN_CHART);
