import { execFile } from 'node:child_process';
import { createHash } from 'node:crypto';
import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { checkFolder } from './check-folder.ts';

const TODAY = '2026-11-25';
const ISSUER = 'https://ehr.example.org/fhir';
const nameOf = (issuer: string) => `${createHash('sha256').update(issuer).digest('hex')}.json`;
const SAMPLE = JSON.parse(readFileSync('public/practice/sample-no-directory.json', 'utf8'));
const [D1, D4] = SAMPLE.destinations;
const OPEN = JSON.parse(readFileSync('public/ehr/templates/open.json', 'utf8'));
const CONFIG = {
  ...OPEN,
  name: 'Our health system',
  issuer: ISSUER,
  clientId: 'connect-to-care',
  practice: 'practice/ours.json',
};
const SCRIPT = {
  id: 'OUR-T1',
  stage: 'transition',
  lang: 'en',
  text: "I'd like to connect you with {{destination}}. We will get you scheduled before you leave.",
  author: 'A. Writer',
  date: '2026-11-02',
  approver: 'B. Reader',
  previous: null,
};

let folder: string;
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'config-check-'));
  for (const name of ['practice', 'ehr']) mkdirSync(join(folder, name));
});
afterEach(() => rmSync(folder, { recursive: true }));

const put = (path: string, content: unknown) =>
  writeFileSync(
    join(folder, path),
    typeof content === 'string' ? content : JSON.stringify(content, null, 2),
  );
/** `error setting: problem → fix`, without the notes about sample numbers. */
const said = async (): Promise<readonly string[]> =>
  (await checkFolder(folder, TODAY)).findings
    .filter(({ problem }) => !problem.endsWith('is a sample number'))
    .map(({ level, setting, problem, fix }) => `${level} ${setting}: ${problem} → ${fix}`);
const saidOf = (practice: object): Promise<readonly string[]> => {
  put('practice/ours.json', { ...SAMPLE, ...practice });
  return said();
};
const withPlace = (given: object) => saidOf({ destinations: [{ ...D1, ...given }, D4] });

test('the files that ship are examples: there is nothing to say of a practice nobody works in', async () => {
  const { files, findings } = await checkFolder('public', TODAY);
  expect(files).toEqual(['practice/sample-no-directory.json', 'practice/sample.json']);
  expect(findings).toEqual([]);
});

describe('the examples that ship', () => {
  const shipped = (name: string) => JSON.parse(readFileSync(`public/practice/${name}`, 'utf8'));

  test('beside the practice’s own file, only that one has notes', async () => {
    put('practice/sample.json', shipped('sample.json'));
    put('practice/sample-no-directory.json', SAMPLE);
    put('practice/ours.json', { ...SAMPLE, name: 'Ours' });
    const { findings } = await checkFolder(folder, '2028-01-01');
    expect(findings.length).toBeGreaterThan(4);
    expect(new Set(findings.map(({ file }) => file))).toEqual(new Set(['practice/ours.json']));
  });

  test('made a practice’s own in its place, it is checked like any other', async () => {
    put('practice/sample.json', { ...shipped('sample.json'), name: 'Our practice' });
    const { findings } = await checkFolder(folder, TODAY);
    expect(findings.map(({ setting }) => setting)).toEqual(['phone', 'helpLine.phone']);
  });

  test('a mistake in one is told all the same', async () => {
    put('practice/sample.json', { ...shipped('sample.json'), timeZone: 'Nowhere/Land' });
    expect(await said()).toEqual([expect.stringMatching(/^error timeZone/)]);
  });

  test('an EHR that is told to use one is warned of: nobody answers there', async () => {
    put('practice/sample.json', shipped('sample.json'));
    put(`ehr/${nameOf(ISSUER)}`, { ...CONFIG, practice: 'practice/sample.json' });
    expect(await said()).toEqual([
      expect.stringMatching(/^warn practice: practice\/sample.json is the example that ships/),
    ]);
  });
});

