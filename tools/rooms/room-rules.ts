import type { IForbiddenRuleType, IRegularForbiddenRuleType } from 'dependency-cruiser';
import type { Layer } from './house.ts';

export const TEST_FILE = '\\.test\\.tsx?$';
/** Support for tests that stands beside the code it is about. */
const FOR_TESTS = '(-for-tests|/test-ehr|/testing/[^/]+)\\.ts$';

/** The files of a folder that are not in another folder of the list. */
export function roomPath(layer: string, room: string, rooms: readonly string[]): string {
  if (room === '.') return `^${layer}/[^/]+$`;
  const inner = rooms.filter((one) => one.startsWith(`${room}/`)).map((one) => `${one}/`);
  return inner.length === 0
    ? `^${layer}/${room}/`
    : `^(?!${layer}/(${inner.join('|')}))${layer}/${room}/`;
}

export const roomsOf = ({ rooms }: Pick<Layer, 'rooms'>): readonly string[] =>
  rooms.flatMap((line) => line.split(' '));

export const CIRCLE = 'imports go round in a circle';

/** The layout as rules of dependency-cruiser; the name of each is what is said of a wrong import. */
export const roomRules = (house: Readonly<Record<string, Layer>>): IForbiddenRuleType[] => [
  {
    name: CIRCLE,
    severity: 'error',
    from: {},
    to: { circular: true },
  },
  {
    name: 'there is no such file or package',
    severity: 'error',
    from: {},
    to: { couldNotResolve: true },
  },
  ...Object.entries(house).flatMap(([name, layer]) => [
    ...layerRules(name, layer),
    ...(layer.packages === 'any' ? [] : packageRules(name, layer.packages)),
    ...folderRules(name, layer),
  ]),
];

/** `src` itself has folders that are layers: its own files are those in none of them. */
const filesOf = (layer: string): string => (layer === 'src' ? '^src/[^/]+$' : `^${layer}/`);

function layerRules(layer: string, { imports }: Layer): IForbiddenRuleType[] {
  const own = [layer, ...imports].map((one) => filesOf(one));
  const name = `${layer} imports ${imports.length === 0 ? 'no other layer' : `only ${imports.join(', ')}`}`;
  return [
    {
      name,
      severity: 'error',
      from: { path: filesOf(layer) },
      to: { path: '^(src|sandbox|tools)/', pathNot: own },
    },
    {
      name,
      severity: 'error',
      from: { path: filesOf(layer), pathNot: TEST_FILE },
      to: { path: '^(tests|conformance|fhir-fixtures)/', pathNot: own },
    },
  ];
}

function packageRules(layer: string, packages: readonly string[]): IForbiddenRuleType[] {
  const rule: Pick<IRegularForbiddenRuleType, 'name' | 'severity' | 'from'> = {
    name: `${layer} uses ${packages.length === 0 ? 'no package' : `only ${packages.join(', ')}`}`,
    severity: 'error',
    from: { path: filesOf(layer), pathNot: [TEST_FILE, FOR_TESTS] },
  };
  const known = packages.map((one) => `(^|/)node_modules/${one}/`);
  return [
    { ...rule, to: { path: '(^|/)node_modules/', pathNot: known } },
    { ...rule, to: { dependencyTypes: ['core'] } },
  ];
}

function folderRules(layer: string, { rooms }: Layer): IForbiddenRuleType[] {
  const all = roomsOf({ rooms });
  return rooms.flatMap((line, index) =>
    line.split(' ').map((room): IForbiddenRuleType => {
      const before = rooms.slice(0, index).flatMap((one) => one.split(' '));
      return {
        name: `${room} of ${layer} does not come after it in tools/rooms/house.ts`,
        severity: 'error',
        from: { path: roomPath(layer, room, all), pathNot: TEST_FILE },
        to: {
          path: filesOf(layer),
          pathNot: [room, ...before].map((one) => roomPath(layer, one, all)),
        },
      };
    }),
  );
}
