import { type ParentChoice, settleParent } from '../../domain/people/parent.ts';
import type { Person } from '../../domain/people/person.ts';
import type { Parsed } from '../border/parsed.ts';
import { isType } from '../codes/of-type.ts';
import { referenceOf } from '../codes/reference.ts';
import { readScreens } from '../screening/read-screens.ts';
import { type Chart, type ChartInput, chartFrom, todayOf, visitDayOf } from './chart-from.ts';
import { parentsOf } from './parents-of.ts';
import { NO_ONE_KNOWN, type WhoseChart, whoseChart } from './whose-chart.ts';

/**
 * The chart of whoever is being handed off, also where the open one is an infant's. Of a parent
 * only what is in their own chart is used: a result kept in the child's chart is left alone and
 * said (rules/chart.md#kept-in-the-childs-chart), and another parent's records are no business
 * here.
 */
export function anyChartFrom(input: ChartInput, choice: ParentChoice | null = null): Chart {
  const whose = whoseOf(input, choice);
  if (whose.child === null) return chartFrom(input);
  const { person, child } = whose;
  const resources = input.resources.filter((resource) => !isAboutAnother(resource, person));
  return {
    ...chartFrom({ ...input, resources, whose }),
    resultInChildsChart: holdsResult(child.reference, input),
  };
}

/** An infant has no form of its own: what the app can score in its chart is a parent's. */
function holdsResult(child: string, { resources, forms }: ChartInput): boolean {
  const about = resources
    .filter(isScreenRecord)
    .filter(({ subject }) => referenceOf(subject) === child);
  const { screens, unread } = readScreens(about, {
    subject: child,
    ...(forms === undefined ? {} : { forms }),
  });
  return screens.length + unread.length > 0;
}

function isAboutAnother(resource: fhir4.Resource, { reference }: Person): boolean {
  return isScreenRecord(resource) && referenceOf(resource.subject) !== reference;
}

/** Whose handoff it is, from everything that was read. */
export function whoseOf(input: ChartInput, choice: ParentChoice | null): WhoseChart {
  const { patient, resources } = input;
  const day = visitDayOf(input);
  const today = todayOf(input);
  const whose = whoseChart(patient, day, today);
  if (whose.child === null) return whose;
  const typed = typeof choice?.who === 'object' ? choice.who : null;
  const { homeZone: zone, forms } = input;
  const parents = parentsOf({ infant: patient, resources, day, zone, today, typed, forms });
  const parent = settleParent(parents, choice);
  const person = parent.is === 'settled' ? parent.parent.person : NO_ONE_KNOWN;
  return { ...whose, person, parent };
}

function isScreenRecord(
  resource: fhir4.Resource,
): resource is Parsed<fhir4.Observation> | Parsed<fhir4.QuestionnaireResponse> {
  return isType('Observation')(resource) || isType('QuestionnaireResponse')(resource);
}
