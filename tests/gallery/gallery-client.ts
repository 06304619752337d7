import type { FhirClient } from '../../src/fhir/client/fhir-client.ts';
import type { Result } from '../../src/fhir/client/fhir-failure.ts';
import { recordsOf } from './gallery-records.ts';

/** Searches answer from the practice's directory; nothing is sent anywhere. */
export const galleryClient: FhirClient = {
  base: 'https://gallery.example/fhir',
  read: () => cutOff('GET'),
  searchAll: async (path) => {
    const type = path.split('?')[0];
    return {
      ok: true,
      value: recordsOf('practice').filter(({ resourceType }) => resourceType === type),
    };
  },
  searchPages: async (path) => {
    const type = path.split('?')[0];
    const resources = recordsOf('practice').filter(({ resourceType }) => resourceType === type);
    return { resources, failure: null, next: null };
  },
  transaction: () => cutOff('POST'),
  update: () => cutOff('PUT'),
  patch: () => cutOff('PATCH'),
  create: () => cutOff('POST'),
  capabilities: () => cutOff('GET'),
};

async function cutOff(method: 'GET' | 'POST' | 'PUT' | 'PATCH'): Promise<Result<never>> {
  return { ok: false, failure: { kind: 'offline', method, what: 'gallery', text: null } };
}