describe('the public SMART sandbox', () => {
  const PUBLIC = 'https://launch.smarthealthit.org/v/r4/fhir';
  const trusted = async (): Promise<readonly string[]> => {
    put('practice/ours.json', SAMPLE);
    put(`ehr/${nameOf(PUBLIC)}`, { ...CONFIG, issuer: PUBLIC });
    put('ehr/patterns.json', [
      { pattern: 'https://launch.smarthealthit.org/v/r4/sim/*/fhir', config: CONFIG },
      { pattern: 'https://r4.smarthealthit.org/*', config: CONFIG },
      { pattern: 'https://smarthealthit.org.example.org/*', config: CONFIG },
    ]);
    return (await said()).filter((one) => one.includes('public SMART sandbox'));
  };

  test('is an error where people are real, by its file as by a pattern', async () => {
    const findings = await trusted();
    expect(findings.map((one) => one.replace(/: .*/, ''))).toEqual([
      'error issuer',
      'error 0.pattern',
      'error 1.pattern',
    ]);
    expect(findings[0]).toMatch(/anybody can be anyone → Delete it.*npm run trial/);
  });

  test('is said of a build made for trial, which may trust it', async () => {
    put('health.json', { status: 'ok', trial: true });
    expect((await trusted()).map((one) => one.replace(/: .*/, ''))).toEqual([
      'warn issuer',
      'warn 0.pattern',
      'warn 1.pattern',
    ]);
  });

  test.each(['{ "status": "ok" }', '{ "trial": "yes" }', 'not JSON'])(
    'a health.json of %s makes no trial',
    async (health) => {
      put('health.json', health);
      expect((await trusted())[0]).toMatch(/^error issuer/);
    },
  );
});

describe('JSON that a browser cannot read', () => {
  test.each([
    ['{\n  "name": "A",\n}', 3, /property name expected/],
    ['{\n  "name": "A"\n  "phone": "B"\n}', 3, /comma expected/],
    ['{\n  // ours\n  "name": "A"\n}', 2, /invalid comment token/],
    ['', 1, /value expected/],
    ['{ "name": "A"', 1, /close brace expected/],
  ])('%j: its line and what was expected', async (text, line, problem) => {
    put('practice/ours.json', text);
    const { findings } = await checkFolder(folder, TODAY);
    expect(findings).toMatchObject([{ file: 'practice/ours.json', line, level: 'error' }]);
    expect(findings[0]?.problem).toMatch(problem);
  });

  test('a setting that is there twice, of which the browser takes the last', async () => {
    const text = JSON.stringify(SAMPLE, null, 2);
    put('practice/ours.json', text.replace('"phone"', '"phone": "+1-202-555-0199",\n  "phone"'));
    const { findings } = await checkFolder(folder, TODAY);
    expect(findings).toContainEqual(
      expect.objectContaining({ line: 5, setting: 'phone', level: 'error' }),
    );
  });

  test('a list where an object belongs', async () => {
    put('practice/ours.json', '[]');
    expect((await said())[0]).toMatch(/^error : is a list, not a JSON object/);
  });
});

