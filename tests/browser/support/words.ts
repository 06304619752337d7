// Every word the journeys look for, in one place. What the app says is decided in
// src/content; the tests keep their own copy, so that a changed word is noticed.

export const people = {
  testa: { name: 'Testa Samplewell', given: 'Testa' },
  amara: { name: 'Amara Mockridge', given: 'Amara' },
  priya: { name: 'Priya Sandboxer', given: 'Priya' },
  danielle: { name: 'Danielle Replayson', given: 'Danielle' },
  bridget: { name: 'Bridget Blankitem', given: 'Bridget' },
  marisol: { name: 'Marisol Ejemplo', given: 'Marisol' },
  nadia: { name: 'Nadia Emptychart', given: 'Nadia' },
} as const;

export const destination = {
  name: 'Example Perinatal Therapy',
  phone: '(202) 555-0101',
  contact: 'Dana Demoline',
} as const;

/** What the screens of a handoff by phone say. */
export type PhoneWords = {
  readonly talk: {
    readonly sentence: string;
    readonly agrees: (given: string) => string;
  };
  readonly agree: { readonly sentence: RegExp; readonly yes: string };
  readonly call: { readonly startCall: string };
  readonly line: { readonly heading: string; readonly appointmentSet: string };
  readonly when: {
    readonly dateAndTime: string;
    readonly contact: string;
    readonly readBack: RegExp;
    readonly save: string;
  };
  readonly booked: { readonly heading: string };
};

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
    sentence: /A lot of patients feel that way/,
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

/** What is said to a patient who speaks Spanish, by someone whose interface is English. */
export const saidInSpanish: PhoneWords = {
  ...words,
  // An interpreter is on the line before anyone dials (rules/handoff.md#interpreter).
  call: { startCall: 'Interpreter is on: start call' },
  talk: {
    ...words.talk,
    // ES-T1 in content/scripts.json.
    sentence:
      'Por lo que hablamos hoy, quiero conectarla con una terapeuta que trabaja con mamás después del parto. Quiero dejar su cita lista antes de que se vaya.',
  },
  agree: { ...words.agree, sentence: /Para sacar la cita, vamos a compartir su nombre/ },
};

/** The interface in Spanish, for the same patient. */
export const palabras: PhoneWords = {
  talk: {
    sentence: saidInSpanish.talk.sentence,
    agrees: (given) => `${given} está de acuerdo`,
  },
  agree: { sentence: saidInSpanish.agree.sentence, yes: 'Sí, llamar ahora' },
  call: { startCall: 'Ya está el intérprete: iniciar la llamada' },
  line: { heading: 'En la línea', appointmentSet: 'Ya hay cita' },
  when: {
    dateAndTime: 'Día y hora',
    contact: 'Con',
    readBack: /^(lun|mar|mié|jue|vie), .* 2:30 p\.\s?m\. hora del Este$/,
    save: 'Guardar la cita',
  },
  booked: { heading: 'Cita guardada' },
};
