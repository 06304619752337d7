import type { SafetyWords } from '../safety-words.ts';

/**
 * The clinician step in English. The checklist is the default of rules/safety.md#checklist, without
 * the names of tools: it is on the screen before visitors are out (rules/screen.md#discreet).
 */
export const enSafety: SafetyWords = {
  openWith: 'Words to open with',
  askAlone: 'Ask to speak alone, as with everyone: visitors out, a private room',
  notAlone: 'Someone else is in the room',
  checklistHeading: 'Before you talk',
  checklist: [
    'In this visit, with an interpreter if one is needed',
    'Nobody is left alone until you decide',
    'Any child who is here is cared for',
    'Choose how you ask: a tool of your practice, or your own way',
    'Write the plan in your note',
    'Someone stays close, and contact again in 1 to 3 days',
  ],
  openItem: 'Not on file: the answer about safety.',
  askWith: 'Ask it like this',
  iAsked: (given) => `I asked ${given}`,
  earlierMark: (date) =>
    `An answer of ${date} asks for a clinician. No assessment is on file since.`,
  babyHeading: 'Who is with the baby?',
  babyWith: {
    with_her: 'The parent',
    family: 'Family or a friend',
    staff: 'Our staff',
    not_here: 'Someone else, not here',
  },
  saidNo: (given) => `${given} said no`,
  saidYes: (given) => `${given} said yes`,
  talked: (given) => `I talked with ${given}: continue`,
  needsUrgent: (given) => `${given} needs urgent care today`,
  toolHeading: 'How did you ask?',
  tool: {
    'C-SSRS': 'C-SSRS',
    ASQ: 'ASQ',
    own: 'My own way',
    elsewhere: 'It was assessed elsewhere',
  },
  toolMissing: 'Choose how you asked first.',
  nextHeading: (given) => `Where does ${given} go from here?`,
  disposition: {
    'same-day-psychiatric-evaluation': 'Seen by psychiatry today',
    'emergency-transfer': 'Taken to the emergency room',
    'crisis-team-onsite': 'The crisis team comes here',
  },
  dispositionMissing: 'Choose where she goes first.',
  saveContinue: (given) => `Save: go on with ${given}`,
  saveUrgent: (given) => `Save: urgent care for ${given}`,
  noScore: 'Saved: that you talked, when, how, and what comes next. No result and no level.',
  followUpHeading: 'Contact again on',
  followUpBy: (name) => `By ${name}`,
  followUpPlanned: (date, owner) => `Contact again: ${date}, by ${owner}.`,
  waiting: 'Waiting for clinician',
  waitingNext: (given) =>
    `Stay with ${given}, and ask a clinician to come. This opens when the clinician has recorded the step.`,
  roleUnknown: (practice) =>
    `The chart does not say what your role is, so this is kept for a clinician. If you are one, ask IT at ${practice} to let this app read staff roles.`,
  roleNotListed: (practice) =>
    `If you are a clinician, ask ${practice} to put your role on its clinician list.`,
  urgentHeading: (given) => `Care for ${given} today`,
  urgentRecorded: (by, time) => `Recorded ${time} by ${by}.`,
  urgentBefore: (date) => `An urgent step was taken on ${date}. Please talk first today.`,
  urgentPlace: 'Same-day line',
  urgentPlaceNone: 'No same-day line is in the directory. Use the emergency room or 911.',
  emergencyHeading: (given) => `Stay with ${given}`,
  emergencyNow: 'Call 911 or go to the emergency room together. Nobody leaves alone.',
  correct: 'This was marked by mistake',
  correctReason: 'Why it was a mistake',
  saveCorrection: 'Save correction',
  theParent: 'the parent',
  helpHeading: 'Urgent help',
  helpBody: (given) =>
    `If ${given}, a child or someone else is in danger now, or ${given} is confused or out of touch: call 911, stay, and mark it here. Calls and visits stop.`,
  helpStaff: (given) =>
    `If ${given}, a child or someone else is in danger now: call 911, stay, and get a clinician. A clinician can mark it here.`,
  markEmergency: (given) => `Mark: ${given} needs emergency help`,
  sayLines: 'And where to call',
  linesHeading: 'Lines to call',
  line: {
    lifeline:
      'In a crisis: call or text, day and night. In Spanish: press 2, or text AYUDA to 988.',
    emergency: 'Danger now. Or the nearest emergency room.',
    tlc_mama:
      'Support, not a crisis line. Call or text, free, day and night, English and Spanish, interpreters.',
    psi: 'Information and support, not a crisis line. Press 1 for Spanish, 2 for English; text Spanish: 971-203-7773.',
  },
  owner: { clinical_lead: 'Clinical lead of the practice' },
  reviewed: (owner, date) => `Checked ${date} by: ${owner}`,
  reviewOverdue: (owner) =>
    `These numbers were checked over 90 days ago. Check before you rely on them, and tell: ${owner}.`,
};
