import { isType } from '../codes/of-type.ts';
import { referenceOf } from '../codes/reference.ts';
import { roleOf } from './role-of-relative.ts';
import { hasDied } from './to-person.ts';

/** A child, as the charts tell whose it is. */
type ChildOfHers = {
  /** Birth date as recorded; null: none. */
  readonly born: string | null;
  /** She gave birth to it, as far as the charts say: not adopted, fostered or a stepchild. */
  readonly natural: boolean;
  /** For a child who died the day, or null where the chart gives none; empty: it lives. */
  readonly died: readonly (string | null)[];
};

/** v3-RoleCode: child, natural child, daughter, son, newborn. */
const CHILD_CODES: readonly string[] = ['CHILD', 'NCHILD', 'DAU', 'DAUC', 'SON', 'SONC', 'NBOR'];

/**
 * Her children: the infants her own chart is linked to as their RelatedPerson
 * (rules/chart.md#two-facts), and the children among her own relatives.
 */
export function childrenOf(
  person: string,
  resources: readonly fhir4.Resource[],
): readonly ChildOfHers[] {
  const patients = resources.filter(isType('Patient'));
  const relatives = resources.filter(isType('RelatedPerson'));
  const own = patients.find(({ id }) => `Patient/${id}` === person);
  const links = new Set((own?.link ?? []).map(({ other }) => referenceOf(other)));
  const linked = relatives
    .filter(({ id }) => links.has(`RelatedPerson/${id}`))
    .flatMap((relative) => {
      const infant = patients.find(({ id }) => `Patient/${id}` === referenceOf(relative.patient));
      return infant === undefined ? [] : [{ infant, role: roleOf(relative) }];
    });
  return [
    ...linked.map(({ infant, role }) => ({
      born: wholeDay(infant.birthDate),
      natural: role === 'mother',
      died: hasDied(infant) ? [wholeDay(infant.deceasedDateTime)] : [],
    })),
    ...relatives
      .filter(({ patient, active }) => referenceOf(patient) === person && active !== false)
      .filter(({ relationship = [] }) =>
        relationship.some(({ coding = [] }) =>
          coding.some(({ code = '' }) => CHILD_CODES.includes(code)),
        ),
      )
      .map(({ birthDate }) => ({ born: wholeDay(birthDate), natural: true, died: [] })),
  ];
}

const wholeDay = (date: string | undefined): string | null =>
  date !== undefined && date.length >= 10 ? date.slice(0, 10) : null;
