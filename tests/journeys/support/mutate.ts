/** A run of numbers that is the same for the same seed (mulberry32). */
export function numbersFrom(seed: number): (below: number) => number {
  let state = seed >>> 0;
  return (below) => {
    state = (state + 0x6d2b79f5) >>> 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return Math.floor((((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32) * below);
  };
}

/** What was done to which element: `delete Observation.code`. */
export type Mutation = { readonly how: How; readonly path: string };

const HOW = ['delete', 'null', 'retype', 'stretch'] as const;
type How = (typeof HOW)[number];

type Place = {
  readonly holder: Record<string, unknown>;
  readonly key: string;
  readonly path: string;
};

/** Changes one element of these records, anywhere in them, in place. */
export function mutate(
  records: readonly { readonly resourceType: string }[],
  below: (count: number) => number,
): Mutation {
  const record = records[below(records.length)];
  if (record === undefined) throw new Error('no records');
  const places = placesIn(record as unknown as Record<string, unknown>, record.resourceType);
  const place = places[below(places.length)];
  if (place === undefined) throw new Error('an empty record');
  const how = HOW[below(HOW.length)] ?? 'delete';
  change(place, how, below);
  return { how, path: place.path };
}

function placesIn(holder: Record<string, unknown>, path: string): readonly Place[] {
  return Object.entries(holder).flatMap(([key, value]) => {
    const at = Array.isArray(holder) ? `${path}[${key}]` : `${path}.${key}`;
    const inside =
      typeof value === 'object' && value !== null
        ? placesIn(value as Record<string, unknown>, at)
        : [];
    return [{ holder, key, path: at }, ...inside];
  });
}

function change({ holder, key }: Place, how: How, below: (count: number) => number): void {
  const value = holder[key];
  switch (how) {
    case 'delete':
      if (Array.isArray(holder)) holder.splice(Number(key), 1);
      else delete holder[key];
      return;
    case 'null':
      holder[key] = null;
      return;
    case 'retype':
      holder[key] = OTHERS[below(OTHERS.length)];
      return;
    case 'stretch':
      holder[key] = stretched(value, below);
  }
}

const OTHERS: readonly unknown[] = [
  '',
  ' ',
  'text',
  0,
  -1,
  1e300,
  true,
  false,
  [],
  {},
  [null],
  [[]],
  [{}],
  { resourceType: 'Patient' },
  { reference: 7, coding: 'x', value: {}, start: null },
];

function stretched(value: unknown, below: (count: number) => number): unknown {
  if (typeof value === 'number') return value * 10 ** (1 + below(300));
  if (Array.isArray(value)) return Array.from({ length: 30 }, () => value).flat();
  if (typeof value === 'object' && value !== null) {
    return below(2) === 0 ? nested(value, 60) : [value];
  }
  if (typeof value !== 'string') return value;
  const day = /^\d{4}-\d{2}/.test(value);
  if (day) return DATES[below(DATES.length)];
  return [`${value}${' '.repeat(500)}`, `${value} ${'wide '.repeat(2000)}`, `\u0000${value}\ud800`][
    below(3)
  ];
}

const DATES: readonly string[] = [
  ...['2026', '2026-11', '2026-11-23', '2026-11-23T10:00:00', '2026-11-31', '2026-13-45'],
  ...['0000-00-00', '9999-12-31T23:59:59Z', '2026-11-23T25:00:00Z', '2026-11-23T10:00:00+99:00'],
  ...['8:00:00', '9am', '0001-01-01', '+012026-11-23T10:00:00Z', '2026-11-23T10:00:00[UTC]'],
];

/** The same inside itself, once at every depth. */
function nested(value: object, depth: number): unknown {
  const within = ['item', 'extension', 'contained', 'part'];
  let deep: object = value;
  for (let at = 0; at < depth; at += 1) {
    const name = within[at % within.length] ?? 'item';
    deep = { ...value, [name]: name === 'part' ? deep : [deep] };
  }
  return deep;
}
