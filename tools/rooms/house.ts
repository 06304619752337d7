/** A layer of the house: what it may import, and the order of the folders in it. */
export type Layer = {
  /** Other layers it may import. Its tests may import the shared test folders besides. */
  readonly imports: readonly string[];
  /** npm packages it may import; `any` may use Node's own modules too. */
  readonly packages: readonly string[] | 'any';
  /**
   * Its folders, a line for those beside each other: a folder imports from lines above its own, and
   * from itself. `.` is the files that stand in no folder. A folder named here stands for itself,
   * one that is not belongs to the folder around it.
   */
  readonly rooms: readonly string[];
};

const SRC = ['src/domain', 'src/fhir', 'src/content', 'src/smart', 'src/app', 'src/ui'];

/**
 * Where everything lives, and which way imports point. `npm run lint` holds it, for type-only
 * imports too. The global namespace `fhir4` is no import: biome.json keeps it inside src/fhir.
 */
export const HOUSE: Readonly<Record<string, Layer>> = {
  'src/domain': {
    imports: [],
    packages: [],
    rooms: [
      'language',
      'time safety',
      'place',
      'people screening when',
      'handoff',
      'decide script',
      '.',
      'testing',
    ],
  },
  'src/content': {
    imports: ['src/domain'],
    packages: ['flesch-kincaid', 'syllable', 'valibot'],
    rooms: [
      'data launch',
      'words',
      'words/en words/es',
      'languages note',
      'scripts',
      'lint',
      'practice-scripts',
    ],
  },
  'src/smart': {
    imports: ['src/content'],
    packages: ['fhirclient', 'jose', 'valibot'],
    rooms: ['left-out', '.'],
  },
  'src/fhir': {
    imports: ['src/domain'],
    packages: [],
    rooms: [
      'border',
      'codes',
      'client screening',
      'directory handoff/record',
      [
        'handoff/episode handoff/offer handoff/referral handoff/practice-task handoff/contact',
        'handoff/appointment handoff/next-step handoff/check-in handoff/baton handoff/packet',
        'handoff/safety handoff/flag',
      ].join(' '),
      'handoff',
      'note/text',
      'note/carrier',
      'note',
      'write chart',
      '.',
    ],
  },
  'src/app': {
    imports: ['src/domain', 'src/fhir', 'src/content'],
    packages: ['@tanstack/react-query', 'react', 'valibot'],
    rooms: [
      'session say preflight',
      'practice-file',
      'visit',
      'note draft',
      'tap',
      'paper waiting-list',
    ],
  },
  'src/ui': {
    imports: ['src/domain', 'src/content', 'src/app'],
    packages: ['@tanstack/react-query', 'ics', 'libphonenumber-js', 'react', 'react-dom', 'uqr'],
    rooms: [
      'context host-style',
      'parts talk',
      'place after basis child paper waiting-list preflight',
      'agree call saved',
      'dated not-today safety',
      'later',
      'first',
    ],
  },
  src: {
    imports: SRC,
    packages: ['@tanstack/react-query', 'react', 'react-dom', 'temporal-polyfill'],
    rooms: ['.'],
  },
  sandbox: {
    imports: ['fhir-fixtures'],
    packages: 'any',
    rooms: [
      'authorization-server loading fhir-server/definitions',
      'fhir-server/rules',
      'fhir-server/store personalities',
      'fhir-server/search fhir-server/validate',
      'fhir-server',
      'fhir-server/testing chart-page remote-fhir',
      '.',
      'personalities/testing',
    ],
  },
  tools: {
    imports: [...SRC, 'src', 'sandbox', 'conformance', 'fhir-fixtures', 'tests'],
    packages: 'any',
    rooms: [
      'usage',
      'build demo deploy explain lint-scripts mutants rooms safety sandbox scopes settings size terminology test',
      'trial',
      'bench config-check conformance',
      'faults/time faults/ledger',
      'faults/world faults/promises',
      'faults/window',
      'faults/schedule',
      'faults/report',
      '.',
    ],
  },
};

/** More source files than this in one folder and nobody finds anything (tests do not count). */
export const MOST_FILES = 30;