describe('in the practice file', () => {
  test('a mistake is found on its own line, however deep', async () => {
    put('practice/ours.json', {
      ...SAMPLE,
      destinations: [D4, { ...D1, languages: ['en', 'xx_yy'] }],
    });
    const { findings } = await checkFolder(folder, TODAY);
    const at = findings.find(({ setting }) => setting === 'destinations.1.languages.1');
    const lines = readFileSync(join(folder, 'practice/ours.json'), 'utf8').split('\n');
    expect(lines[(at?.line ?? 0) - 1]).toContain('xx_yy');
  });

  test.each<[object, RegExp]>([
    [{ nmae: 'A' }, /^error nmae: is not a setting → Did you mean name\?/],
    [{ colour: 'blue' }, /^error colour: is not a setting → One of \$schema, name/],
    [{ timeZone: undefined }, /^error timeZone: is missing → IANA zone/],
    [{ timeZone: 'Nowhere/Land' }, /^error timeZone: must be a time zone/],
    [{ timeZone: 'EST' }, /^warn timeZone: EST has no summer time, or is an old name → A place/],
    [{ phone: '202-555' }, /^error phone: 202-555 is no telephone number/],
    [{ phone: '988' }, /^error phone: 988 is a crisis line/],
    [{ phone: '+44 20 7946 0018' }, /^warn phone: .* not a number of North America/],
    [
      { helpLine: { name: 'A', phone: 'ask' } },
      /^error helpLine.phone: ask is no telephone number/,
    ],
    [{ cutoffs: { EPDS: 34 } }, /^error cutoffs.EPDS: must be at most 30/],
    [{ cutoffs: { EPDS: 13 } }, /^warn cutoffs.EPDS: 13 misses people whom the published 10 finds/],
    [{ clinicianRoles: [] }, /^error clinicianRoles: is empty: nobody could release/],
    [{ clinicianRoles: ['22515006'] }, /^error clinicianRoles.0: 22515006 is the assistant’s role/],
    [
      { clinicianRoles: ['http://nucc.org/provider-taxonomy|367A00000X'] },
      /^error clinicianRoles.0: .* is no code: no user can have this role/,
    ],
    [{ clinicianRoles: ['367A00000X', '367A00000X'] }, /^warn clinicianRoles.1: is there twice/],
    [{ lossFlags: ['loss'] }, /^error lossFlags.0: loss matches no flag/],
    [{ destinationOrder: ['D7'] }, /^warn destinationOrder.0: D7 is not among this file’s places/],
    [{ holidays: ['2025-12-25'] }, /^warn holidays: have all passed/],
    [{ holidays: ['2026-02-30'] }, /^error holidays.0: must be a date such as/],
    [{ consent: 'yes' }, /^error consent: has the wrong form → What she is asked/],
    [{ scripts: {} }, /^error scripts: has the wrong form → Sentences of your own/],
    [{ childChartNote: 'all' }, /^error childChartNote: must be none, minimal or billing/],
    [{ destinations: [D1] }, /^note destinations: has no same-day line/],
    [{ destinations: [D1, { ...D4, id: 'D1' }] }, /^error destinations.1.id: is that of another/],
  ])('%j', async (mistake, finding) => {
    expect(await saidOf(mistake)).toEqual([expect.stringMatching(finding)]);
  });

  test('one mistake does not hide another', async () => {
    const all = await saidOf({
      phone: 'x',
      holidays: ['x'],
      scripts: [{ ...SCRIPT, text: 'You must come.' }],
    });
    expect(all.map((one) => one.split(':')[0])).toEqual(
      expect.arrayContaining(['error holidays.0', 'error scripts.0.text']),
    );
  });
});

