import { describe, expect, test } from 'vitest';
import type { LaunchProblem } from '../launch/launch-problem.ts';
import { explainLaunchProblem } from './launch-problems.ts';

const issuer = 'https://ehr.example.org/fhir';
const helpLine = { name: 'Front desk', phone: '555-0100' };

// One of each; the compiler asks for a new line here when a kind is added.
const EACH: { readonly [K in LaunchProblem['kind']]: Extract<LaunchProblem, { kind: K }> } = {
  no_parameters: { kind: 'no_parameters' },
  parameter_missing: { kind: 'parameter_missing', name: 'launch' },
  parameter_repeated: { kind: 'parameter_repeated', name: 'iss' },
  issuer_not_a_url: { kind: 'issuer_not_a_url' },
  issuer_insecure: { kind: 'issuer_insecure', issuer },
  issuer_unknown: { kind: 'issuer_unknown', issuer, file: 'ehr/abc.json' },
  issuer_file_bad: { kind: 'issuer_file_bad', file: 'ehr/abc.json', reason: 'clientId: missing' },
  discovery_failed: { kind: 'discovery_failed', issuer, reason: 'HTTP 404' },
  no_pkce_support: { kind: 'no_pkce_support', issuer },
  standalone_off: { kind: 'standalone_off', issuer },
  sign_in_not_shown: { kind: 'sign_in_not_shown', issuer },
  storage_blocked: { kind: 'storage_blocked' },
  crypto_missing: { kind: 'crypto_missing' },
  denied: { kind: 'denied', error: 'access_denied', description: 'The user said no' },
  state_mismatch: { kind: 'state_mismatch' },
  answer_of_another: { kind: 'answer_of_another', said: 'https://other.example', expected: issuer },
  no_pending_launch: { kind: 'no_pending_launch' },
  code_refused: { kind: 'code_refused', status: 400, error: 'invalid_grant', description: null },
  client_refused: {
    kind: 'client_refused',
    clientId: 'warm-handoff-example',
    status: 401,
    error: 'invalid_client',
    description: 'Unknown client',
  },
  id_token_refused: { kind: 'id_token_refused', why: 'expired', detail: 'exp is 12:00' },
  token_answer_bad: { kind: 'token_answer_bad', reason: 'access_token is missing' },
  no_patient: { kind: 'no_patient' },
  session_ended: { kind: 'session_ended' },
  network: { kind: 'network', step: 'token', status: 503 },
  unexpected: { kind: 'unexpected', reason: 'TypeError' },
};
const all = Object.values(EACH);

describe.each(['en', 'es'] as const)('launch problems in words (%s)', (language) => {
  test.each(all)('$kind says what happened, what to do and whom to call', (problem) => {
    const words = explainLaunchProblem(problem, helpLine, language);
    for (const sentence of [words.heading, words.whatHappened, words.whatToDo]) {
      expect(sentence.length).toBeGreaterThan(10);
      expect(sentence).not.toMatch(/undefined|null|\[object|OAuth|PKCE|token/i);
    }
    expect(words.callLine).toContain('Front desk');
    expect(words.callLine).toContain('555-0100');
  });

  test.each(all.filter(({ kind }) => kind !== 'session_ended'))(
    '$kind has a line for IT with its code',
    (problem) => {
      const { forIt } = explainLaunchProblem(problem, helpLine, language);
      expect(forIt).toContain(`launch/${problem.kind}`);
    },
  );

  test.each(['+1-202-555-0101', '+12025550101', '202.555.0101'])(
    'the practice’s number is written as everywhere in the app, whatever its file says (%s)',
    (phone) => {
      const { callLine } = explainLaunchProblem(
        EACH.storage_blocked,
        { name: 'Intake', phone },
        language,
      );
      expect(callLine).toContain('Intake, (202) 555-0101.');
    },
  );

  test('without a practice’s number the crisis lines and the support line are told apart', () => {
    const { callLine } = explainLaunchProblem(EACH.storage_blocked, null, language);
    expect(callLine).toMatch(/988/);
    expect(callLine).toMatch(/1-833-TLC-MAMA \(1-833-852-6262\); (it is not|no es)/);
  });

  test('what the authorization server said is passed on to IT', () => {
    expect(explainLaunchProblem(EACH.denied, null, language).forIt).toContain(
      'access_denied: The user said no',
    );
    expect(explainLaunchProblem(EACH.network, null, language).forIt).toContain('HTTP 503');
  });
});

describe.each(['en', 'es'] as const)('a client id that the EHR does not take (%s)', (language) => {
  const refused = explainLaunchProblem(EACH.client_refused, helpLine, language);

  test('names the client id and what must be true of it, for IT', () => {
    expect(refused.forIt).toContain(
      'the token endpoint (401) answered invalid_client: Unknown client',
    );
    expect(refused.forIt).toContain('warm-handoff-example');
    expect(refused.forIt).toMatch(/clientId.*issuer’s file[\s\S]*public client, with no secret/);
  });

  test('is told apart from a code that is too old: nobody is sent round again', () => {
    const old = explainLaunchProblem(EACH.code_refused, helpLine, language);
    expect(refused.heading).not.toBe(old.heading);
    expect(old.whatToDo).toMatch(/open the app again|abra la aplicación otra vez/);
    expect(refused.whatToDo).not.toMatch(
      /open the app again from|abra la aplicación otra vez desde/,
    );
  });
});

test('an ended session is not a fault to report to IT', () => {
  expect(explainLaunchProblem(EACH.session_ended, helpLine, 'en').forIt).toBeNull();
});

test('Spanish is not English', () => {
  for (const problem of all) {
    const [en, es] = (['en', 'es'] as const).map((language) =>
      explainLaunchProblem(problem, helpLine, language),
    );
    expect(es?.whatHappened).not.toBe(en?.whatHappened);
    expect(es?.whatToDo).not.toBe(en?.whatToDo);
  }
});
