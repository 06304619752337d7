import type { NoteDay, NoteFacts, ReviewedScreen } from '../content/chart-note.ts';
import type { Handoff } from '../domain/handoff.ts';
import type { VisitMedium } from '../domain/handoff-record.ts';
import { HESITATION_REASONS, type HesitationReason } from '../domain/hesitation.ts';
import { INSTRUMENTS } from '../domain/instruments.ts';
import type { NextStepWay } from '../domain/next-step-record.ts';
import { formatPhone } from '../domain/phone.ts';
import type { PersonSelfHarm } from '../domain/self-harm.ts';
import { safetyNote } from './safety-note.ts';
import { english, sayCalendarDay, sayFullDayTime, sayTaken } from './say-in-chart.ts';
import { sayFullDay, sayTime, sayZone } from './say-when.ts';
import type { Visit } from './visit.ts';

/**
 * What the chart note of this visit says, a paragraph each, from what is in the chart; empty while
 * nothing has ended and no clinician's step is recorded. In an infant's chart it is the line that
 * names no one and nothing (clinical.md §4, NOTE-2). English, the language of the chart. Pure.
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
      return datedStepFacts(visit);
    case 'waiting':
      return declinedFacts(visit);
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
    medium: MEDIUM[medium],
    language: languageOf(visit.chart.person.language),
    shared: sharedIn(handoff),
    contact: handoff.episode?.record.contact ?? null,
    check: null,
  };
}

function datedStepFacts(visit: Visit): NoteFacts | null {
  const { handoff, destination } = visit;
  const step = handoff.nextStep?.record;
  if (step === undefined) return null;
  const how = english(destination?.timeZone ?? visit.practice.timeZone);
  const window =
    step.until === step.from
      ? `at ${sayTime(step.from, how)} ${sayZone(step.from, how)}`
      : `between ${sayTime(step.from, how)} and ${sayTime(step.until, how)} ${sayZone(step.until, how)}`;
  return {
    note: 'dated_step',
    day: dayOf(visit, step.at),
    screen: screenOf(visit),
    destination: step.to.name,
    why: null,
    contactName: step.contact,
    contactPhone: formatPhone(step.phone),
    calls: CALLS[step.way],
    date: sayFullDay(step.from, how),
    window,
    check: { owner: step.owner.name, date: sayCalendarDay(step.checkOn) },
  };
}

function declinedFacts(visit: Visit): NoteFacts | null {
  const { handoff } = visit;
  const checkIn = handoff.checkIn?.record;
  if (checkIn === undefined) return null;
  const reason = handoff.offers.at(-1)?.record.reason ?? null;
  return {
    note: 'declined',
    day: dayOf(visit, checkIn.at),
    destination: checkIn.to?.name ?? 'support',
    reason: reason === null || isSensitive(reason) ? null : REASON[reason],
    selfHarm: SELF_HARM[visit.finding.selfHarm],
    revisitDate: sayCalendarDay(checkIn.due),
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

/** What she agreed to have shared, where her agreement is on record. */
const sharedIn = (handoff: Handoff): string | null =>
  handoff.offers.some(({ record }) => record.answer === 'agreed')
    ? 'name, birth date, phone, insurance, reason for referral'
    : null;

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

const MEDIUM: Readonly<Record<VisitMedium, string>> = {
  video: 'video',
  phone: 'phone',
  in_person: 'in person',
};

const CALLS: Readonly<Record<NextStepWay, string>> = {
  practice_calls: 'calls patient',
  she_calls: 'is called by patient',
  call_together: 'is called together with patient',
  own_check_in: 'checks in with patient',
};

/** The four values stay four in the note too (clinical.md §0.3). */
const SELF_HARM: Readonly<Record<PersonSelfHarm, string>> = {
  positive: 'marked, clinician step recorded',
  negative: 'answered, none',
  not_asked: 'not asked on this form',
  unknown: 'left blank or not on file',
  positive_prior_unassessed: 'marked on an earlier form',
  stale: 'not asked recently',
};

/** Her reason as she would recognise it (she can read the note); null: nothing to add to it. */
const REASON: Readonly<Record<HesitationReason, string | null>> = {
  not_ready: 'not ready yet',
  talk_with_partner_family: 'wants to talk it over first',
  time_or_work: 'time or work',
  childcare_or_transport: 'child care or a ride',
  cost_or_insurance: 'a question about cost or insurance',
  privacy_or_stigma: 'a question about privacy',
  worry_about_child_custody: null,
  prior_bad_experience: 'it did not go well before',
  feels_better_now: 'feels better now',
  prefers_own_provider: 'would like to see someone already known',
  prefers_other_support: 'would like another kind of support',
  language_or_culture_fit: 'would like someone who speaks the same language',
  no_phone_or_internet: 'no phone or internet for this now',
  needs_private_time: null,
  prefers_not_to_say: 'prefers not to say',
  other: null,
};
