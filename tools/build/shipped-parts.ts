/** As much of a CycloneDX 1.5 document as is looked at here; the rest is passed on as it is. */
export type Bom = {
  readonly components: readonly Component[];
  readonly dependencies: readonly {
    readonly ref: string;
    readonly dependsOn?: readonly string[];
  }[];
  readonly metadata: Readonly<Record<string, unknown>> & { readonly component: Component };
  readonly serialNumber?: string;
};

type Component = {
  readonly 'bom-ref': string;
  readonly name: string;
  readonly version: string;
  readonly licenses?: readonly {
    readonly license?: { readonly id?: string };
    readonly expression?: string;
  }[];
};

/** `packages` of package-lock.json. */
export type Lock = Readonly<
  Record<
    string,
    {
      readonly version?: string;
      readonly dev?: boolean;
      readonly optional?: boolean;
      readonly devOptional?: boolean;
    }
  >
>;

/**
 * The parts that are in the app itself, as the lockfile marks them: `react@19.3.1` → where it is
 * installed. `npm sbom --omit dev` cannot be used for that: it leaves out whatever a development tool
 * depends on as well, React among them (npm 11.19).
 */
export const shippedIn = (lock: Lock): ReadonlyMap<string, string> =>
  new Map(
    Object.entries(lock)
      .filter(([path, { dev, optional, devOptional }]) => {
        const isForTools = dev === true || optional === true || devOptional === true;
        return path !== '' && !isForTools;
      })
      .map(([path, { version }]) => [`${path.split('node_modules/').at(-1)}@${version}`, path]),
  );

/** The same bill with these parts only. No clock, no serial number: the same lockfile says the same. */
export function shippedParts(bom: Bom, shipped: ReadonlySet<string>): Bom {
  const { serialNumber: _number, metadata, ...rest } = bom;
  const { timestamp: _time, component, ...made } = metadata;
  const root = component['bom-ref'];
  const isShipped = (ref: string) => ref === root || shipped.has(ref);
  return {
    ...rest,
    // npm names it after the folder it stands in.
    metadata: { ...made, component: { ...component, name: root.replace(/@[^@]*$/, '') } },
    components: bom.components.filter((part) => isShipped(part['bom-ref'])),
    dependencies: bom.dependencies
      .filter(({ ref }) => isShipped(ref))
      .map(({ ref, dependsOn = [] }) => ({ ref, dependsOn: dependsOn.filter(isShipped) })),
  };
}

/** What may be given out in this app under Apache-2.0, with its notice kept. */
const ALLOWED = [
  ...['MIT', 'ISC', 'Apache-2.0', 'BSD-2-Clause', 'BSD-3-Clause', '0BSD'],
  '(MIT OR CC0-1.0)',
];

/** The licence of a part, as SPDX says it; null: it does not say. */
export const licenceOf = ({ licenses = [] }: Component): string | null =>
  licenses.map(({ license, expression }) => expression ?? license?.id ?? null)[0] ?? null;

/** The parts whose licence nobody has looked at. */
export const notAllowed = ({ components }: Bom): readonly string[] =>
  components
    .filter((part) => !ALLOWED.includes(licenceOf(part) ?? ''))
    .map((part) => `${part['bom-ref']}: ${licenceOf(part) ?? 'no licence'}`);
