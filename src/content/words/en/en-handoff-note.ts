import type { VisitMedium } from '../../../domain/handoff/handoff-record.ts';
import type { NextStepWay } from '../../../domain/handoff/next-step-record.ts';
import { NOTE_CALLS, NOTE_MEDIUM } from './en-note-phrases.ts';

type Check = { readonly owner: string; readonly day: string };

/**
 * The sentences of the handoff note for whoever reads the chart. English, the language of the
 * chart; the labels below them are the note's format (fhir/note/text/note-format.ts). No score, nothing
 * of an assessment, and no word that NOTE-1 or NOTE-2 would find (rules/words.md#chart-notes).
 */
export const HANDOFF_NOTE_WORDS = {
  written: (when: string, by: string) => `Written ${when} by ${by}.`,
  notStarted: 'No connection to care is under way.',
  closed: 'This connection to care is closed.',
  agreed: (to: string) =>
    `Patient agreed to be connected with ${to}. No date yet: the call is next.`,
  calling: (to: string) =>
    `Patient agreed to be connected with ${to}. A call with them was started.`,
  sent: (to: string) => `Referral sent to ${to} with patient's agreement. No date from them yet.`,
  firstVisit: (when: string, visitWith: string, to: string, medium: VisitMedium) =>
    `First visit confirmed: ${when}, ${NOTE_MEDIUM[medium]}, ${at(visitWith, to)}.`,
  nextStep: (contact: string, phone: string, way: NextStepWay, when: string, to: string) =>
    `Next step: ${contact}, ${phone}, ${NOTE_CALLS[way]} ${when}${contact === to ? '' : ` (${to})`}.`,
  makesSure: ({ owner, day }: Check) => `${owner} makes sure on ${day} that it happened.`,
  orderUsed: (order: string) =>
    `The referral order that was already in the chart (${order}) is used; no second one was made.`,
  notToday: 'Patient prefers to wait.',
  checkIn: (how: 'visit' | 'call', { owner, day }: Check) =>
    `Planned check in: ${day}, ${how === 'visit' ? 'at a visit' : 'by phone'}, by ${owner}.`,
  notBefore: (day: string) => `Patient asked not to be asked again before ${day}.`,
  withClinician: "The clinician has taken over; see the clinician's own note.",
  followUp: ({ owner, day }: Check) => `${owner} contacts patient by ${day}.`,
  asked: (who: string, by: string) => `${who} is asked to carry on, by ${by}; not taken on yet.`,
  anyone: (role: string, at: string) => `Any ${role} of ${at}`,
  carriesOn: (who: string, by: string) => `${who} carries on, to be done by ${by}.`,
  reach: (voicemail: boolean | null, text: boolean | null) =>
    `Voicemail is ${isSafe(voicemail)}, text is ${isSafe(text)}.`,
  safeTimes: (times: string) => `Safe times: ${times}`,
  howToUse:
    'The Connect to care app reads the entries below. Add your own words anywhere: they are kept. ' +
    'Please leave what is between brackets as it is.',
} as const;

export const NOTE_ROLES = {
  assistant: 'medical assistant',
  coordinator: 'care coordinator',
  front_desk: 'front desk colleague',
} as const;

const isSafe = (said: boolean | null): string =>
  said === null ? 'not asked about' : said ? 'safe' : 'not safe';

/** "with Dana Demoline at Example Practice"; a practice that is its own contact once. */
const at = (who: string, to: string): string =>
  who === to ? `with ${to}` : `with ${who} at ${to}`;
