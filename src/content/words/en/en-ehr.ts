import type { EhrWords } from '../ehr-words.ts';

export const enEhr: EhrWords = {
  inNote: 'in the handoff note',
  inWindow: 'in the note to paste',
  toPaste: { receipts: 'Not in the chart yet', nextStep: 'Next step agreed' },
  notPossible: (what) => `${what}: this EHR has no place for it`,
  notTaken: (what, said) =>
    said === null
      ? `${what}: the EHR did not take it as a record of its own`
      : `${what}: the EHR did not take it as a record of its own. It said: “${said}”`,
  notInChart: {
    heading: 'NOT IN CHART',
    why: 'This EHR does not let the app save this. Copy the note, paste it into a note in the chart, and sign it there. The next time the app is opened it reads the note again.',
    show: 'The note',
    copy: 'Copy the note',
    copied: 'Copied. Paste it into the chart now.',
    copyByHand: 'Copying is blocked here. Select the text and copy it yourself.',
    pasted: 'I pasted it into the chart',
    pastedSaid: 'Pasted by you. The app has not seen it in the chart yet.',
    status: (time) => `Kept on this screen ${time}. NOT IN CHART yet.`,
  },
  tellColleague: (name, given) =>
    `This EHR keeps no waiting list. Tell ${name}: open ${given}’s chart, then this app in it.`,
  noReason: 'The chart gave no reason. Tell IT the time, and what you were saving.',
  leftBehind: (what) =>
    `What you had saved beside it could not be taken back: ${what}. Mark it in the chart as entered in error.`,
};