describe('of a receiving practice', () => {
  test.each<[object, RegExp]>([
    [{ phones: ['12'] }, /^error destinations.0.phones.0: 12 is no telephone number/],
    [
      { phones: [D1.phones[0], D1.phones[0]] },
      /^warn destinations.0.phones.1: is the same number again/,
    ],
    [{ timeZone: '+05:00' }, /^warn destinations.0.timeZone: \+05:00 has no summer time/],
    [
      { hours: [{ days: ['mon'], opens: '8', closes: '17:00' }] },
      /^error destinations.0.hours.0.opens: must be a time/,
    ],
    [
      { hours: [{ days: ['mon'], opens: '18:00', closes: '08:00' }] },
      /^warn destinations.0.hours.0.closes: 18:00 to 08:00 runs past midnight/,
    ],
    [
      { hours: [...D1.hours, { days: ['fri'], opens: '17:00', closes: '20:00' }] },
      /^warn destinations.0.hours.1: overlaps/,
    ],
    [{ hours: [], holidays: [] }, /^note destinations.0: has no hours/],
    [
      { lastVerified: '2026-08-01' },
      /^warn destinations.0.lastVerified: .* over 90 days ago → Ask Maya to call/,
    ],
    [
      { lastVerified: '2026-12-01' },
      /^error destinations.0.lastVerified: 2026-12-01 is still to come/,
    ],
    [{ lastVerified: undefined }, /^warn destinations.0: does not say when it was last checked/],
    [{ owner: undefined }, /^note destinations.0: has nobody who keeps it current/],
    [
      { earliestSlot: '2026-11-01T09:00:00-05:00' },
      /^warn destinations.0.earliestSlot: has passed/,
    ],
    [{ holidays: ['2025-12-25'] }, /^warn destinations.0.holidays: have all passed/],
    [{ specialties: ['perinatle'] }, /^warn destinations.0.specialties.0: perinatle is not known/],
    [{ modes: ['phone'] }, /^warn destinations.0.portal: is never shown/],
    [
      { modes: ['phone'], delivery: 'fax', portal: undefined },
      /^warn destinations.0.delivery: decides nothing/,
    ],
    [
      { modes: ['phone', 'portal'], delivery: undefined, portal: undefined },
      /^warn destinations.0.modes: portal is never offered/,
    ],
    [{ portal: undefined }, /^warn destinations.0.delivery: has no address to open/],
    [{ delivery: 'fax', fax: '12' }, /^error destinations.0.fax/],
    [
      { modes: ['coordinator'], portal: undefined, delivery: undefined },
      /^warn destinations.0.modes: leaves no way/,
    ],
  ])('%j', async (mistake, finding) => {
    expect(await withPlace(mistake)).toEqual([expect.stringMatching(finding)]);
  });

  test('holidays without hours decide nothing, and it is said', async () => {
    expect(await withPlace({ hours: [] })).toContainEqual(
      expect.stringMatching(/^warn destinations.0.holidays: decide nothing/),
    );
  });

  test('89 days ago is fresh, 90 is, 91 is not', async () => {
    const levels = async (lastVerified: string) => (await withPlace({ lastVerified })).length;
    expect([await levels('2026-08-27'), await levels('2026-08-26')]).toEqual([0, 1]);
  });
});

describe('of its words', () => {
  test.each<[object, RegExp]>([
    [
      { scripts: [{ ...SCRIPT, text: 'You must come.' }] },
      /^error scripts.0.text: OUR-T1 EN-COE-1 “You must”/,
    ],
    [
      { scripts: [{ ...SCRIPT, approver: 'A. Writer' }] },
      /^error scripts.0.approver: .* The person who wrote it approved it/,
    ],
    [
      { scripts: [{ ...SCRIPT, date: '2026-12-01' }] },
      /^error scripts.0.date: 2026-12-01 is still to come/,
    ],
    [{ scripts: [{ ...SCRIPT, languge: 'en' }] }, /^warn scripts.0.languge: /],
    [
      {
        staffName: null,
        scripts: [{ ...SCRIPT, text: `${SCRIPT.text} {{staff}} will help you today.` }],
      },
      /^warn scripts.0.text: names {{staff}}, and staffName is not set/,
    ],
    [
      {
        consent: {
          en: { ...SAMPLE.consent.en, text: 'We will share your name.' },
          es: SAMPLE.consent.es,
        },
      },
      /^error consent.en.text: EN-CONSENT@2026-1 consent-question/,
    ],
    [
      { consent: { en: { ...SAMPLE.consent.en, version: undefined }, es: SAMPLE.consent.es } },
      /^error consent.en.version: /,
    ],
    [{ consent: { en: SAMPLE.consent.en } }, /^warn consent: has no question in Spanish/],
  ])('%j', async (mistake, finding) => {
    expect(await saidOf(mistake)).toContainEqual(expect.stringMatching(finding));
  });
});

