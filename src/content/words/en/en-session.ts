import type { SessionWords } from '../session-words.ts';

/** About the sign-in, who is here, and what is not saved yet, in English. */
export const enSession: SessionWords = {
  restored: 'What you had typed here is filled in again. It is not saved yet.',
  unsent: (step, time) => `Decided here at ${time} and not saved: ${step}.`,
  typed: (card, time) => `Typed here at ${time} and not saved: ${card}.`,
  past: {
    handoff: (what, time) =>
      `Begun here at ${time} and not saved: ${what}. The handoff has moved on since then. Look at what the chart says now.`,
    day: (what, time) =>
      `Begun here at ${time} and not saved: ${what}. That was another day: ask again, and save what is said today.`,
  },
  card: {
    set_appointment: 'an appointment',
    not_today: 'not today, with the check-in',
    set_next_step: 'a dated next step',
    own_check_in: 'a check-in call',
    office: 'an office of her own',
  },
  fillIn: 'Fill it in again',
  step: {
    agree: 'she agreed',
    agree_again: 'she agreed again',
    pass_baton: 'passing it on',
    claim_baton: 'taking it over',
    take_back_baton: 'giving it back',
    record_introduction: 'the introduction',
    start_call: 'the start of the call',
    record_attempt: 'a call without an answer',
    record_appointment: 'the appointment',
    move_appointment: 'the new time of the appointment',
    not_today: 'not today, with the check-in',
    record_next_step: 'the dated next step',
    report_next_step: 'what became of the next step',
    take_another_practice: 'another practice',
    offer_anyway: 'offering it all the same',
  },
  saveNow: 'Save it now',
  leaveIt: 'Leave it',
  pageOnly:
    'What you type is kept only while this panel is open: closing it loses it. Save before you leave.',
  keptForRelaunch:
    'What you typed is kept in this browser for this patient. Open the app again from the chart to go on.',
  endsAt: (time) =>
    `The sign-in ends at ${time}. Save before then; what is not saved is kept here for when you open the app again.`,
  endsAtUnkept: (time) => `The sign-in ends at ${time}. Save before then.`,
  who: {
    question: 'Who is doing this handoff?',
    why: 'The chart did not say who is signed in. The records will carry this name.',
    choose: 'Choose a name',
    someoneElse: 'Someone else',
    name: 'Name and role',
    use: 'Use this name',
    recordedAs: (name) => `Recorded as ${name}.`,
    change: 'Change',
    listNotRead: 'The staff list could not be read. Write the name.',
  },
};
