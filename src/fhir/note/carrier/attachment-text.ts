import type { Parsed } from '../../border/parsed.ts';
/** The text an attachment carries in its own data (base64 of UTF-8); null: it carries none. */
export function textInAttachment(attachment: fhir4.Attachment | undefined): string | null {
  if (attachment?.data === undefined) return null;
  try {
    const bytes = Uint8Array.from(atob(attachment.data), (char) => char.charCodeAt(0));
    return new TextDecoder().decode(bytes);
  } catch {
    return null;
  }
}

/** The text a document carries in itself; empty: it carries none. */
export const textOfDocument = ({ content }: Parsed<fhir4.DocumentReference>): string =>
  textInAttachment(content?.[0]?.attachment) ?? '';
