import { expect, type Frame } from '@playwright/test';
import type { Recorder } from './recorder.ts';
import { destination, type PhoneWords, words } from './words.ts';

/**
 * One screen of a journey: what a person does to reach it, and what must then be
 * seen. `written`: the tap is in the chart, so a reload must come back to this screen.
 */
export type Step = {
  /** A short name without a person in it, for files. */
  readonly screen: string;
  readonly title: string;
  readonly written: boolean;
  /** A form is filled in on it, so its words may name the form. */
  readonly namesTheForm?: true;
  readonly act: (app: Frame, by: Recorder) => Promise<void>;
  readonly sees: (app: Frame) => Promise<void>;
};

const button = (app: Frame, name: string | RegExp) =>
  app.getByRole('button', { name, exact: typeof name === 'string' });
const heading = (app: Frame, name: string) => app.getByRole('heading', { name });
const nothing = async (): Promise<void> => {};

/** S1: what the provider says is on the screen, without a tap. */
const talkIn = (said: PhoneWords): Step => ({
  screen: 'talk',
  title: 'Talk: the sentence to say is on the screen',
  written: false,
  act: nothing,
  sees: (app) => expect(app.getByText(said.talk.sentence)).toBeVisible(),
});

export const talkStep = talkIn(words);

/**
 * S1 to S7 of rules/screen.md#taps: she agrees, is called with, and leaves with an appointment. In
 * the words of an interface, and of what is said to her.
 */
export const phoneHandoff = (
  given: string,
  when: string,
  said: PhoneWords = words,
): readonly Step[] => [talkIn(said), ...onceSheIsAsked(given, when, said)];

/** S2 to S7: from her answer on, whatever was said to her first. */
export const onceSheIsAsked = (
  given: string,
  when: string,
  said: PhoneWords = words,
): readonly Step[] => [
  {
    screen: 'agree',
    title: `Agree: ${given} agrees, and hears what will be shared before anything is`,
    written: false,
    act: (app, by) => by.tap(button(app, said.talk.agrees(given))),
    sees: (app) => expect(app.getByText(said.agree.sentence)).toBeVisible(),
  },
  {
    screen: 'call',
    title: 'Call: the practice to call, its number large',
    written: true,
    act: (app, by) => by.tap(button(app, said.agree.yes)),
    sees: (app) => expect(app.getByText(destination.phone).first()).toBeVisible(),
  },
  {
    screen: 'line',
    title: 'On the line: the call has begun',
    written: true,
    act: (app, by) => by.tap(button(app, said.call.startCall)),
    sees: (app) => expect(heading(app, said.line.heading)).toBeVisible(),
  },
  {
    screen: 'when',
    title: 'When: a time was agreed on the line',
    written: false,
    act: (app, by) => by.tap(button(app, said.line.appointmentSet)),
    sees: (app) => expect(app.getByLabel(said.when.dateAndTime)).toBeVisible(),
  },
  {
    screen: 'when-typed',
    title: `When: "${when}" is read back with its weekday and zone`,
    written: false,
    act: async (app, by) => {
      // Nobody is booked by guesswork: only the time has to be typed.
      await expect(app.getByLabel(said.when.contact)).toHaveValue('');
      await by.type(app.getByLabel(said.when.dateAndTime), when);
    },
    sees: (app) => expect(app.getByText(said.when.readBack)).toBeVisible(),
  },
  {
    screen: 'booked',
    title: 'Booked: the appointment is saved',
    written: true,
    act: (app, by) => by.tap(button(app, said.when.save)),
    sees: (app) => expect(heading(app, said.booked.heading)).toBeVisible(),
  },
];

/** S1 to S8: not today, why in her words, and a dated check-in. */
export const notTodayJourney = (given: string): readonly Step[] => [
  talkStep,
  {
    screen: 'not-today',
    title: `Not today: ${given} is not pressed`,
    written: false,
    act: (app, by) => by.tap(button(app, words.talk.notToday)),
    sees: (app) => expect(app.getByText(words.hesitation.sentence)).toBeVisible(),
  },
  {
    screen: 'reason',
    title: `What ${given} shared: "${words.hesitation.talkItOver}"`,
    written: false,
    act: (app, by) => by.tap(app.getByRole('radio', { name: words.hesitation.talkItOver })),
    sees: (app) => expect(button(app, words.hesitation.save)).toBeEnabled(),
  },
  {
    screen: 'waiting',
    title: 'The check-in has a date and is in the chart',
    written: true,
    act: (app, by) => by.tap(button(app, words.hesitation.save)),
    sees: (app) => expect(heading(app, words.waiting.heading)).toBeVisible(),
  },
];

/** S10: the next visit opens on what was planned. */
export const plannedCheckIn: Step = {
  screen: 'revisit',
  title: 'Planned check-in: the next visit opens on it',
  written: true,
  act: nothing,
  sees: async (app) => {
    await expect(heading(app, words.revisit.heading)).toBeVisible();
    await expect(app.getByText(words.revisit.sentence)).toBeVisible();
  },
};

/** Does the steps in order and looks after each; `after` may look closer. */
export const walk = async (
  steps: readonly Step[],
  app: Frame,
  by: Recorder,
  after: (step: Step) => Promise<void> = nothing,
): Promise<void> => {
  for (const step of steps) {
    await step.act(app, by);
    await step.sees(app);
    await after(step);
  }
};
