import { beforeAll, describe, expect, test } from 'vitest';
import type { Owner } from './draft-form.ts';
import { newKey, ownersKey, seal, unseal } from './seal.ts';

const OLIVE: Owner = {
  issuer: 'https://ehr.example/fhir',
  patient: 'p01',
  person: 'Patient/p01',
  handoff: '0f0e0d0c-0000-8000-8000-000000000001',
  user: 'PractitionerRole/ob-provider',
};
const UNTIL = Date.parse('2026-11-24T16:00:00Z');
const TEXT = 'Rowan Demoline, 12/4 230p';

let master: CryptoKey;
beforeAll(async () => {
  master = await newKey();
});

const sealedFor = async (owner: Owner) => seal(await ownersKey(master, owner), TEXT, UNTIL);

test('who typed it opens it', async () => {
  expect(await unseal(await ownersKey(master, OLIVE), await sealedFor(OLIVE))).toBe(TEXT);
});

test.each(['issuer', 'patient', 'person', 'handoff', 'user'] as const)(
  'with another %s it has another name, and does not open (F3)',
  async (part) => {
    const sealed = await sealedFor(OLIVE);
    const other = await ownersKey(master, { ...OLIVE, [part]: 'another' });
    expect(other.name).not.toBe(sealed.name);
    expect(await unseal(other, sealed)).toBeNull();
    // What is wiped at another user is told by EHR and user alone.
    const isAnotherUser = part === 'issuer' || part === 'user';
    expect(other.whose === sealed.whose).toBe(!isAnotherUser);
  },
);

test('parts cannot be shifted into each other, and nobody is not somebody called null', async () => {
  const names = await Promise.all(
    [
      OLIVE,
      { ...OLIVE, patient: 'p0', person: '1Patient/p01' },
      { ...OLIVE, user: null },
      { ...OLIVE, user: 'null' },
    ].map(async (owner) => (await ownersKey(master, owner)).name),
  );
  expect(new Set(names).size).toBe(4);
});

describe('what is written on it is sealed with it', () => {
  test.each([
    ['its end', { until: UNTIL + 1 }],
    ['its name', { name: 'another' }],
    ['whose it is', { whose: 'another' }],
    ['its bytes', { bytes: new ArrayBuffer(64) }],
  ])('%s', async (_, changed) => {
    const sealed = { ...(await sealedFor(OLIVE)), ...changed };
    expect(await unseal(await ownersKey(master, OLIVE), sealed)).toBeNull();
  });
});

test('H24: with the key of another browser it does not open, and no key can be read out', async () => {
  const sealed = await sealedFor(OLIVE);
  const elsewhere = await newKey();
  expect(await unseal(await ownersKey(elsewhere, OLIVE), sealed)).toBeNull();
  const { key } = await ownersKey(master, OLIVE);
  for (const one of [master, key]) {
    await expect(crypto.subtle.exportKey('raw', one)).rejects.toThrow();
  }
});

test('the same text is sealed anew each time', async () => {
  const [first, second] = await Promise.all([sealedFor(OLIVE), sealedFor(OLIVE)]);
  expect(Buffer.from(first.bytes)).not.toEqual(Buffer.from(second.bytes));
});
