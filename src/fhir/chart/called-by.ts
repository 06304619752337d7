import { inForce } from '../codes/in-force.ts';

/** The parts of a name that are shown: what she is called, and her family's name. */
export type Called = { readonly given: string; readonly family: string };

const USE_ORDER = [
  'usual',
  'official',
  undefined,
  'temp',
  'nickname',
  'maiden',
  'anonymous',
  'old',
];

/**
 * The name she goes by: the usual one before the official one, a former one only where there is no
 * other. Each part is that of the first name that has it, in its own words or in the text of the
 * whole, which R4 allows instead of the parts: the banner is the check that this is the right chart,
 * so no part vanishes (hazard H1). A text that says no part is not taken apart.
 *
 * @param today `YYYY-MM-DD`: a name that is not in force is a former one
 */
export function calledBy(names: readonly fhir4.HumanName[] | undefined, today: string): Called {
  const rank = ({ use, period }: fhir4.HumanName): number => {
    const known = USE_ORDER.includes(use) ? use : undefined;
    return USE_ORDER.indexOf(inForce(period, today) ? known : 'old');
  };
  const inOrder = (names ?? []).toSorted((a, b) => rank(a) - rank(b));
  const inUse = inOrder.filter((name) => rank(name) < FORMER);
  const said = (inUse.length > 0 ? inUse : inOrder).map(partsOf);
  const part = (name: 'given' | 'family' | 'text'): string =>
    said.find((one) => one[name] !== '')?.[name] ?? '';
  const [given, family] = [part('given'), part('family')];
  return given === '' && family === '' ? { given: part('text'), family } : { given, family };
}

const FORMER = USE_ORDER.indexOf('old');

function partsOf({ given = [], family = '', text = '' }: fhir4.HumanName) {
  const [first = ''] = given;
  return {
    given: first || (family === '' ? '' : without(text, family)),
    family: family || (first === '' ? '' : without(text, given.join(' '))),
    text,
  };
}

/** What is left of the whole name when a known part is taken out: "Petra", or "Petra " of her family. */
function without(text: string, part: string): string {
  const [before, after] = text.split(part);
  if (after === undefined) return '';
  return `${before} ${after}`.replaceAll(',', ' ').trim().replace(/\s+/g, ' ');
}
