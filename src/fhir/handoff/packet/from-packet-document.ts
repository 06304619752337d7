import type { PacketRecord } from '../../../domain/handoff/next-step-record.ts';
import type { Parsed } from '../../border/parsed.ts';
import { REFERRAL_NOTE } from '../../codes/note-codes.ts';
import { codeIn } from '../../codes/our-codes.ts';
import { toActor, toReceiver } from '../record/record-identity.ts';

/** The packet a DocumentReference holds; null when it is another document, or its text is gone. */
export function fromPacketDocument(
  document: Parsed<fhir4.DocumentReference>,
  key: string,
): PacketRecord | null {
  const data = document.content?.[0]?.attachment?.data;
  const to = toReceiver(document.context?.related?.find(({ display }) => display !== undefined));
  const isPacket = codeIn(document.type, REFERRAL_NOTE.system ?? '') === REFERRAL_NOTE.code;
  if (!isPacket || data === undefined || to === null || document.date === undefined) return null;
  const bytes = Uint8Array.from(atob(data), (char) => char.charCodeAt(0));
  return {
    kind: 'packet',
    key,
    at: document.date,
    by: toActor(document.author?.[0]),
    to,
    text: new TextDecoder().decode(bytes),
  };
}
