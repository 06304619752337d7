import { nextVisitDay } from '../../src/app/visit/next-visit.ts';
import type { Visit } from '../../src/app/visit/visit.ts';
import type { Parent, WhoIsIt } from '../../src/domain/people/parent.ts';
import type { OpenHours } from '../../src/domain/place/destination.ts';

/** What the app read of the chart beside the screens, as its screens and records use it. */
export type ChartPart = {
  readonly given: string;
  readonly family: string;
  readonly birthDate: string | null;
  readonly language: string | null;
  readonly phones: readonly string[];
  readonly payers: readonly string[];
  /** In an infant's chart: how far it is known who the parent is, and who it may be. */
  readonly parent: { readonly is: WhoIsIt['is']; readonly people: readonly string[] } | null;
  readonly visit: { readonly reference: string | null; readonly start: string | null };
  /** The day of her next visit here, `YYYY-MM-DD`. */
  readonly nextVisit: string | null;
  /** Best match first: the first is the one that is called. */
  readonly destinations: readonly {
    readonly id: string | null;
    readonly name: string;
    readonly phone: string;
    readonly hours: readonly OpenHours[];
    readonly timeZone: string;
  }[];
};

/** The chart of one visit. */
export function chartPartOf(visit: Visit): ChartPart {
  const { person, payers, parent, visit: encounter } = visit.chart;
  const { given, family, birthDate, language, phones } = person;
  return {
    given,
    family,
    birthDate,
    language,
    phones,
    payers,
    parent: parent === null ? null : { is: parent.is, people: peopleIn(parent).map(nameOf) },
    visit: encounter,
    nextVisit: nextVisitDay(visit),
    destinations: visit.destinations.map(({ destination }) => ({
      id: destination.id,
      name: destination.name,
      phone: destination.phone,
      hours: destination.hours,
      timeZone: destination.timeZone,
    })),
  };
}

const peopleIn = (parent: WhoIsIt): readonly Parent[] =>
  parent.is === 'ask_who' ? parent.parents : [parent.parent];

const nameOf = ({ person }: Parent): string => `${person.given} ${person.family}`.trim();
