import { describe, expect, test } from 'vitest';
import { clinicServer, everything, statuses, survey, task } from './testing/clinic-server.ts';

const transaction = (...entry: readonly fhir4.BundleEntry[]) => ({
  body: { resourceType: 'Bundle', type: 'transaction', entry },
});
const post = (
  resource: fhir4.FhirResource,
  more: Partial<fhir4.BundleEntryRequest> = {},
  fullUrl?: string,
): fhir4.BundleEntry => ({
  ...(fullUrl !== undefined && { fullUrl }),
  resource,
  request: { method: 'POST', url: resource.resourceType, ...more },
});
const urn = (number: number) => `urn:uuid:00000000-0000-4000-8000-00000000000${number}`;
const identifier = (value: string) => [{ system: 'urn:sample', value }];

describe('a reference that leads nowhere', () => {
  test('in a chart loaded on trust does not stand in the way of an update', async () => {
    const { server, ask } = clinicServer();
    const loaded = { ...task('gone'), id: 'loaded' };
    const bundle = { resourceType: 'Bundle', type: 'collection' } as const;
    server.load({ ...bundle, entry: [{ resource: loaded }] }, { references: 'trust' });
    const accepted = { ...loaded, status: 'accepted' };
    expect((await ask('PUT', 'Task/loaded', { body: accepted })).status).toBe(200);
    const worse = { ...accepted, focus: { reference: 'Task/nowhere' } };
    expect((await ask('PUT', 'Task/loaded', { body: worse })).status).toBe(422);
  });
});

