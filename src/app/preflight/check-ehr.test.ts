import { describe, expect, test } from 'vitest';
import type { ServerProbe } from '../../fhir/client/probe-server.ts';
import { checkGranted, type Granted } from './check-granted.ts';
import { checkDiscovery, checkServer } from './check-server.ts';
import type { Finding } from './finding.ts';

const NOW = 1_800_000_000_000;
const MINUTE = 60_000;

const ALL = [
  'patient/Observation.crs',
  ...['ServiceRequest', 'Communication', 'Appointment', 'Flag', 'DocumentReference'].map(
    (type) => `patient/${type}.crus`,
  ),
  'user/Task.crus',
  'user/Provenance.crs',
];

const granted: Granted = {
  requestedScopes: ['launch', 'online_access', 'fhirUser', ...ALL],
  grantedScopes: ['fhirUser', ...ALL],
  hasPatient: true,
  hasEncounter: true,
  hasUser: true,
  endsAt: NOW + 60 * MINUTE,
  renews: true,
  quirks: {},
};

/** A server that does everything with every type, or less where `can` says so. */
const statement = (
  can: Readonly<Record<string, readonly ('create' | 'update')[]>> = {},
): fhir4.CapabilityStatement => ({
  resourceType: 'CapabilityStatement',
  status: 'active',
  date: '2026-01-01',
  kind: 'instance',
  fhirVersion: '4.0.1',
  format: ['json'],
  rest: [
    {
      mode: 'server',
      interaction: [{ code: 'transaction' }],
      resource: ALL.map((scope) => /\/(\w+)\./.exec(scope)?.[1] ?? '').map((type) => ({
        type: type as fhir4.CapabilityStatementRestResource['type'],
        interaction: (can[type] ?? (['create', 'update'] as const)).map((code) => ({ code })),
      })),
    },
  ],
});

const probe: ServerProbe = {
  statement: statement(),
  metadataStatus: 200,
  writeHeadersPass: true,
  etagReadable: true,
  serverTime: NOW,
};

const of = (findings: readonly Finding[], check: Finding['check']) =>
  findings.find((one) => one.check === check);

const grant = (more: Partial<Granted>, server = probe) =>
  checkGranted({ ...granted, ...more }, server, NOW);

describe('what the sign-in allows', () => {
  test('everything: nothing is in the way', () => {
    expect(grant({}).map(({ outcome }) => outcome)).toEqual([
      'context_whole',
      'scopes_all',
      'writing_all',
      'token_renews',
    ]);
  });

  test('F25: an EHR without Task, and one that only lets Flag be read, are told by type', () => {
    const server = {
      ...probe,
      statement: statement({ Task: [], Flag: [], Appointment: ['create'] }),
    };
    expect(of(grant({}, server), 'writing')).toMatchObject({
      outcome: 'writing_some',
      facts: ['Task: no create, no update', 'Appointment: no update', 'Flag: no create, no update'],
    });
  });

  test('what the server could do and the scopes do not grant cannot be done', () => {
    const readOnly = ALL.map((scope) => scope.replace(/\.\w+$/, '.rs'));
    expect(of(grant({ grantedScopes: readOnly }), 'writing')?.outcome).toBe('writing_none');
  });

  test('without a CapabilityStatement the scopes alone tell, and that is said', () => {
    expect(of(grant({}, { ...probe, statement: null }), 'writing')?.facts).toContain(
      'CapabilityStatement not read: by scopes only',
    );
  });

  test('F20: a missing scope is named; launch and online_access need no echo', () => {
    const grantedScopes = granted.grantedScopes.filter((scope) => scope !== 'user/Task.crus');
    expect(of(grant({ grantedScopes }), 'scopes')).toMatchObject({
      outcome: 'scopes_missing',
      facts: ['user/Task.crus'],
    });
  });

  test('scopes granted in the older syntax, or with a star, hold what was asked for', () => {
    const grantedScopes = [
      'fhirUser',
      'patient/*.*',
      'user/Task.write',
      'user/Task.read',
      'user/*.cruds',
    ];
    expect(of(grant({ grantedScopes }), 'scopes')?.outcome).toBe('scopes_all');
  });

  test('F17, F18: a launch without visit and user says what is not told', () => {
    expect(of(grant({ hasEncounter: false, hasUser: false }), 'context')).toMatchObject({
      outcome: 'context_partly',
      facts: ['encounter', 'fhirUser'],
    });
  });

  test.each([
    ['ten minutes, not renewed', { renews: false, endsAt: NOW + 10 * MINUTE }, 'token_short'],
    ['an hour, not renewed', { renews: false }, 'token_long'],
    ['an end that is not told', { renews: false, endsAt: null }, 'token_unsaid'],
  ])('F20: %s', (_what, more, outcome) => {
    expect(of(grant(more), 'token')?.outcome).toBe(outcome);
  });

  test('opened without a chart, none of it is guessed', () => {
    expect(checkGranted(null, probe, NOW).map(({ outcome }) => outcome)).toEqual([
      'context_unknown',
      'scopes_unknown',
      'writing_unknown',
      'token_unknown',
    ]);
  });
});

describe('what a page of another site sees of the server', () => {
  test.each([
    ['everything', {}, 'cors', 'cors_open'],
    ['F14: no answer at all', { metadataStatus: null }, 'cors', 'cors_closed'],
    [
      'headers of a write refused',
      { writeHeadersPass: false },
      'cors',
      'cors_write_headers_refused',
    ],
    ['F26: ETag hidden', { etagReadable: false }, 'headers', 'headers_hidden'],
    ['no record to read', { etagReadable: null }, 'headers', 'headers_unknown'],
    ['a clock two minutes off', { serverTime: NOW - 2 * MINUTE }, 'clock', 'clock_off'],
    ['a clock half a minute off', { serverTime: NOW + MINUTE / 2 }, 'clock', 'clock_close'],
  ] as const)('%s', (_what, more, check, outcome) => {
    expect(of(checkServer({ ...probe, ...more }, NOW, null), check)?.outcome).toBe(outcome);
  });

  test('where the EHR hides its clock, the app’s own server is asked, and named', () => {
    const hidden = { ...probe, serverTime: null };
    expect(of(checkServer(hidden, NOW, NOW - 5 * MINUTE), 'clock')).toMatchObject({
      outcome: 'clock_off',
      facts: ['+300 s, the app’s web server'],
    });
    expect(of(checkServer(hidden, NOW, null), 'clock')?.outcome).toBe('clock_unknown');
  });

  test('F13: a discovery document without S256 is limited, one that is not there is in the way', () => {
    expect(checkDiscovery({ ok: true, hasS256: false, capabilities: [] }).outcome).toBe(
      'discovery_no_s256',
    );
    expect(checkDiscovery({ ok: false, reason: 'HTTP 404' })).toMatchObject({
      outcome: 'discovery_unreadable',
      facts: ['HTTP 404'],
    });
    expect(checkDiscovery(null).outcome).toBe('discovery_unknown');
  });
});
