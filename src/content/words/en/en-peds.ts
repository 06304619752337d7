import type { PedsWords } from '../peds-words.ts';

/** What is said only where an infant's chart is open, in English. */
export const enPeds: PedsWords = {
  askWho: {
    heading: 'Who answered?',
    relativesNotRead: 'The family list in this chart could not be read. Ask, and write the name.',
    someoneElse: 'Someone else',
    given: 'First name',
    family: 'Last name',
    birthDate: 'Birth date',
    phone: 'Phone',
    twoFacts: 'A chart is only looked for with both names and a birth date or phone.',
    goOn: 'Continue',
    chooseFirst: 'Choose who answered first.',
    nameFirst: 'Write a first name first.',
  },
  askChart: {
    heading: 'Is this the right chart?',
    body: 'Ask in your own words, then check two answers. Nothing is opened or saved before that.',
    isThis: (name, born) => `Is this ${name}, born ${born}?`,
    isThisNoDate: (name) => `Is this ${name}?`,
    fact: {
      birth_date: (value) => `Birth date ${value}`,
      phone: (value) => `Phone ${value}`,
      address: (value) => `Address ${value}`,
    },
    yes: (given) => `Yes, this is ${given}`,
    none: 'None of these',
    twoFirst: 'Check two answers first.',
    tooFew: 'This chart does not hold two answers to compare, so it cannot be used from here.',
  },
  noChart: {
    heading: (given) => `Support for ${given}`,
    them: 'this parent',
    nothingSaved: (given) => `Nothing about ${given} can be saved in this EHR.`,
    notFound: {
      hers: 'No chart of hers was found here.',
      his: 'No chart of his was found here.',
      theirs: 'No chart of this person was found here.',
    },
    notPermitted: {
      hers: 'Your account cannot look for a chart of hers from here.',
      his: 'Your account cannot look for a chart of his from here.',
      theirs: 'Your account cannot look for a chart of this person from here.',
    },
    notAsked: {
      hers: 'A chart of hers could not be looked for.',
      his: 'A chart of his could not be looked for.',
      theirs: 'A chart of this person could not be looked for.',
    },
    inWindow:
      'You can still make the call. Where it stands is kept in this window until you close it.',
    paper: 'Was a form filled in on paper? Enter it first: it may change what comes next.',
    offer: 'Offer support now',
  },
  keptHere: {
    heading: 'Kept in this window only',
    booked: 'Appointment made',
    status: (given) => `Kept in this window. Nothing about ${given} is saved in this EHR.`,
  },
  packet: {
    heading: 'To copy or print, once that is agreed',
    copy: 'Copy',
    copied: 'Copied.',
    copyByHand: 'Copying is not allowed here. Select the text and copy it by hand.',
    print: 'Print',
    printBlocked: 'Printing is blocked in this panel. Copy the text instead.',
    line: {
      person: 'For',
      born: 'Born',
      phone: 'Phone',
      language: 'Language',
      interpreter: 'Interpreter needed',
      from: 'From',
      to: 'To',
      agreed: 'Agreed to a call, and to share name, birth date, phone and the reason',
      appointment: 'First visit',
      nextStep: 'Next step',
      checkIn: 'Check in again',
    },
  },
  note: {
    offer: (child) => `One line without results can go in ${child}'s chart:`,
    save: (child) => `Save the line in ${child}'s chart`,
    saved: (child) => `One line without results is in ${child}'s chart.`,
    unknown: (child) =>
      `It is not known whether the line is in ${child}'s chart. Check before going on.`,
    notSaved: (child) =>
      `The line for ${child}'s chart was not saved. Write it in your visit note.`,
  },
  paperOnlyHere: (child) =>
    `A result from paper is in this window only. It does not belong in ${child}'s chart.`,
  under18: (given) =>
    `${given} is under 18. Proxy access may let a grandparent see this record. Ask before saving.`,
  resultInChart: (child) => `A parent's result is stored in ${child}'s chart. It is not used here.`,
};
