import type { FoundChart, Parent, TypedParent } from '../../domain/people/parent.ts';
import type { Person } from '../../domain/people/person.ts';
import { isSamePhone } from '../../domain/people/phone.ts';
import type { FormSettings } from '../../domain/screening/form-settings.ts';
import { ageOfScreen } from '../../domain/time/currency.ts';
import type { Parsed } from '../border/parsed.ts';
import { ROLE_CODE } from '../codes/code-systems.ts';
import { inForce, inUse } from '../codes/in-force.ts';
import { isType } from '../codes/of-type.ts';
import { referenceOf } from '../codes/reference.ts';
import { readScreens } from '../screening/read-screens.ts';
import { isParentCode, relativeToPerson } from './relative-to-person.ts';
import { roleOf } from './role-of-relative.ts';
import { toPerson } from './to-person.ts';
import { NO_ONE_KNOWN } from './whose-chart.ts';

type Launch = {
  readonly infant: Parsed<fhir4.Patient>;
  readonly resources: readonly fhir4.Resource[];
  /** The visit day, and the zone it is a day in. */
  readonly day: string;
  readonly zone: string;
  /** The day of reading: what has ended or not begun by then is not in force. */
  readonly today: string;
  /** Forms that the practice names in its own way. */
  readonly forms?: FormSettings | undefined;
  /** Someone who is not among the relatives. */
  readonly typed: TypedParent | null;
};

/**
 * Everyone who may be the person to hand off: the infant's parents on file, and whoever staff
 * typed in. Their own charts are among `resources`; one is theirs when it links to the relative or
 * carries the relative's identifier (rules/chart.md#two-facts). One that only has the
 * same name and birth date or phone is `found`: staff confirm it.
 */
export function parentsOf(launch: Launch): readonly Parent[] {
  const relatives = parentRelatives(launch);
  // Nothing is offered to someone who has died: the other parent may be here.
  const named = relatives
    .map((relative) => parentFrom(relative, launch))
    .filter(({ person }) => person.deceased !== true);
  return launch.typed === null ? named : [...named, typedParent(launch.typed, launch)];
}

/** The infant's relatives in force who are parents, or whose relation no code states. */
function parentRelatives({
  infant,
  resources,
  today,
}: Launch): readonly Parsed<fhir4.RelatedPerson>[] {
  const mine = resources
    .filter(isType('RelatedPerson'))
    .filter(({ patient }) => referenceOf(patient) === `Patient/${infant.id}`)
    .filter(({ active, period }) => active !== false && inForce(period, today))
    .filter((relative) => codesOf(relative).length === 0 || codesOf(relative).some(isParentCode));
  const byId = new Map(mine.map((relative) => [relative.id, relative]));
  return [...byId.values()].toSorted((a, b) => ((a.id ?? '') < (b.id ?? '') ? -1 : 1));
}

function codesOf({ relationship = [] }: Parsed<fhir4.RelatedPerson>): readonly string[] {
  return relationship
    .flatMap(({ coding = [] }) => coding)
    .filter(({ system }) => system === undefined || system === ROLE_CODE)
    .flatMap(({ code }) => code ?? []);
}

function parentFrom(relative: Parsed<fhir4.RelatedPerson>, launch: Launch): Parent {
  const reference = `RelatedPerson/${relative.id}`;
  const charts = chartsOtherThan(launch);
  const person = relativeToPerson(relative, launch.today);
  const theirs = charts.filter(
    (chart) => isLinked(chart, reference) || sharesId(chart, relative, launch),
  );
  const [own, another] = theirs;
  // Two charts, or a birth date that contradicts: whose it is, a person has to say.
  const sure = own !== undefined && another === undefined && bornAlike(own, person);
  const alike =
    theirs.length > 0 ? theirs : charts.filter((chart) => isAlike(chart, person, launch));
  const role = roleOf(relative);
  return {
    relative: reference,
    isStated: codesOf(relative).length > 0,
    person: sure ? toPerson(own, role, launch.today) : person,
    found: sure ? [] : alike.map((chart) => toFoundChart(chart, launch)),
    screened: hasAnswered(sure ? `Patient/${own.id}` : null, launch),
  };
}

function typedParent(typed: TypedParent, launch: Launch): Parent {
  const person: Person = {
    ...NO_ONE_KNOWN,
    given: typed.given.trim(),
    family: typed.family.trim(),
    birthDate: typed.birthDate || null,
    phones: typed.phone.trim() === '' ? [] : [typed.phone.trim()],
  };
  const charts = chartsOtherThan(launch).filter((chart) => isAlike(chart, person, launch));
  const found = charts.map((chart) => toFoundChart(chart, launch));
  return { relative: null, isStated: true, person, found, screened: false };
}

/**
 * Every chart read but the infant's: never linked to the parent directly
 * (rules/chart.md#two-facts).
 */
function chartsOtherThan({ infant, resources }: Launch): readonly Parsed<fhir4.Patient>[] {
  const byId = new Map(
    resources
      .filter(isType('Patient'))
      .filter(({ id, active }) => id !== undefined && id !== infant.id && active !== false)
      .map((chart) => [chart.id, chart]),
  );
  return [...byId.values()];
}

function isLinked({ link = [] }: Parsed<fhir4.Patient>, relative: string): boolean {
  return link.some(({ other }) => referenceOf(other) === relative);
}

function sharesId(
  chart: Parsed<fhir4.Patient>,
  relative: Parsed<fhir4.RelatedPerson>,
  { today }: Launch,
): boolean {
  const names = ({ identifier = [] }: Parsed<fhir4.Patient> | Parsed<fhir4.RelatedPerson>) =>
    identifier
      .filter((one) => inUse(one, today))
      .flatMap(({ system, value }) => (system && value ? [`${system}|${value}`] : []));
  const hers = names(relative);
  return names(chart).some((name) => hers.includes(name));
}

function bornAlike({ birthDate }: Parsed<fhir4.Patient>, person: Person): boolean {
  return birthDate === undefined || person.birthDate === null || birthDate === person.birthDate;
}

/** The same name and a second identifier: birth date or telephone. Never the name alone (H1). */
function isAlike(chart: Parsed<fhir4.Patient>, person: Person, { today }: Launch): boolean {
  const other = toPerson(chart, person.role, today);
  const sameName =
    person.family !== '' &&
    plain(other.family) === plain(person.family) &&
    plain(other.given) === plain(person.given);
  const sameBirth = person.birthDate !== null && other.birthDate === person.birthDate;
  const samePhone = other.phones.some((phone) =>
    person.phones.some((known) => isSamePhone(known, phone)),
  );
  return sameName && (sameBirth || samePhone);
}

const plain = (name: string): string =>
  name.normalize('NFD').replace(/\p{M}/gu, '').trim().toLowerCase();

function toFoundChart(chart: Parsed<fhir4.Patient>, { today }: Launch): FoundChart {
  const home = chart.address?.find((one) => one.use !== 'billing' && inUse(one, today));
  const line = [...(home?.line ?? []), home?.city].filter(Boolean).join(', ');
  const reference = `Patient/${chart.id}`;
  return {
    person: { ...toPerson(chart, 'parent', today), reference },
    address: line === '' ? (home?.text ?? null) : line,
  };
}

function hasAnswered(subject: string | null, launch: Launch): boolean {
  const { resources, day, zone, forms } = launch;
  if (subject === null) return false;
  return readScreens(resources, {
    subject,
    ...(forms === undefined ? {} : { forms }),
  }).screens.some(({ taken }) => {
    const age = ageOfScreen(taken, day, zone);
    return age === 'today' || age === 'current';
  });
}
