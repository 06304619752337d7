// Every word the journeys look for, in one place. What the app says is decided in
// src/content; the tests keep their own copy, so that a changed word is noticed.

export const people = {
  testa: { name: 'Testa Samplewell', given: 'Testa' },
  amara: { name: 'Amara Mockridge', given: 'Amara' },
  priya: { name: 'Priya Sandboxer', given: 'Priya' },
} as const;

export const destination = {
  name: 'Example Perinatal Therapy',
  phone: '(202) 555-0101',
} as const;

export const words = {
  talk: {
    // S-T1 in content/scripts.json, word for word (it is the article's).
    sentence:
      "Based on what we talked about today, I'd like to connect you with a therapist who works specifically with postpartum patients. I want to get you scheduled before you leave.",
    showDetails: 'Show details',
    agrees: (given: string) => `${given} agrees`,
    notToday: 'Not today',
  },
  details: { instrument: /EPDS/, total: /14 of 30/, cutOff: /10/ },
  agree: {
    sentence: /To set this up, we will share your name/,
    yes: 'Yes, call now',
  },
  call: { startCall: 'Start call' },
  line: { heading: 'On the line', appointmentSet: 'Appointment set' },
  when: {
    dateAndTime: 'Date and time',
    contact: 'With',
    mediums: ['Video', 'Phone', 'In person'],
    readBack: /^(Mon|Tue|Wed|Thu|Fri), .* 2:30 PM Eastern$/,
    save: 'Save appointment',
  },
  booked: { heading: 'Appointment saved' },
  hesitation: {
    sentence: /A lot of patients feel that way at first/,
    talkItOver: 'Talk it over first',
    save: /^Save, check in /,
    // Her reason as the chart keeps it.
    inTheChart: /talk it over|talk_with_partner_family/i,
  },
  revisit: {
    heading: 'Planned check-in',
    sentence:
      'How have things been since we talked? Did you have a chance to think about what we discussed?',
  },
  pause: {
    heading: 'Clinician step first',
    talked: (given: string) => `I talked with ${given}: continue`,
    tool: 'My own way',
    goOn: (given: string) => `Save: go on with ${given}`,
    resume: /Thank you for talking that through with me/,
    help: 'Urgent help',
    mark: (given: string) => `Mark: ${given} needs emergency help`,
    stay: (given: string) => `Stay with ${given}`,
  },
  waiting: { heading: 'Check-in planned' },
  noStorage: {
    heading: 'This browser does not let the app start here',
    number: /\d{3}[-) ]\s?\d{3}-\d{4}|1-833-TLC-MAMA/,
  },
} as const;
