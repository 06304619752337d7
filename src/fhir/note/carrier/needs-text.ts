import type { Parsed } from '../../border/parsed.ts';
import { isType } from '../../codes/of-type.ts';

/** Whether a document's text is somewhere else: Epic and Oracle Health keep it as a Binary. */
export const needsText = (resource: fhir4.Resource): resource is Parsed<fhir4.DocumentReference> =>
  isType('DocumentReference')(resource) &&
  resource.content?.some(({ attachment }) => isElsewhere(attachment)) === true;

/** Whether an attachment only says where its text is. */
export const isElsewhere = ({ contentType, data, url }: fhir4.Attachment = {}): boolean =>
  data === undefined &&
  url !== undefined &&
  /^(text\/|application\/xhtml|$)/.test(contentType ?? '');