describe('in an issuer’s file', () => {
  beforeEach(() => put('practice/ours.json', SAMPLE));
  const saidOfIssuer = (config: unknown, name = nameOf(ISSUER)) => {
    put(`ehr/${name}`, config);
    return said();
  };
  const scopes = (change: (all: string) => string) => ({
    ...CONFIG,
    scopes: change(CONFIG.scopes),
  });

  test('nothing is said of one that is right', async () => {
    expect(await saidOfIssuer(CONFIG)).toEqual([]);
  });

  test.each<[string, unknown, RegExp]>([
    ['no object', [], /^error : is no JSON object/],
    [
      'a misspelt setting',
      { ...CONFIG, clientID: 'x' },
      /^error clientID: is not a setting → Did you mean clientId/,
    ],
    [
      'a misspelt quirk',
      { ...CONFIG, quirks: { pkcee: 'required' } },
      /^error quirks.pkcee: is not a setting → Did you mean pkce/,
    ],
    ['no client id', { ...CONFIG, clientId: undefined }, /^error clientId: is missing/],
    [
      'a template that is not filled',
      { ...CONFIG, clientId: 'FILL IN: the client id' },
      /^error clientId: is not filled in/,
    ],
    [
      'a practice file that is not there',
      { ...CONFIG, practice: 'practice/yours.json' },
      /^error practice: there is no practice\/yours.json here → One of practice\/ours.json/,
    ],
    [
      'a practice file outside',
      { ...CONFIG, practice: '../p.json' },
      /^error practice: practice must name a .json file/,
    ],
    [
      'a rung that does not exist',
      { ...CONFIG, quirks: { write: 'never' } },
      /^error quirks.write: is wrong: .*→ auto \(default\)/,
    ],
    [
      'a type that is not searched',
      { ...CONFIG, quirks: { notSearchable: ['Medication'] } },
      /^warn quirks.notSearchable.0: the app has no use for Medication/,
    ],
    ['PKCE not required', { ...CONFIG, quirks: { pkce: 'if-supported' } }, /^note quirks.pkce: /],
    [
      'another issuer',
      { ...CONFIG, issuer: `${ISSUER}/r4` },
      new RegExp(`^error issuer: .*Name it ${nameOf(`${ISSUER}/r4`)}`),
    ],
    [
      'an issuer spelt another way',
      { ...CONFIG, issuer: `${ISSUER}/` },
      /^warn issuer: is written https:\/\/ehr.example.org\/fhir for the name/,
    ],
    [
      'an issuer that is none',
      { ...CONFIG, issuer: 'our EHR' },
      /^error issuer: our EHR is no web address/,
    ],
    ['nobody’s name', { ...CONFIG, issuer: undefined }, /^warn : does not say whose it is/],
    [
      'no launch',
      scopes((all) => all.replace('launch ', '')),
      /^error scopes: scopes must contain launch/,
    ],
    ['no sign-in', scopes((all) => all.replace('openid ', '')), /^error scopes: openid is missing/],
    [
      'a letter out of order',
      scopes((all) => all.replace('Flag.crus', 'Flag.dus')),
      /^error scopes: patient\/Flag.dus: the letters stand in the order c r u d s → .uds/,
    ],
    [
      'a letter that is none',
      scopes((all) => all.replace('Flag.crus', 'Flag.rx')),
      /^error scopes: patient\/Flag.rx: .rx is neither v1 nor v2/,
    ],
    [
      'no scope at all',
      scopes((all) => `${all} everything`),
      /^error scopes: everything is no scope/,
    ],
    [
      'a server’s scope',
      scopes((all) => `${all} system/Task.rs`),
      /^error scopes: system\/Task.rs is for servers/,
    ],
    [
      'other people’s charts at every launch',
      scopes((all) => `${all} user/Patient.rs user/Condition.rs`),
      /^warn scopes: the token of every launch reaches other charts: user\/Patient, user\/Condition/,
    ],
    [
      'a waiting list that cannot see whom it lists',
      {
        ...CONFIG,
        launches: { list: { scopes: OPEN.launches.list.scopes.replace('user/Patient.rs', '') } },
      },
      /^error launches.list.scopes: user\/Patient.rs is not asked for/,
    ],
    ['a scope twice', scopes((all) => `${all} openid`), /^warn scopes: openid is there twice/],
    ['v1 among v2', scopes((all) => `${all} user/Encounter.read`), /^warn scopes: mixes v1/],
    [
      'deleting',
      scopes((all) => all.replace('Flag.crus', 'Flag.cruds')),
      /^warn scopes: Flag: the app never deletes/,
    ],
    [
      'everything',
      scopes((all) => `${all} patient/*.rs`),
      /^warn scopes: patient\/\* asks for more/,
    ],
    [
      'no screening results',
      scopes((all) => all.replace('patient/Observation.crs', '')),
      /^error scopes: patient\/Observation.crs is not asked for/,
    ],
    [
      'what this EHR has not',
      scopes((all) => all.replace('patient/Flag.crus', 'patient/Flag.rs')),
      /^note scopes: patient\/Flag.cu is not asked for/,
    ],
  ])('%s', async (_what, config, finding) => {
    expect(await saidOfIssuer(config)).toContainEqual(expect.stringMatching(finding));
  });

  test('a name that no launch asks for', async () => {
    const { issuer: _, ...config } = CONFIG;
    expect(await saidOfIssuer(config, 'our-hospital.json')).toContainEqual(
      expect.stringMatching(/^error : our-hospital.json is not named by the SHA-256/),
    );
  });

  test('v1 scopes alone are as good', async () => {
    const v1 = scopes((all) =>
      all.replace(/\.(\w+)(?= |$)/g, (_, does) => (/[cu]/.test(does) ? '.*' : '.read')),
    );
    expect(await saidOfIssuer(v1)).toEqual([]);
  });

  test.each<[unknown, RegExp]>([
    [{}, /^error : is no list/],
    [
      [{ pattern: 'https://*.example.org/fhir', config: CONFIG }],
      /^error 0.pattern: .* fits no issuer/,
    ],
    [[{ pattern: ISSUER, config: CONFIG }], /^warn 0.pattern: has no \*/],
    [[{ pattern: `${ISSUER}/*`, config: CONFIG, more: 1 }], /^error 0.more: is not a setting/],
    [
      [{ pattern: `${ISSUER}/*`, config: { ...CONFIG, clientId: '' } }],
      /^error 0.config.clientId: /,
    ],
  ])('patterns.json: %j', async (patterns, finding) => {
    expect(await saidOfIssuer(patterns, 'patterns.json')).toContainEqual(
      expect.stringMatching(finding),
    );
  });
});

