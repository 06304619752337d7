import type { Parsed } from '../../border/parsed.ts';
import { LOINC } from '../../codes/code-systems.ts';
import { CLINICAL_NOTE } from '../../codes/note-codes.ts';
import { isType } from '../../codes/of-type.ts';
import { concept, SECURITY } from '../../codes/our-codes.ts';
import { referenceOf } from '../../codes/reference.ts';
import { SID } from '../../codes/sid.ts';
import {
  patientReference,
  restrictedMeta,
  toReference,
  type WriteContext,
} from '../../handoff/record/record-identity.ts';
import { textOfHtml } from '../text/clean-text.ts';
import {
  documentIdentifier,
  isNoteIdentifier,
  isNoteTitle,
  noteTitle,
  type WrittenNote,
} from './note-identity.ts';

/** The document of the version before: updated where the EHR can, replaced where it cannot. */
export type EarlierDocument = { readonly how: 'update' | 'replace'; readonly reference: string };

/** The note as a plain text progress note (US Core clinical note; rules/fhir.md#note). */
export function toNoteDocument(
  { note, text }: WrittenNote,
  context: WriteContext,
  earlier: EarlierDocument | null = null,
): fhir4.DocumentReference {
  const bytes = new TextEncoder().encode(text);
  return {
    resourceType: 'DocumentReference',
    ...(earlier?.how === 'update' ? { id: earlier.reference.split('/').at(-1) ?? '' } : {}),
    meta: restrictedMeta(),
    identifier: [documentIdentifier(note)],
    status: 'current',
    docStatus: 'final',
    type: concept(LOINC, '11506-3', 'Progress note'),
    category: [{ coding: [CLINICAL_NOTE] }],
    subject: patientReference(context),
    date: note.at,
    author: [toReference(note.by)],
    ...(earlier?.how === 'replace'
      ? { relatesTo: [{ code: 'replaces', target: { reference: earlier.reference } }] }
      : {}),
    description: noteTitle(note),
    securityLabel: SECURITY.map((coding) => ({ coding: [coding] })),
    content: [
      {
        attachment: {
          contentType: 'text/plain; charset=utf-8',
          data: btoa(Array.from(bytes, (byte) => String.fromCharCode(byte)).join('')),
          title: noteTitle(note),
        },
      },
    ],
    context: {
      ...(context.encounter === null ? {} : { encounter: [{ reference: context.encounter }] }),
      related: [{ identifier: { system: SID.handoff, value: note.handoffId } }],
    },
  };
}

/** The texts a document holds, in itself or in the Binaries that were fetched for it. */
export function textsOfDocument(
  { content = [] }: Parsed<fhir4.DocumentReference>,
  resources: readonly fhir4.Resource[],
): readonly string[] {
  return content.flatMap(({ attachment: { contentType, data, url } = {} }) => {
    const binary = resources
      .filter(isType('Binary'))
      .find(
        ({ id }) => data === undefined && `Binary/${id}` === referenceOf({ reference: url ?? '' }),
      );
    return textOf(contentType ?? binary?.contentType ?? '', data ?? binary?.data) ?? [];
  });
}

/** Where the text is that a note of ours does not hold itself, as the server names it: fetch these. */
export function binariesToFetch(document: Parsed<fhir4.DocumentReference>): readonly string[] {
  const { content = [] } = document;
  const ours =
    document.identifier?.some(isNoteIdentifier) ||
    isNoteTitle(document.description) ||
    content.some(({ attachment }) => isNoteTitle(attachment?.title));
  if (!ours) return [];
  return content.flatMap(({ attachment: { data, url } = {} }) =>
    data === undefined && url !== undefined ? [url] : [],
  );
}

/** The text in base64, by its type; null: no text, or not decodable. */
function textOf(contentType: string, data: string | undefined): string | null {
  if (data === undefined || !/^(?:text\/|application\/xhtml|$)/i.test(contentType)) return null;
  const charset = /charset="?([\w-]+)/i.exec(contentType)?.[1] ?? 'utf-8';
  try {
    const bytes = Uint8Array.from(atob(data.replace(/\s/g, '')), (char) => char.charCodeAt(0));
    const text = new TextDecoder(charset).decode(bytes);
    return /html/i.test(contentType) ? textOfHtml(text) : text;
  } catch {
    return null;
  }
}
