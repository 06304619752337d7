import type { Person } from './person.ts';

type Named = Pick<Person, 'reference' | 'given' | 'family'>;

/**
 * Whether two people are easily taken for each other by name (hazard H1): given and family name each
 * the same, or one letter apart, in either order. Case, accents, spaces and hyphens do not count.
 */
export function isLookAlike(a: Named, b: Named): boolean {
  if (a.reference !== null && a.reference === b.reference) return false;
  const [given, family] = [letters(a.given), letters(a.family)];
  const [otherGiven, otherFamily] = [letters(b.given), letters(b.family)];
  if (given + family === '' || otherGiven + otherFamily === '') return false;
  return (
    (isOneApart(given, otherGiven) && isOneApart(family, otherFamily)) ||
    (isOneApart(given, otherFamily) && isOneApart(family, otherGiven))
  );
}

const letters = (name: string): string =>
  name
    .normalize('NFD')
    .toLowerCase()
    .replace(/[^\p{Letter}]/gu, '');

/** The same, or one letter added, left out, changed, or swapped with the next. */
function isOneApart(a: string, b: string): boolean {
  if (Math.abs(a.length - b.length) > 1) return false;
  const [short, long] = a.length <= b.length ? [a, b] : [b, a];
  let start = 0;
  while (start < short.length && short[start] === long[start]) start += 1;
  const rest = short.slice(start);
  const other = long.slice(start);
  if (short.length < long.length) return rest === other.slice(1);
  const swapped = `${rest[1] ?? ''}${rest[0] ?? ''}${rest.slice(2)}`;
  return rest.slice(1) === other.slice(1) || swapped === other;
}
