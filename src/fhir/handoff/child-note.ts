import type { Actor } from '../../domain/people/actor.ts';
import { isType } from '../codes/of-type.ts';
import { concept, EXTERNAL } from '../codes/our-codes.ts';
import { referenceOf } from '../codes/reference.ts';
import { episodeKeyOf, handoffIdOf } from './episode/episode-key.ts';

/** The one line that an infant's chart may get, if the practice enables it. */
export type ChildNote = {
  /** The infant: `Patient/2`. */
  readonly child: string;
  /** The infant's own visit; null where the launch gave none. */
  readonly encounter: string | null;
  /** The practice's calendar day, `YYYY-MM-DD`. */
  readonly day: string;
  /** ISO date-time. */
  readonly at: string;
  readonly by: Actor;
  readonly text: string;
};

/** A plain UUID: an identifier system of ours would itself say what it is about. */
const UUID_SYSTEM = 'urn:ietf:rfc:3986';

/**
 * The line as a Communication about the infant (rules/chart.md#infants-chart). It carries no
 * name, no label and no reference that leads to the parent's records or says what they are about:
 * anyone with the infant's portal may read it (rules/chart.md#infants-chart).
 */
export function toChildNote(note: ChildNote, uuid: string): fhir4.Communication {
  const { child, encounter, at, by, text } = note;
  return {
    resourceType: 'Communication',
    identifier: [{ system: UUID_SYSTEM, value: uuid }],
    status: 'completed',
    category: [concept(EXTERNAL.communicationCategory, 'notification', 'Notification')],
    subject: { reference: child },
    ...(encounter === null ? {} : { encounter: { reference: encounter } }),
    sent: at,
    // By reference only: a displayed name could be that of a mental health provider.
    ...(by.reference === null ? {} : { sender: { reference: by.reference } }),
    payload: [{ contentString: text }],
  };
}

/** The line's name: one for each infant and day, however often it is asked for. */
export async function childNoteUuid(base: string, { child, day }: ChildNote): Promise<string> {
  return `urn:uuid:${handoffIdOf(await episodeKeyOf(base, child, day))}`;
}

/** Whether a record is this very line, in force and about this infant. */
export const isChildNote = (resource: fhir4.Resource, { child, text }: ChildNote): boolean =>
  isType('Communication')(resource) &&
  resource.status === 'completed' &&
  referenceOf(resource.subject) === child &&
  resource.payload?.length === 1 &&
  resource.payload[0]?.contentString === text;
