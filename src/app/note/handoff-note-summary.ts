import { NOTE_ROLES, HANDOFF_NOTE_WORDS as SAY } from '../../content/words/en/en-handoff-note.ts';
import { isOpenBaton } from '../../domain/handoff/baton-record.ts';
import { endOf, type Handoff } from '../../domain/handoff/handoff.ts';
import type { CheckInRecord } from '../../domain/handoff/handoff-record.ts';
import type { Actor } from '../../domain/people/actor.ts';
import { formatPhone } from '../../domain/people/phone.ts';
import { english, sayCalendarDay, sayFullDayTime } from '../say/say-in-chart.ts';
import { sayTime } from '../say/say-time.ts';
import { sayDay } from '../say/say-when.ts';

/**
 * Where a handoff stands, in sentences for the chart: what is promised, for when and with whom, who
 * has it, the planned check-in. Of all its records, those in the note and those that are not. Pure.
 *
 * @param zone IANA zone the times are said in
 */
export function handoffNoteSummary(
  handoff: Handoff,
  { at, by }: { readonly at: string; readonly by: Actor },
  zone: string,
): readonly string[] {
  return [
    SAY.written(sayFullDayTime(at, zone), by.name),
    ...standing(handoff, zone),
    ...owed(handoff),
    ...orderUsed(handoff),
    ...carrier(handoff, zone),
    ...reachable(handoff),
    SAY.howToUse,
  ];
}

function standing(handoff: Handoff, zone: string): readonly string[] {
  const to = handoff.referral?.record.to.name ?? handoff.practiceTask?.record.to.name ?? 'care';
  const { appointment, checkIn } = handoff;
  switch (handoff.stage) {
    case 'agreed':
      return [SAY.agreed(to)];
    case 'calling':
      return [SAY.calling(to)];
    case 'sent_by_portal':
      return [SAY.sent(to)];
    case 'appointment': {
      if (appointment === null) return [SAY.agreed(to)];
      const { start, visitWith, medium, to: place } = appointment.record;
      return [SAY.firstVisit(sayFullDayTime(start, zone), visitWith, place.name, medium)];
    }
    case 'next_step':
      return nextStep(handoff, zone) ?? [SAY.agreed(to)];
    case 'check_in':
      return [SAY.notToday, ...(checkIn === null ? [] : planned(checkIn.record))];
    case 'escalated':
      return [SAY.withClinician];
    case 'not_started':
      return [handoff.episode?.record.state === 'closed' ? SAY.closed : SAY.notStarted];
  }
}

/** The contact that follows a clinician's step. */
const owed = ({ safety }: Handoff): readonly string[] =>
  safety.followUp === null ? [] : [SAY.followUp(checkOf(safety.followUp.record))];

/** An order somebody had made in the EHR stands for the referral. */
const orderUsed = ({ referral }: Handoff): readonly string[] =>
  referral?.record.order === undefined ? [] : [SAY.orderUsed(referral.record.order)];

function nextStep({ nextStep }: Handoff, zone: string): readonly string[] | null {
  if (nextStep === null) return null;
  const { contact, phone, way, from, until, to, owner, checkOn } = nextStep.record;
  const start = sayFullDayTime(from, zone);
  const sameDay = sayDay(from, english(zone)) === sayDay(until, english(zone));
  const end = sameDay ? sayTime(until, english(zone)) : sayFullDayTime(until, zone);
  const when = from === until ? start : `${start}, until ${end}`;
  return [
    SAY.nextStep(contact, formatPhone(phone), way, when, to.name),
    SAY.makesSure({ owner: owner.name, day: sayCalendarDay(checkOn) }),
  ];
}

const checkOf = ({ owner, due }: CheckInRecord) => ({
  owner: owner.name,
  day: sayCalendarDay(due),
});

const planned = (checkIn: CheckInRecord): readonly string[] => [
  SAY.checkIn(checkIn.how, checkOf(checkIn)),
  ...(checkIn.doNotOfferUntil === undefined
    ? []
    : [SAY.notBefore(sayCalendarDay(checkIn.doNotOfferUntil))]),
];

/** Who has it; once she has a date, nobody needs to. */
function carrier(handoff: Handoff, zone: string): readonly string[] {
  const baton = handoff.baton?.record;
  if (baton === undefined || !isOpenBaton(baton) || endOf(handoff) !== null) return [];
  const by = sayFullDayTime(baton.deadline, zone);
  if (baton.holder !== null) return [SAY.carriesOn(baton.holder.name, by)];
  const { to } = baton;
  const who = to.is === 'person' ? to.who.name : SAY.anyone(NOTE_ROLES[to.role], to.at.name);
  return [SAY.asked(who, by)];
}

/** What she said about being reached; not asked: nothing is safe, and nothing is said. */
function reachable({ episode }: Handoff): readonly string[] {
  const contact = episode?.record.contact;
  if (contact === undefined) return [];
  return [
    SAY.reach(contact.voicemail, contact.text),
    ...(contact.safeTimes === '' ? [] : [SAY.safeTimes(contact.safeTimes)]),
  ];
}