describe('npm run config:check', () => {
  const run = (...given: string[]) => {
    const args = ['--disable-warning=ExperimentalWarning', 'tools/config-check.ts', ...given];
    return new Promise<{ code: number; out: string; err: string }>((done) => {
      execFile(process.execPath, args, (problem, out, err) => {
        done({ code: typeof problem?.code === 'number' ? problem.code : 0, out, err });
      });
    });
  };

  test('warnings: exit code 0; with file, line and fix', async () => {
    put('practice/ours.json', { ...SAMPLE, timeZone: 'EST' });
    const { code, out } = await run(folder, '--today', TODAY);
    expect(code).toBe(0);
    expect(out).toContain('practice/ours.json:5  warn  timeZone EST has no summer time');
    expect(out).toContain('  fix  A place: America/New_York');
    expect(out).toContain('1 files: 0 errors, 1 warnings, 5 notes.');
  });

  test('errors: exit code 1; --json says the same to a program', async () => {
    put('practice/ours.json', { ...SAMPLE, phone: 'x' });
    const { code, out } = await run(folder, '--json', '--today', TODAY);
    expect(code).toBe(1);
    expect(JSON.parse(out)).toMatchObject({ errors: 1, files: ['practice/ours.json'] });
  });

  test('nothing to check: exit code 2, and it says so', async () => {
    expect(await run(folder)).toMatchObject({ code: 2, err: expect.stringContaining('has no') });
  });
});

test('forms of your own: a wrong list, and a published code that is set to mean another', async () => {
  const itemCodes = [{ instrument: 'PHQ-9', total: 'http://loinc.org|70274-6' }];
  expect(await saidOf({ itemCodes })).toContain(
    'error itemCodes: http://loinc.org|70274-6 is no code of your own → Leave it out: published codes are read.',
  );
  const questionnaire = 'https://ehr.example/Questionnaire/771';
  expect(
    await saidOf({ linkIds: [{ questionnaire, instrument: 'GAD-7', items: ['a', 'b'] }] }),
  ).toContainEqual(expect.stringMatching(/^error linkIds\.0: must have one name for each item/));
});
