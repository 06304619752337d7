import type { Handoff } from '../handoff/handoff.ts';
import type {
  AppointmentRecord,
  Change,
  ContactRecord,
  EpisodeRecord,
  EpisodeState,
  HandoffRecord,
  OfferRecord,
  StoredRecord,
} from '../handoff/handoff-record.ts';
import type { HandoffAction, Refusal } from './handoff-action.ts';

/** The tap of one name, with what it carries. */
export type Of<T extends HandoffAction['tap']> = Extract<HandoffAction, { tap: T }>;

export const refuse = (refusal: Refusal): Decision => ({ ok: false, refusal });

export const write = (...changes: readonly (Change | null)[]): Decision => ({
  ok: true,
  changes: changes.filter((change) => change !== null),
});

export const create = (record: HandoffRecord): Change => ({ write: 'create', record });

/** The new state of a stored record; null where there is none to change. */
export const update = <R extends HandoffRecord>(
  stored: StoredRecord<R> | null,
  to: (record: R) => R,
): Change | null =>
  stored === null ? null : { write: 'update', stored, record: to(stored.record) };

/** The episode in another state, moved by whoever tapped; opened where there is none yet. */
export function moveEpisode(
  handoff: Handoff,
  state: EpisodeState,
  action: HandoffAction,
  screens: readonly string[] = [],
): Change {
  const { by, at } = action;
  const moved = update(handoff.episode, (episode) => ({
    ...episode,
    state,
    lastBy: by,
    lastAt: at,
    screens: [...new Set([...episode.screens, ...screens])],
  }));
  const opened: EpisodeRecord = {
    kind: 'episode',
    key: 'root',
    at,
    by,
    state,
    lastBy: by,
    lastAt: at,
    screens,
  };
  return moved ?? create(opened);
}

/** A call or an attempt to the practice referred to, as the next record of its kind. */
export function newContact(
  handoff: Handoff,
  { at, by }: HandoffAction,
  contact: Pick<ContactRecord, 'outcome' | 'to' | 'spokeWith' | 'delivery'>,
): Change {
  return create({
    kind: 'contact',
    key: `contact-${handoff.contacts.length + 1}`,
    at,
    by,
    ...contact,
  });
}

/** What she was offered and answered, as the next conversation of this handoff. */
export function newOffer(
  handoff: Handoff,
  { at, by }: HandoffAction,
  said: Omit<OfferRecord, 'kind' | 'key' | 'at' | 'by'>,
): Change {
  return create({ kind: 'offer', key: `offer-${handoff.offers.length + 1}`, at, by, ...said });
}

/** A visit booked, as the next of this handoff: it starts at that instant. */
export function newAppointment(
  handoff: Handoff,
  { at, by, start, minutes, medium }: Of<'record_appointment' | 'move_appointment'>,
  { to, visitWith }: Pick<AppointmentRecord, 'to' | 'visitWith'>,
): Change {
  const from = Temporal.Instant.from(start);
  return create({
    kind: 'appointment',
    key: `appointment-${handoff.appointmentCount + 1}`,
    at,
    by,
    start: from.toString(),
    end: from.add({ minutes }).toString(),
    medium,
    to,
    visitWith,
    state: 'booked',
  });
}

export type Decision =
  | { readonly ok: true; readonly changes: readonly Change[] }
  | { readonly ok: false; readonly refusal: Refusal };