describe('a transaction', () => {
  test('resolves an entry’s address inside the condition of another entry', async () => {
    const { ask } = clinicServer();
    const condition = `patient=${urn(1)}&identifier=urn:sample|root`;
    const handoff = transaction(
      post(task('ana', { for: { reference: urn(1) }, identifier: identifier('root') }), {
        ifNoneExist: condition,
      }),
      post(
        { resourceType: 'Patient', identifier: identifier('new') },
        {
          ifNoneExist: 'identifier=urn:sample|new',
        },
        urn(1),
      ),
    );
    await ask('POST', '', handoff);
    const again = await ask('POST', '', handoff);
    expect(statuses(again.body)).toEqual(['200', '200']);
    expect((await ask('GET', 'Task?patient.identifier=urn:sample|new')).body.total).toBe(1);
  });

  test('refuses conditions that wait for each other', async () => {
    const { ask } = clinicServer();
    const { status, body } = await ask(
      'POST',
      '',
      transaction(
        post(task('ana'), { ifNoneExist: `part-of=${urn(2)}` }, urn(1)),
        post(task('ana'), { ifNoneExist: `part-of=${urn(1)}` }, urn(2)),
      ),
    );
    expect(status).toBe(400);
    expect(body.issue[0]?.expression).toEqual(['Bundle.entry[0]']);
  });

  test('takes two entries with one condition as one resource', async () => {
    const { ask } = clinicServer();
    const twice = post(task('ana', { identifier: identifier('root') }), {
      ifNoneExist: 'identifier=urn:sample|root',
    });
    const { body } = await ask(
      'POST',
      '',
      transaction(
        { ...twice, fullUrl: urn(1) },
        { ...twice, fullUrl: urn(2) },
        post(task('ana', { partOf: [{ reference: urn(2) }] })),
      ),
    );
    expect(statuses(body)).toEqual(['201', '200', '201']);
    expect((await ask('GET', 'Task')).body.total).toBe(2);
  });

  test('writes no resource twice, by whatever address', async () => {
    const { ask } = clinicServer();
    const body = task('ana', { identifier: identifier('root') });
    const { body: root } = await ask('POST', 'Task', { body });
    const put = (url: string): fhir4.BundleEntry => ({
      resource: { ...body, id: root.id } as fhir4.Task,
      request: { method: 'PUT', url },
    });
    const byCondition = 'Task?identifier=urn:sample|root';
    const reply = await ask('POST', '', transaction(put(`Task/${root.id}`), put(byCondition)));
    expect(reply.status).toBe(400);
    expect((await ask('GET', `Task/${root.id}`)).body.meta.versionId).toBe('1');
  });

  test('does not find by condition what it is deleting', async () => {
    const { ask } = clinicServer();
    const old = await ask('POST', 'Task', {
      body: task('ana', { identifier: identifier('root') }),
    });
    const { body } = await ask(
      'POST',
      '',
      transaction(
        post(task('ana', { identifier: identifier('root') }), {
          ifNoneExist: 'identifier=urn:sample|root',
        }),
        { request: { method: 'DELETE', url: `Task/${old.body.id}` } },
      ),
    );
    expect(body.entry[0]?.response?.status).toBe('201 Created');
  });

  test('deletes two resources that refer to each other’s patient in one go', async () => {
    const { ask } = clinicServer();
    const { body } = await ask('POST', 'Task', { body: task('bea') });
    const remove = (url: string): fhir4.BundleEntry => ({ request: { method: 'DELETE', url } });
    expect((await ask('DELETE', 'Patient/bea')).status).toBe(409);
    const both = transaction(remove('Patient/bea'), remove(`Task/${body.id}`));
    expect((await ask('POST', '', both)).status).toBe(200);
    expect((await ask('GET', 'Patient/bea')).status).toBe(410);
  });

  test('names the entry and the element of a reference to nothing', async () => {
    const { ask } = clinicServer();
    const { status, body } = await ask(
      'POST',
      '',
      transaction(post(task('ana')), post(survey('nobody'))),
    );
    expect(status).toBe(422);
    expect(body.issue).toEqual([
      {
        severity: 'error',
        code: 'not-found',
        diagnostics: 'Bundle.entry[1]: Patient/nobody does not exist',
        expression: ['Bundle.entry[1].resource.subject'],
      },
    ]);
    expect((await ask('GET', 'Task')).body.total).toBe(0);
  });

  test('refuses a urn that no entry has', async () => {
    const { ask } = clinicServer();
    const lost = task('ana', { focus: { reference: urn(7) } });
    expect((await ask('POST', '', transaction(post(lost)))).status).toBe(422);
    expect((await ask('POST', 'Task', { body: lost })).status).toBe(422);
  });

  test('leaves an identifier alone that looks like an address of an entry', async () => {
    const { ask } = clinicServer();
    const kept = { system: 'urn:ietf:rfc3986', value: urn(1) };
    const { body } = await ask('POST', '', {
      ...transaction(post(task('ana', { identifier: [kept] }), {}, urn(1))),
      headers: { Prefer: 'return=representation' },
    });
    expect(body.entry[0]?.resource?.identifier).toEqual([kept]);
  });

  test('patches with a JSON Patch in a Binary, under If-Match', async () => {
    const { ask } = clinicServer();
    const { body } = await ask('POST', 'Task', { body: task('ana') });
    const operations = [{ op: 'replace', path: '/status', value: 'accepted' }];
    const patch = (ifMatch: string) =>
      transaction({
        request: { method: 'PATCH', url: `Task/${body.id}`, ifMatch },
        resource: {
          resourceType: 'Binary',
          contentType: 'application/json-patch+json',
          data: Buffer.from(JSON.stringify(operations)).toString('base64'),
        } as fhir4.Binary,
      });
    expect((await ask('POST', '', patch('W/"7"'))).status).toBe(412);
    expect((await ask('POST', '', patch('W/"1"'))).status).toBe(200);
    expect((await ask('GET', `Task/${body.id}`)).body.status).toBe('accepted');
  });

  test('cannot hold another Bundle to run', async () => {
    const { ask } = clinicServer();
    const inner: fhir4.BundleEntry = {
      resource: { resourceType: 'Bundle', type: 'transaction' } as fhir4.Bundle,
      request: { method: 'POST', url: '' },
    };
    expect((await ask('POST', '', transaction(inner))).status).toBe(400);
  });

  test('answers with the resources when asked for them', async () => {
    const { ask } = clinicServer();
    const plain = await ask('POST', '', transaction(post(task('ana'))));
    expect(plain.body.entry[0]?.resource).toBeUndefined();
    const full = await ask('POST', '', {
      ...transaction(post(task('ana'))),
      grant: everything,
      headers: { Prefer: 'return=representation' },
    });
    expect(full.body.entry[0]?.resource?.meta?.versionId).toBe('1');
  });
});
