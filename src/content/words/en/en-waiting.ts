import type { WaitingWords } from '../waiting-words.ts';
import { enSession } from './en-session.ts';

/** The practice's waiting list, in English. */
export const enWaiting: WaitingWords = {
  who: {
    ...enSession.who,
    question: 'Who is at this list?',
    why: 'The EHR did not say who is signed in. With a name, this list shows who waits for you.',
  },
  waiting: (count) => `Waiting for you (${count})`,
  checkIns: (count) => `Planned check-ins today (${count})`,
  leftWithout: (count) => `Left without a next step (${count})`,
  none: 'No one.',
  noOneWaits: (time) => `No one is waiting. Last read ${time}.`,
  room: (room) => room,
  minutes: (minutes) =>
    minutes < 1
      ? 'just now'
      : minutes < 120
        ? `${minutes} min`
        : minutes < 48 * 60
          ? `${Math.round(minutes / 60)} hours`
          : `${Math.round(minutes / 1440)} days`,
  why: {
    clinicianStep: 'Waiting for a clinician: step not recorded',
    call: (place) => (place === '' ? 'Agreed · call together' : `Agreed · call ${place}`),
    mine: 'You have it. Open the chart to call.',
    checkIn: (date, owner) => `Check-in ${date}, with ${owner}`,
    with: (name) => `Agreed · with ${name}`,
    nobody: 'Agreed · no next step yet',
    notStarted: 'Not talked with yet',
  },
  similarName: 'Similar name today: check the birth date.',
  claim: (name) => `I have it: ${name}`,
  claimed: (name) => `You have it. Now open the chart of ${name} in the record system, and call.`,
  notClaimed: (name) => `Not saved: ${name} is still waiting. Try again.`,
  notKnown: (name) => `Not known yet whether ${name} is yours: the chart did not confirm it.`,
  partly: (name) => `Only part of it is in the chart of ${name}.`,
  checkAgain: 'Check again',
  tryAgain: 'Try again',
  someoneHasIt: (who) => `${who} has it.`,
  footer: (read, time, notRead) =>
    notRead === 0
      ? `Read ${read} ${read === 1 ? 'chart' : 'charts'} at ${time}`
      : `Read ${read} ${read === 1 ? 'chart' : 'charts'} at ${time} · ${notRead} not read`,
  noListHere:
    'This EHR keeps no list of open handoffs. Open each chart, then this app in it: the handoff goes on there.',
  notComplete: 'This list is not complete.',
  names: 'names',
  notCompleteBecause: (what) => `Not read: ${what.join(', ')}.`,
  readAgain: 'Read again',
  reading: 'Reading the list…',
};
