import type { InstrumentId } from '../../domain/screening/instruments.ts';
import type { FormName } from './form-names.ts';

/** One place of a record that names forms: its address, its title, its words. */
export type NamingPlace = { readonly place: string; readonly forms: readonly FormName[] };

/** Which forms a record is, by its names. */
export type Named = {
  /** Ours, for certain: only these can be scored. */
  readonly known: readonly InstrumentId[];
  /** The one form it is, and nothing else: its questions may be known by a bare number. */
  readonly only: InstrumentId | null;
  /** What to call it; null where nothing names it. */
  readonly name: string | null;
  /** Two places name different forms: one is wrong, and nobody can say which. */
  readonly contradiction: string | null;
};

/** The places of one record put together. */
export function namedBy(places: readonly NamingPlace[]): Named {
  const naming = places.filter(({ forms }) => forms.length > 0);
  const forms = naming.flatMap((one) => one.forms);
  const names = [...new Set(forms.map(({ name }) => name))];
  const ours = forms.flatMap(({ instrument }) => instrument ?? []);
  const known = [...new Set(ours)];
  const [first] = known;
  return {
    known,
    only: known.length === 1 && ours.length === forms.length ? (first ?? null) : null,
    name: names.length === 0 ? null : names.join(' and '),
    contradiction: contradictionIn(naming),
  };
}

function contradictionIn(places: readonly NamingPlace[]): string | null {
  for (const [index, one] of places.entries()) {
    const other = places.slice(index + 1).find((later) => !mayBeSame(one.forms, later.forms));
    if (other !== undefined) return [one, other].map(said).join(', ');
  }
  return null;
}

const said = ({ place, forms }: NamingPlace): string =>
  `${place} ${forms.map(({ name }) => name).join('/')}`;

/** Whether two lists of names can be about one form. */
export function mayBeSame(a: readonly FormName[], b: readonly FormName[]): boolean {
  return a.some((one) => b.some((other) => isOneForm(one, other)));
}

/** PHQ-9, PHQ-9M and PHQ-A ask the same nine items; a PHQ of no length may be any of them. */
const SAME_ITEMS: readonly string[] = ['PHQ-9', 'PHQ-9M', 'PHQ-A'];

function isOneForm(a: FormName, b: FormName): boolean {
  if (a.name === b.name || (a.instrument !== null && a.instrument === b.instrument)) return true;
  if (SAME_ITEMS.includes(a.name) && SAME_ITEMS.includes(b.name)) return true;
  const [any, other] = a.name === 'PHQ' ? [a, b] : [b, a];
  return any.name === 'PHQ' && other.name.startsWith('PHQ');
}
