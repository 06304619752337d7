import { readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { ISSUER_FILE_SKELETON } from '../content/launch/issuer-file-skeleton.ts';
import { issuerFile } from './issuer-address.ts';
import { readIssuerConfig } from './issuer-config.ts';

const ISSUER = 'https://ehr.example.org/fhir';
const CONFIG = {
  clientId: 'warm-handoff-example',
  scopes: 'launch openid fhirUser',
  practice: 'practice/example.json',
  quirks: { pkce: 'if-supported' },
};
const PATTERNS = [{ pattern: 'https://sims.example.org/v/r4/sim/*/fhir', config: { ...CONFIG } }];

/** A static host with these files; every other address is absent in the way given. */
function host(files: Record<string, unknown>, absent = () => new Response('', { status: 404 })) {
  const asked: string[] = [];
  const read = async (file: string) => {
    asked.push(file);
    const body = files[file];
    return body === undefined ? absent() : Response.json(body);
  };
  return { asked, read };
}

const ownFile = async (body: unknown) => host({ [await issuerFile(ISSUER)]: body });

describe('what each health system’s EHR needs', () => {
  test('one launch loads one small file', async () => {
    const { read, asked } = await ownFile(CONFIG);
    expect(await readIssuerConfig(ISSUER, read)).toEqual({ ok: true, config: CONFIG });
    expect(asked).toHaveLength(1);
  });

  test('an EHR whose address varies is found by its pattern', async () => {
    const { read } = host({ 'ehr/patterns.json': PATTERNS });
    const found = await readIssuerConfig(
      'https://sims.example.org/v/r4/sim/WzMsIiIsIiJd/fhir',
      read,
    );
    expect(found).toEqual({ ok: true, config: CONFIG });
  });

  test.each([
    ['404', () => new Response('', { status: 404 })],
    ['403, as S3 does', () => new Response('', { status: 403 })],
    [
      'its start page, as single-page hosts do',
      () => new Response('<!doctype html>', { headers: { 'content-type': 'text/html' } }),
    ],
  ])(
    'an unknown issuer is refused, with the file IT must create (host answers %s)',
    async (_how, absent) => {
      const { read } = host({}, absent);
      expect(await readIssuerConfig(ISSUER, read)).toEqual({
        ok: false,
        problem: { kind: 'issuer_unknown', issuer: ISSUER, file: await issuerFile(ISSUER) },
      });
    },
  );

  test.each([
    ['a misspelt setting', { ...CONFIG, quirks: { pkcee: 'required' } }],
    ['a misspelt member', { ...CONFIG, clientID: 'x' }],
    ['no client id', { ...CONFIG, clientId: '' }],
    ['standalone without launch/patient', { ...CONFIG, standalone: true }],
    ['scopes without launch', { ...CONFIG, scopes: 'openid fhirUser' }],
    ['a practice file outside the folder', { ...CONFIG, practice: 'practice/../../secrets.json' }],
    ['a practice file on another server', { ...CONFIG, practice: 'https://example.org/p.json' }],
    ['a practice file at the root', { ...CONFIG, practice: '/p.json' }],
    ['not an object', 'warm-handoff'],
  ])('a file with %s is refused, not half used', async (_what, body) => {
    const { read } = await ownFile(body);
    expect(await readIssuerConfig(ISSUER, read)).toMatchObject({
      ok: false,
      problem: { kind: 'issuer_file_bad', file: await issuerFile(ISSUER) },
    });
  });

  test('a file that cannot be fetched is a failed connection, not an unknown issuer', async () => {
    const broken = async () => new Response('', { status: 503 });
    expect(await readIssuerConfig(ISSUER, broken)).toMatchObject({
      problem: { kind: 'network', step: 'configuration', status: 503 },
    });
    const cut = async () => Promise.reject(new TypeError('Failed to fetch'));
    expect(await readIssuerConfig(ISSUER, cut)).toMatchObject({
      problem: { kind: 'network', step: 'configuration', status: null },
    });
  });

  test('the content IT is told to paste is accepted, and asks for what a full server is asked', async () => {
    const skeleton = JSON.parse(ISSUER_FILE_SKELETON);
    const { read } = await ownFile(skeleton);
    expect(await readIssuerConfig(ISSUER, read)).toMatchObject({ ok: true });
    expect(skeleton.scopes).toBe(
      JSON.parse(readFileSync('public/ehr/templates/open.json', 'utf8')).scopes,
    );
  });
});

test('what an EHR cannot do is a setting of its file', async () => {
  const config = {
    ...CONFIG,
    $schema: '../schema/issuer.schema.json',
    issuer: ISSUER,
    quirks: {
      write: 'one-by-one',
      noteAs: null,
      notSearchable: ['Communication'],
      notWritable: ['Flag'],
    },
  };
  expect(await readIssuerConfig(ISSUER, (await ownFile(config)).read)).toEqual({
    ok: true,
    config,
  });
});

test.each([
  ['a rung that does not exist', { write: 'never' }],
  ['a note as something else', { noteAs: 'Observation' }],
  ['one type where a list is needed', { notSearchable: 'Flag' }],
])('%s is refused', async (_what, quirks) => {
  const { read } = await ownFile({ ...CONFIG, quirks });
  expect(await readIssuerConfig(ISSUER, read)).toMatchObject({
    ok: false,
    problem: { kind: 'issuer_file_bad' },
  });
});
