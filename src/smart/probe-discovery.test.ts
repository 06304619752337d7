import { expect, test } from 'vitest';
import { probeDiscovery } from './probe-discovery.ts';

const STATED = {
  authorization_endpoint: 'https://ehr.example.org/authorize',
  token_endpoint: 'https://ehr.example.org/token',
  capabilities: ['launch-ehr', 7],
  code_challenge_methods_supported: ['S256'],
};

const probe = (answer: () => Response) =>
  probeDiscovery('https://ehr.example.org/fhir', async (address) => {
    expect(address).toBe('https://ehr.example.org/fhir/.well-known/smart-configuration');
    return answer();
  });

test('what an EHR announces is told as it stands', async () => {
  expect(await probe(() => Response.json(STATED))).toEqual({
    ok: true,
    hasS256: true,
    capabilities: ['launch-ehr'],
  });
});

test('F13: an EHR that leaves out its challenge methods announces none', async () => {
  const { code_challenge_methods_supported: _, ...silent } = STATED;
  expect(await probe(() => Response.json(silent))).toMatchObject({ ok: true, hasS256: false });
});

test.each([
  ['not there', () => new Response('', { status: 404 }), 'HTTP 404'],
  ['a page', () => new Response('<html>'), 'not a JSON object'],
  [
    'without a token endpoint',
    () => Response.json({ ...STATED, token_endpoint: 1 }),
    'token_endpoint missing',
  ],
  [
    'without CORS',
    () => {
      throw new TypeError('Failed to fetch');
    },
    'no readable answer',
  ],
] as const)('%s: the reason is told', async (_what, answer, reason) => {
  expect(await probe(answer)).toEqual({ ok: false, reason });
});
