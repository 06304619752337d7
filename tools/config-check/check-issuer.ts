import * as v from 'valibot';
import { issuerFile, toIssuer } from '../../src/smart/issuer-address.ts';
import { IssuerFile } from '../../src/smart/issuer-config.ts';
import { fitsPattern } from '../../src/smart/issuer-pattern.ts';
import { TO_FILL } from '../scopes/issuer-template.ts';
import { SCOPE_NEEDS } from '../scopes/scope-needs.ts';
import { issuerSchema } from '../settings/issuer-schema.ts';
import { checkPublicSandbox } from './check-public-sandbox.ts';
import { checkReach, checkScopes } from './check-scopes.ts';
import type { CheckedFolder } from './checked-folder.ts';
import { error, note, type Remark, warn } from './finding.ts';
import { settingRemark } from './setting-remark.ts';

/** What an issuer's file says of itself. `at`: where in the file it stands; `here`: what is beside it. */
export function checkIssuerConfig(json: unknown, here: CheckedFolder, at = ''): readonly Remark[] {
  const parsed = v.safeParse(IssuerFile, Array.isArray(json) ? undefined : json);
  const within = (setting: string) => [at, setting].filter(Boolean).join('.');
  const said = parsed.success
    ? [
        ...checkValues(parsed.output, here),
        ...checkScopes('scopes', parsed.output.scopes),
        ...checkReach(parsed.output.scopes),
        ...(['infant', 'list'] as const).flatMap((launch) => {
          const own = parsed.output.launches?.[launch];
          return own === undefined
            ? []
            : checkScopes(`launches.${launch}.scopes`, own.scopes, launch);
        }),
      ]
    : parsed.issues.map(toRemark);
  return said.map((one) => ({ ...one, setting: within(one.setting) }));
}

function toRemark(issue: v.BaseIssue<unknown>): Remark {
  const setting = v.getDotPath(issue) ?? '';
  if (setting === '') return error('', 'is no JSON object', 'Copy one of ehr/templates/.');
  const said =
    issue.expected === 'never'
      ? 'is not a setting'
      : issue.received === 'undefined'
        ? 'is missing'
        : issue.message.replace(/^Invalid \w+: /, 'is wrong: ');
  return settingRemark(`${setting} ${said}`, issuerSchema());
}

function checkValues(
  { clientId, practice, quirks }: v.InferOutput<typeof IssuerFile>,
  { practices, examples, isTrial }: CheckedFolder,
): readonly Remark[] {
  const used = new Set(SCOPE_NEEDS.map(({ resource }) => resource));
  return [
    ...(clientId.includes(TO_FILL.trim()) || /^\s*$|client id your EHR/.test(clientId)
      ? [error('clientId', 'is not filled in', 'The client id your EHR gave this app.')]
      : []),
    ...(practices.includes(practice)
      ? []
      : [
          error(
            'practice',
            `there is no ${practice} here`,
            practices.length === 0 ? 'Put one there.' : `One of ${practices.join(', ')}.`,
          ),
        ]),
    ...(examples.includes(practice) && !isTrial
      ? [
          warn(
            'practice',
            `${practice} is the example that ships: nobody answers its numbers`,
            'The practice’s own file: docs/install.md, step 4.',
          ),
        ]
      : []),
    ...(quirks.pkce === 'if-supported'
      ? [
          note(
            'quirks.pkce',
            'opens although the EHR does not announce S256',
            'Only for such an EHR.',
          ),
        ]
      : []),
    ...(['notSearchable', 'notWritable'] as const).flatMap((quirk) =>
      (quirks[quirk] ?? []).flatMap((type, index) =>
        used.has(type)
          ? []
          : [
              warn(
                `quirks.${quirk}.${index}`,
                `the app has no use for ${type}`,
                `One of ${[...used].join(', ')}.`,
              ),
            ],
      ),
    ),
  ];
}

/** The file's name is the SHA-256 of the issuer: a wrong one is a file that no launch finds. */
export async function checkIssuerName(name: string, json: unknown): Promise<readonly Remark[]> {
  const { issuer } = Object(json);
  if (!/^[0-9a-f]{64}\.json$/.test(name) && typeof issuer !== 'string') {
    return [error('', `${name} is not named by the SHA-256 of an issuer: no launch finds it`, HOW)];
  }
  if (issuer === undefined) {
    return [
      warn(
        '',
        'does not say whose it is, so its name cannot be checked',
        'Add "issuer": the FHIR base address.',
      ),
    ];
  }
  const known = toIssuer(String(issuer));
  if (!known.ok) return [error('issuer', `${issuer} is no web address of an EHR`, 'https://…')];
  const right = (await issuerFile(known.issuer)).replace('ehr/', '');
  return [
    ...(right === name
      ? []
      : [error('issuer', `the file of ${known.issuer} is another`, `Name it ${right}.`)]),
    ...(known.issuer === issuer
      ? []
      : [warn('issuer', `is written ${known.issuer} for the name`, `"issuer": "${known.issuer}"`)]),
  ];
}

const HOW = 'printf %s "$ISSUER" | sha256sum';

/** `ehr/patterns.json`: each entry a pattern and an issuer file's settings. */
export function checkPatterns(json: unknown, here: CheckedFolder): readonly Remark[] {
  if (!Array.isArray(json)) return [error('', 'is no list', '[ { "pattern": …, "config": … } ]')];
  return json.flatMap((entry: unknown, index) => {
    const { pattern, config, ...others } = Object(entry);
    return [
      ...Object.keys(others).map((name) =>
        error(`${index}.${name}`, 'is not a setting', 'pattern and config.'),
      ),
      ...checkPattern(pattern, `${index}.pattern`),
      ...checkPublicSandbox(`${index}.pattern`, pattern, here.isTrial),
      ...checkIssuerConfig(config, here, `${index}.config`),
    ];
  });
}

function checkPattern(pattern: unknown, at: string): readonly Remark[] {
  const written = String(pattern);
  const issuer = toIssuer(written.replaceAll('*', 'x'));
  if (!issuer.ok || !fitsPattern(issuer.issuer, written)) {
    return [
      error(
        at,
        `${written} fits no issuer`,
        '* stands for one part of the path, never for a host.',
      ),
    ];
  }
  return written.includes('*')
    ? []
    : [
        warn(
          at,
          'has no *: it fits one issuer only',
          'A file named by the SHA-256 of that issuer.',
        ),
      ];
}
