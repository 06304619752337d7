import type { Parsed } from '../../border/parsed.ts';
import type { FhirClient } from '../../client/fhir-client.ts';
import { failed, type Result } from '../../client/fhir-failure.ts';
import { isOurs } from '../../codes/is-ours.ts';
import { isType } from '../../codes/of-type.ts';
import { isElsewhere, needsText } from './needs-text.ts';

/** Documents of others whose text is fetched, newest first: someone may have pasted a note there. */
const MOST_FETCHED = 10;

/**
 * The same resources, each document with its text in itself: of ours always, of others for the
 * newest few. One whose text could not be had stays as it is.
 */
export async function withTexts(
  client: Pick<FhirClient, 'read'>,
  resources: readonly fhir4.Resource[],
): Promise<readonly fhir4.Resource[]> {
  const apart = resources
    .filter(needsText)
    .toSorted((a, b) => (b.date ?? '').localeCompare(a.date ?? '', 'en'));
  const others = apart.filter((one) => !isOurs(one)).slice(0, MOST_FETCHED);
  const fetched = await Promise.all(
    [...apart.filter(isOurs), ...others].map((document) => withText(client, document)),
  );
  return resources.map(
    (one) => fetched.find(({ id }) => isType('DocumentReference')(one) && id === one.id) ?? one,
  );
}

/**
 * The same for documents that were asked for by their names: one whose text could not be had was not
 * read, and says nothing of whether it was saved.
 */
export async function inFull(
  client: Pick<FhirClient, 'read'>,
  resources: readonly fhir4.Resource[],
): Promise<Result<readonly fhir4.Resource[]>> {
  const value = await withTexts(client, resources);
  return value.some(needsText)
    ? failed({ method: 'GET', what: 'DocumentReference' }, { kind: 'partly_read' })
    : { ok: true, value };
}

async function withText(
  client: Pick<FhirClient, 'read'>,
  document: Parsed<fhir4.DocumentReference>,
): Promise<Parsed<fhir4.DocumentReference>> {
  const content = await Promise.all(
    (document.content ?? []).map(async (one) => {
      const { attachment } = one;
      if (attachment === undefined || !isElsewhere(attachment)) return one;
      const answer = await client.read<fhir4.Binary>(attachment.url ?? '');
      const data = answer.ok ? answer.value.resource.data : undefined;
      return data === undefined ? one : { ...one, attachment: { ...attachment, data } };
    }),
  );
  return { ...document, content };
}
