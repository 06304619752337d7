import { describe, expect, test } from 'vitest';
import { abilitiesFrom } from './abilities.ts';

type Stated = Partial<
  Record<string, readonly fhir4.CapabilityStatementRestResourceInteraction['code'][]>
>;

const statement = (
  types: Stated,
  system: readonly fhir4.CapabilityStatementRestInteraction['code'][] = [],
): fhir4.CapabilityStatement => ({
  resourceType: 'CapabilityStatement',
  status: 'active',
  date: '2026-11-23',
  kind: 'instance',
  fhirVersion: '4.0.1',
  format: ['json'],
  rest: [
    {
      mode: 'server',
      interaction: system.map((code) => ({ code })),
      resource: Object.entries(types).map(([type, codes = []]) => ({
        type: type as fhir4.CapabilityStatementRestResource['type'],
        interaction: codes.map((code) => ({ code })),
        conditionalCreate: type === 'Communication',
      })),
    },
  ],
});

const ALL = ['create', 'read', 'update', 'search-type'] as const;
const SCOPES = ['patient/ServiceRequest.crus', 'user/Task.crus', 'patient/Communication.crs'];

describe('what this EHR lets this launch do', () => {
  test('is what it states and what was granted, both', () => {
    const able = abilitiesFrom(
      statement({
        ServiceRequest: ALL,
        Task: ['read', 'update', 'search-type'],
        Communication: ALL,
      }),
      SCOPES,
    );
    expect(able.of('ServiceRequest')).toMatchObject({ create: true, update: true, search: true });
    expect(able.of('Task')).toMatchObject({ create: false, update: true });
    expect(able.of('Communication')).toMatchObject({ create: true, update: false });
  });

  test('a type it does not state cannot even be read', () => {
    const able = abilitiesFrom(statement({ ServiceRequest: ALL }), SCOPES);
    expect(able.of('Task')).toMatchObject({ create: false, read: false, search: false });
  });

  test('with a statement that could not be read, only the scopes limit', () => {
    const able = abilitiesFrom(null, SCOPES);
    expect(able.stated).toBe(false);
    expect(able.transaction).toBe(true);
    expect(able.of('Task')).toMatchObject({ create: true });
    expect(able.of('Flag')).toMatchObject({ create: false, search: false });
  });

  test('a batch is no transaction', () => {
    expect(abilitiesFrom(statement({}, ['batch']), SCOPES).transaction).toBe(false);
    expect(abilitiesFrom(statement({}, ['transaction']), SCOPES).transaction).toBe(true);
  });

  test('a conditional create counts only where it is promised', () => {
    const able = abilitiesFrom(statement({ ServiceRequest: ALL, Communication: ALL }), SCOPES);
    expect(able.of('ServiceRequest').createOnce).toBe(false);
    expect(able.of('Communication').createOnce).toBe(true);
  });

  test.each([
    ['patient/*.*', true],
    ['patient/ServiceRequest.write', false],
    ['patient/*.cruds', true],
    ['launch/patient', false],
    ['patient/ServiceRequest.uc', false],
  ])('the scope %s lets the referral be written and found: %s', (scope, both) => {
    const { create, search } = abilitiesFrom(null, [scope]).of('ServiceRequest');
    expect(create && search).toBe(both);
  });

  test('patient scopes do not reach the parent of the infant whose chart is open', () => {
    const able = abilitiesFrom(null, SCOPES, {}, 'anyone');
    expect(able.of('ServiceRequest').create).toBe(false);
    expect(able.of('Task').create).toBe(true);
  });

  test('what is known of an EHR overrules what it states', () => {
    const all = statement({ Communication: ALL, ServiceRequest: ALL }, ['transaction']);
    const quirks = { write: 'one-by-one', notSearchable: ['Communication'] } as const;
    const able = abilitiesFrom(all, SCOPES, quirks);
    expect(able.transaction).toBe(false);
    expect(able.of('Communication')).toMatchObject({ create: true, search: false });
    const none = abilitiesFrom(all, SCOPES, { write: 'none' });
    expect(none.of('ServiceRequest')).toMatchObject({ create: false, update: false, search: true });
  });
});
