import { LAUNCH_SCOPES, type LaunchKind, SCOPE_NEEDS, toV2 } from '../scopes/scope-needs.ts';
import { error, note, type Remark, warn } from './finding.ts';

const OTHERS = ['online_access', 'offline_access', 'profile', 'launch/patient', 'launch/encounter'];
const RESOURCE = /^(patient|user|system)\/([A-Z]\w*|\*)\.([a-z*]+)(\?\S+)?$/;
/** SMART App Launch 2.2.0: "in that order". Servers may refuse any other. */
const V2 = /^c?r?u?d?s?$/;
const V1 = ['read', 'write', '*'];

type Asked = {
  readonly level: string;
  readonly type: string;
  readonly does: string;
  readonly version: 'v1' | 'v2';
};

/** Syntax of the scopes, what is missing for the app, and what is more than it needs. */
export function checkScopes(
  setting: string,
  scopes: string,
  launch: LaunchKind = 'chart',
): readonly Remark[] {
  const words = scopes.trim().split(/\s+/);
  const asked = words.flatMap(parseScope);
  const said = (problem: string, fix: string, make = error) => [make(setting, problem, fix)];
  const versions = new Set(asked.map(({ version }) => version));
  return [
    ...words.flatMap((word) =>
      problemOf(word).map(([problem, fix]) => error(setting, problem, fix)),
    ),
    ...words
      .filter((word, index) => words.indexOf(word) !== index)
      .flatMap((word) => said(`${word} is there twice`, 'Leave one.', warn)),
    ...LAUNCH_SCOPES.filter((needed) => !words.includes(needed)).flatMap((needed) =>
      said(`${needed} is missing`, `Add ${needed}.`),
    ),
    ...(versions.size > 1
      ? said('mixes v1 (.read) and v2 (.rs)', 'One of the two: see docs/install.md.', warn)
      : []),
    ...asked
      .filter(({ does }) => does.includes('d') && does !== 'read')
      .flatMap(({ type }) => said(`${type}: the app never deletes`, 'Leave the d out.', warn)),
    ...asked
      .filter(({ type }) => type === '*')
      .flatMap(({ level }) =>
        said(`${level}/* asks for more than the app needs`, 'The list in docs/install.md.', warn),
      ),
    ...missing(asked, launch).flatMap(({ problem, fix, make }) => said(problem, fix, make)),
  ];
}

/** What only an infant's chart or the waiting list needs, asked for at every launch. */
export function checkReach(scopes: string): readonly Remark[] {
  const everywhere = SCOPE_NEEDS.filter((need) => need.for.includes('chart'));
  const wide = scopes
    .split(/\s+/)
    .flatMap(parseScope)
    .filter(({ level, type }) => level === 'user' && type !== '*')
    .filter(({ type }) => !everywhere.some((one) => one.level === 'user' && one.resource === type));
  if (wide.length === 0) return [];
  const types = [...new Set(wide.map(({ type }) => `user/${type}`))].join(', ');
  return [
    warn(
      'scopes',
      `the token of every launch reaches other charts: ${types}`,
      'Ask for them in launches.infant and launches.list: docs/install.md, step 3.',
    ),
  ];
}

function problemOf(word: string): readonly (readonly [string, string])[] {
  if ([...LAUNCH_SCOPES, ...OTHERS].includes(word)) return [];
  const [, level, , does = ''] = RESOURCE.exec(word) ?? [];
  if (level === undefined) return [[`${word} is no scope`, 'Such as patient/Observation.rs.']];
  if (level === 'system') {
    return [[`${word} is for servers, not for an app in a browser`, 'patient/ or user/.']];
  }
  if (V1.includes(does) || (V2.test(does) && does !== '')) return [];
  const letters = [...new Set(does)];
  const known = letters.every((letter) => 'cruds'.includes(letter));
  return [
    known
      ? [
          `${word}: the letters stand in the order c r u d s`,
          `.${'cruds'.replace(/./g, (letter) => (letters.includes(letter) ? letter : ''))}`,
        ]
      : [`${word}: .${does} is neither v1 nor v2`, '.rs (v2) or .read (v1).'],
  ];
}

function parseScope(word: string): readonly Asked[] {
  const [, level = '', type = '', does = ''] = RESOURCE.exec(word) ?? [];
  if (problemOf(word).length > 0 || type === '') return [];
  return [{ level, type, does, version: V1.includes(does) ? 'v1' : 'v2' }];
}

/** A letter of v2 that a scope gives; `user/` gives what `patient/` does, and more. */
const gives = (asked: readonly Asked[], type: string, letter: string): boolean =>
  asked.some(
    (one) =>
      [type, '*'].includes(one.type) &&
      (one.does === '*' ||
        (one.does === 'read' && 'rs'.includes(letter)) ||
        (one.does === 'write' && 'cu'.includes(letter)) ||
        (one.version === 'v2' && one.does.includes(letter))),
  );

/** Without these there is no chart, or no finding. */
const NEEDED = ['Patient', 'Observation', 'QuestionnaireResponse'];

function missing(asked: readonly Asked[], launch: LaunchKind) {
  return SCOPE_NEEDS.filter((need) => need.for.includes(launch)).flatMap((need) => {
    const absent = [...need.does].filter((letter) => !gives(asked, need.resource, letter));
    if (absent.length === 0) return [];
    const reads = absent.includes('r') || absent.includes('s');
    const make = reads && NEEDED.includes(need.resource) ? error : note;
    return [
      {
        make,
        problem: `${toV2({ ...need, does: absent.join('') })} is not asked for (${need.why})`,
        fix: make === error ? `Add ${toV2(need)}.` : 'Fine where the EHR does not offer it.',
      },
    ];
  });
}
