import type { NoteDay, NoteFacts, ReviewedScreen } from '../../content/note/chart-note.ts';
import {
  NOT_SCHEDULED,
  NOTE_CALLS,
  NOTE_MEDIUM,
  NOTE_REASON,
  NOTE_SELF_HARM,
  NOTE_SHARED,
} from '../../content/words/en/en-note-phrases.ts';
import { HESITATION_REASONS, type HesitationReason } from '../../domain/handoff/hesitation.ts';
import { formatPhone } from '../../domain/people/phone.ts';
import { openState } from '../../domain/place/opening-hours.ts';
import { INSTRUMENTS } from '../../domain/screening/instruments.ts';
import { nextStepBecause } from '../../domain/script/choose-next-step-lines.ts';
import { english, sayCalendarDay, sayFullDayTime, sayTaken } from '../say/say-in-chart.ts';
import { sayFullDay, sayTime, sayZone } from '../say/say-time.ts';
import { zoneOfStep } from '../visit/next-date.ts';
import type { Visit } from '../visit/visit.ts';
import { consentInChart, sharedIn } from './packet-of.ts';
import { emergencyNote, safetyNote } from './safety-note.ts';

/**
 * What the chart note of this visit says, a paragraph each, from what is in the chart; empty while
 * nothing has ended and no clinician's step is recorded. In an infant's chart it is the line that
 * names no one and nothing (rules/words.md#chart-notes, NOTE-2). English, the language of the
 * chart. Pure.
 */
export function noteFacts(visit: Visit): readonly NoteFacts[] {
  const facts = [safetyNote(visit), endOfVisit(visit)].filter((one) => one !== null);
  return facts.length > 0 && visit.chart.child !== null ? [{ note: 'peds_minimal' }] : facts;
}

function endOfVisit(visit: Visit): NoteFacts | null {
  switch (visit.handoff.stage) {
    case 'appointment':
      return appointmentFacts(visit);
    case 'next_step':
      return nextStepFacts(visit);
    case 'check_in':
      return declinedFacts(visit);
    case 'escalated':
      return emergencyNote(visit);
    default:
      return null;
  }
}

function appointmentFacts(visit: Visit): NoteFacts | null {
  const { handoff, destination } = visit;
  const appointment = handoff.appointment?.record;
  if (appointment === undefined) return null;
  const { medium, to, visitWith, start } = appointment;
  const zone = destination?.timeZone ?? visit.practice.timeZone;
  return {
    note: 'appointment',
    day: dayOf(visit, appointment.at),
    screen: screenOf(visit),
    destination: to.name,
    spoke: handoff.contacts.some(({ record }) => record.outcome === 'spoke'),
    appointment: sayFullDayTime(start, zone),
    // "… with Example Perinatal Therapy" would say the place twice.
    visitWith: visitWith === to.name ? null : visitWith,
    medium: NOTE_MEDIUM[medium],
    language: languageOf(visit.chart.person.language),
    shared: shared(visit),
    contact: handoff.episode?.record.contact ?? null,
  };
}

function nextStepFacts(visit: Visit): NoteFacts | null {
  const step = visit.handoff.nextStep?.record;
  if (step === undefined) return null;
  const how = english(zoneOfStep(visit));
  const window =
    step.until === step.from
      ? `at ${sayTime(step.from, how)} ${sayZone(step.from, how)}`
      : `between ${sayTime(step.from, how)} and ${sayTime(step.until, how)} ${sayZone(step.until, how)}`;
  return {
    note: 'next_step',
    day: dayOf(visit, step.at),
    screen: screenOf(visit),
    destination: step.to.name,
    why: whyDated(visit, step.at),
    contactName: step.contact,
    contactPhone: formatPhone(step.phone),
    calls: NOTE_CALLS[step.way],
    date: sayFullDay(step.from, how),
    window,
    check: { owner: step.owner.name, date: sayCalendarDay(step.checkOn) },
  };
}

/** What came before the dated step; null: the referral was sent instead. */
function whyDated({ destination, handoff }: Visit, at: string): string | null {
  const because = nextStepBecause(handoff);
  if (because !== 'closed') return NOT_SCHEDULED[because];
  const state =
    destination &&
    openState(destination.hours, destination.timeZone, at, destination.closedDays).is;
  // No call was made: that they were closed is said only where they were.
  return state === 'closed' || state === 'closing' ? 'closed at the time' : 'not called';
}

function declinedFacts(visit: Visit): NoteFacts | null {
  const { handoff } = visit;
  const checkIn = handoff.checkIn?.record;
  if (checkIn === undefined) return null;
  const reason = handoff.offers.at(-1)?.record.reason ?? null;
  return {
    note: 'not_today',
    day: dayOf(visit, checkIn.at),
    destination: checkIn.to?.name ?? 'support',
    reason: reason === null || isSensitive(reason) ? null : NOTE_REASON[reason],
    selfHarm: NOTE_SELF_HARM[visit.finding.selfHarm],
    checkInDate: sayCalendarDay(checkIn.due),
    how: checkIn.how === 'visit' ? 'visit' : 'phone',
  };
}

/** The screen the handoff answers; null when the chart no longer shows it, or it has no total. */
function screenOf({ finding, handoff, practice }: Visit): ReviewedScreen | null {
  const answered = handoff.episode?.record.screens ?? [];
  const screen = finding.findings.find(({ screen: one }) =>
    one.records.some((record) => answered.includes(record)),
  )?.screen;
  if (screen === undefined || screen.total === null) return null;
  const { instrument, taken, total } = screen;
  return {
    instrument,
    score: `${total} of ${INSTRUMENTS[instrument].max}`,
    date: sayTaken(taken, practice.timeZone),
  };
}

/** What she agreed to have shared, where the sentence she was asked is on record. */
function shared(visit: Visit): string | null {
  const asked = consentInChart(visit);
  return asked === null
    ? null
    : sharedIn(asked)
        .map((item) => NOTE_SHARED[item])
        .join(', ');
}

function dayOf(visit: Visit, at: string): NoteDay {
  return visit.localDay(at) === visit.today
    ? 'today'
    : `on ${sayFullDay(at, english(visit.practice.timeZone))}`;
}

const languageOf = (language: string | null): string | null =>
  language === null
    ? null
    : (new Intl.DisplayNames(['en'], { type: 'language' }).of(language) ?? null);

const isSensitive = (reason: HesitationReason): boolean =>
  HESITATION_REASONS.some(({ code, sensitive }) => code === reason && sensitive);
