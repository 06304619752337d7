import type { FirstWords } from '../words.ts';
import { enOwnNumbers } from './en-own-numbers.ts';

const readFailure: FirstWords['readFailure'] = {
  offline: [
    'The chart cannot be reached from this computer.',
    'Check the network, then try again.',
  ],
  session_ended: [
    'The sign-in for this chart has ended.',
    'Close this panel and open it again from the chart.',
  ],
  not_permitted: [
    "Your account can't read this in the chart.",
    'Ask IT to allow it for this app; until then look in the chart itself.',
  ],
  not_found: ['The chart does not have this record.', 'Open the app again from the chart.'],
  conflict: ['Someone else changed this first.', 'Look at the latest, then decide again.'],
  refused: [
    'The chart did not answer this question.',
    'Look in the chart itself, and tell IT what the chart says.',
  ],
  busy: ['The chart is busy.', 'Wait a moment, then try again.'],
  server_failed: [
    'The chart system had a problem.',
    'Try again; if it stays, look in the chart itself.',
  ],
  unreadable: [
    'The chart answered in a way that could not be read.',
    'Try again; if it stays, tell IT.',
  ],
  partly_read: [
    'The chart left something out.',
    'Try again; if it stays, look in the chart itself.',
  ],
  unknown_outcome: [
    'It was sent, but no answer came back.',
    'Check again before entering it a second time.',
  ],
};

/** What the first card says, and what is said when there is none, in English. */
export const enFirst: FirstWords = {
  appName: 'Connect to care',
  idle: 'Connect to care — tap to continue',
  loading: 'Reading the chart…',
  restToCome: 'Reading the rest of the chart…',
  showDetails: 'Show details',
  hideDetails: 'Hide details',
  steps: { label: 'Steps', talk: 'Talk', agree: 'Agree', call: 'Call', booked: 'Booked' },
  born: (date) => `Born ${date}`,
  forPerson: (name) => `For ${name}`,
  tryAgain: 'Try again',
  readAgain: 'Read again',
  help: 'Urgent help',
  noNextStep: (given) => `${given} has no next step yet.`,
  sayThis: 'Say this',
  sayInLanguage: { en: 'English', es: 'Spanish', interpreter: 'English, interpreter reads' },
  otherWording: 'Other wording',
  talk: {
    heading: (given) => `Talk with ${given}`,
    agrees: (given) => `${given} agrees`,
    notToday: 'Not today',
  },
  checkInDue: {
    heading: 'Planned check-in',
    cameUp: (place, date) => `Connecting with ${place} came up on ${date}.`,
    cameUpNoPlace: (date) => `Connecting with support came up on ${date}.`,
  },
  pause: {
    heading: 'Clinician step first',
    positive:
      'Please talk in private before the call. It opens after a clinician records this step.',
    unknown: 'One answer is not on file. Please ask about it first, in private.',
  },
  nothing: {
    heading: 'No recent screening on file',
    body: 'Nothing from the last 14 days was found in this chart.',
    quietHeading: 'Nothing to act on today',
    quietBody: 'The screening results on file do not ask for a next step today.',
    incompleteHeading: 'A form is not complete',
    incomplete:
      'Some of it was left blank. Ask again, or go through it together, before you go on.',
    rescreenHeading: 'Repeat the screening',
    rescreen: (date) => `No next step followed the screening of ${date}. Repeat it today.`,
    diedHeading: 'Nothing to offer here',
    died: (given) =>
      `The chart says that ${given} has died. If that is wrong, have the chart corrected first.`,
    unknownHeading: 'Not known today',
    unknownBody: 'Whether something asks for a next step cannot be said until the chart is read.',
    unreadBody:
      'A form on file could not be read, so whether something asks for a next step is not known.',
    repeat: 'An older one is on file. Repeat it today.',
    enterPaper: 'Enter a result from paper',
    offerAnyway: 'Offer support now',
  },
  unreadForm: {
    why: {
      unreadable: 'a form that could not be read',
      not_final: 'a form that is not finished',
      someone_else: 'a form about someone else',
      no_date: 'a form without a date',
      shown_only: 'a form that is shown, not scored',
    },
    next: 'Open it in the chart before you go on, or ask its questions again.',
    seeDetails: 'Details say why.',
  },
  child: {
    chart: (name) => `Chart: ${name}`,
    age: {
      days: (count) => `${count} ${count === 1 ? 'day' : 'days'}`,
      weeks: (count) => `${count} ${count === 1 ? 'week' : 'weeks'}`,
      months: (count) => `${count} ${count === 1 ? 'month' : 'months'}`,
      years: (count) => `${count} years`,
    },
    supportFor: (name, role) => `Support for: ${name} (${role})`,
    nobodyYet: 'Support for: not chosen yet',
    role: {
      mother: 'mother',
      father: 'father',
      partner: 'partner',
      adoptive_parent: 'adoptive parent',
      parent: 'parent',
    },
    change: 'Change person',
  },
  incomplete: (parts) =>
    `Part of the chart could not be read: ${parts}. This is not the whole picture.`,
  asideNotRead: (parts) => `Not read: ${parts}.`,
  olderResults: {
    toCome: 'Older results are still being read.',
    changed: 'Older results have now been read, and what this page says has changed.',
  },
  restChanged: 'The rest of the chart has now been read, and what this page says has changed.',
  part: {
    screenings: 'screening results',
    handoff: 'earlier handoff records',
    visit: 'this visit',
    insurance: 'insurance',
    family: 'family',
    births: 'births and losses',
    directory: 'directory of practices',
    sent: 'what was sent earlier',
    user: 'your name',
  },
  maybeUnderWay: 'A handoff may be under way already, so none can be saved until it is read.',
  partMissing: {
    heading: 'Part of the app did not load',
    body: 'Nothing that was saved is lost. Check the network, then try again.',
  },
  readFailure,
  failureSaid: (text) => `The chart says: ${text}`,
  readFailedHeading: 'The chart could not be read',
  slow: [
    'The chart has not answered for 15 seconds.',
    'Read it again, or go on in the chart itself.',
  ],
  appFault: {
    heading: 'This cannot be shown',
    page: [
      'Something in this app went wrong; nothing that was saved is lost.',
      'Read the chart again. If this stays, go on in the chart itself and tell IT.',
    ],
    card: [
      'Something in this app went wrong. What was typed is kept.',
      'Read the chart again. If this stays, go on in the chart itself and tell IT.',
    ],
    part: 'A part of this page cannot be shown.',
  },
  noName: 'this patient',
  callInstead: (name, phone) => `You can still call ${name}: ${phone}`,
  practiceFileHeading: "The practice's settings could not be read",
  practiceFileBad: [
    'The app needs them to know your cut-offs and clock.',
    'Tell IT: the practice file named below is missing or wrong.',
  ],
  ownNumbers: enOwnNumbers,
  checkEhr: 'Check this EHR (for IT)',
};
