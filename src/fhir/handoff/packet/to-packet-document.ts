import type { PacketRecord } from '../../../domain/handoff/next-step-record.ts';
import { CLINICAL_NOTE, REFERRAL_NOTE } from '../../codes/note-codes.ts';
import { SECURITY } from '../../codes/our-codes.ts';
import { SID } from '../../codes/sid.ts';
import {
  patientReference,
  recordIdentifier,
  restrictedMeta,
  toReference,
  type WriteContext,
} from '../record/record-identity.ts';

/** What was sent to the receiving practice, as a plain text document (rules/handoff.md#packet). */
export function toPacketDocument(
  packet: PacketRecord,
  context: WriteContext,
): fhir4.DocumentReference {
  const bytes = new TextEncoder().encode(packet.text);
  return {
    resourceType: 'DocumentReference',
    meta: restrictedMeta(),
    identifier: [recordIdentifier(context, packet.key)],
    status: 'current',
    docStatus: 'final',
    type: { coding: [REFERRAL_NOTE] },
    category: [{ coding: [CLINICAL_NOTE] }],
    subject: patientReference(context),
    date: packet.at,
    author: [toReference(packet.by)],
    // Where it went: R4 has no recipient here.
    description: `Referral information sent to ${packet.to.name}`,
    securityLabel: SECURITY.map((coding) => ({ coding: [coding] })),
    content: [
      {
        attachment: {
          contentType: 'text/plain; charset=utf-8',
          data: btoa(Array.from(bytes, (byte) => String.fromCharCode(byte)).join('')),
          title: 'Referral information',
        },
      },
    ],
    context: {
      ...(context.encounter === null ? {} : { encounter: [{ reference: context.encounter }] }),
      related: [
        { identifier: { system: SID.handoff, value: context.handoffId } },
        toReference(packet.to),
      ],
    },
  };
}
