import type { AtScreen } from './open-app.tsx';

/** One write step of a handoff: the way to it, the tap that writes, and the card that follows. */
export type WriteStep = {
  readonly name: string;
  /** Everything before the tap, from the card the visit opens on. */
  readonly reach: (app: AtScreen) => Promise<void>;
  readonly tap: string | RegExp;
  readonly next: string;
  /** The chart's records of this handoff once the step is saved. */
  readonly holds: Readonly<Record<string, number>>;
};

const CALL_CARD = 'Call with Testa now';

async function toAgree(app: AtScreen): Promise<void> {
  await app.tap('Testa agrees');
  await app.shown.findByRole('button', { name: 'Yes, call now' });
}

async function toCall(app: AtScreen): Promise<void> {
  await toAgree(app);
  await app.tap('Yes, call now');
  await app.shown.findByRole('heading', { name: CALL_CARD });
}

async function toLine(app: AtScreen): Promise<void> {
  await toCall(app);
  await app.tap(/^Start call$|^Interpreter is on: start call$/);
  await app.shown.findByRole('heading', { name: 'On the line' });
}

async function toWhen(app: AtScreen): Promise<void> {
  await toLine(app);
  await app.tap('Appointment set');
  await app.type('Date and time', '12/4 230p');
}

/** She is handed over by phone, from her yes to the saved appointment. */
export async function bookByPhone(app: AtScreen, given: string): Promise<void> {
  await app.tap(`${given} agrees`);
  await app.tap('Yes, call now');
  await app.tap(/^Start call$|^Interpreter is on: start call$/);
  await app.tap('Appointment set');
  await app.type('Date and time', '12/4 230p');
  await app.tap('Save appointment');
  await app.shown.findByRole('heading', { name: /^Appointment (saved|made)$/ });
}

const AGREED = { Task: 2, Communication: 1, ServiceRequest: 1, Appointment: 0, Flag: 0 };

/** Testa's five ways to write, in the order a visit meets them. */
export const agree: WriteStep = {
  name: 'she agrees',
  reach: toAgree,
  tap: 'Yes, call now',
  next: CALL_CARD,
  holds: AGREED,
};
export const startCall: WriteStep = {
  name: 'the call starts',
  reach: toCall,
  tap: 'Start call',
  next: 'On the line',
  holds: AGREED,
};
export const noAnswer: WriteStep = {
  name: 'nobody answers',
  reach: toLine,
  tap: 'No answer',
  next: CALL_CARD,
  holds: { ...AGREED, Communication: 2 },
};
export const appointment: WriteStep = {
  name: 'an appointment is set',
  reach: toWhen,
  tap: 'Save appointment',
  next: 'Appointment saved',
  holds: { ...AGREED, Communication: 2, Appointment: 1 },
};
export const notToday: WriteStep = {
  name: 'not today',
  reach: async (app) => {
    await app.tap('Not today');
    await app.tap('Not ready yet', 'radio');
  },
  tap: /^Save, check in/,
  next: 'Check-in planned',
  holds: { Task: 2, Communication: 1, ServiceRequest: 0, Appointment: 0, Flag: 1 },
};

export const WRITE_STEPS: readonly WriteStep[] = [
  agree,
  startCall,
  noAnswer,
  appointment,
  notToday,
];
