import { cruise, type ICruiseResult } from 'dependency-cruiser';
import { HOUSE, MOST_FILES } from './house.ts';
import { CIRCLE, roomPath, roomRules, roomsOf, TEST_FILE } from './room-rules.ts';

/** What `npm run lint` looks through. */
const TREES = ['src', 'sandbox', 'tools'];

/** Everything that is not as the layout says, a line each; empty: all is in its room. */
export async function lookThrough(root: string): Promise<readonly string[]> {
  const { output } = await cruise(
    TREES,
    {
      baseDir: root,
      validate: true,
      ruleSet: { forbidden: roomRules(HOUSE) },
      // TypeScript 7 has no API that dependency-cruiser could parse with yet.
      parser: 'swc',
      tsPreCompilationDeps: true,
      doNotFollow: { path: 'node_modules' },
    },
    { exportsFields: ['exports'], conditionNames: ['import', 'node', 'default'] },
  );
  if (typeof output === 'string') throw new Error('dependency-cruiser answered with a text');
  const files = output.modules.map(({ source }) => source).filter(isSource);
  return [...wrongImports(output), ...homeless(files), ...crowded(files)];
}

const isSource = (file: string): boolean =>
  TREES.some((tree) => file.startsWith(`${tree}/`)) && /\.tsx?$/.test(file);

const wrongImports = ({ summary }: ICruiseResult): readonly string[] =>
  summary.violations.map(({ from, to, rule, cycle }) =>
    rule.name === CIRCLE
      ? `${CIRCLE}: ${[from, ...(cycle ?? []).map(({ name }) => name)].join(' → ')}`
      : `${from} imports ${to}: ${rule.name}`,
  );

/** Files of a layer in a folder that the layout does not name. */
function homeless(files: readonly string[]): readonly string[] {
  return Object.entries(HOUSE).flatMap(([layer, rules]) => {
    const rooms = roomsOf(rules);
    const paths = rooms.map((room) => new RegExp(roomPath(layer, room, rooms)));
    const inLayer = files.filter((file) =>
      layer === 'src' ? /^src\/[^/]+$/.test(file) : file.startsWith(`${layer}/`),
    );
    return inLayer
      .filter((file) => !paths.some((path) => path.test(file)))
      .map((file) => `${file}: its folder is not in tools/rooms/house.ts`);
  });
}

/** Folders with more source files than anyone finds something in. */
function crowded(files: readonly string[]): readonly string[] {
  const sources = files.filter((file) => !new RegExp(TEST_FILE).test(file));
  const folders = Map.groupBy(sources, (file) => file.slice(0, file.lastIndexOf('/')));
  return [...folders]
    .filter(([, files]) => files.length > MOST_FILES)
    .map(([folder, files]) => `${folder} holds ${files.length} files, more than ${MOST_FILES}`);
}
