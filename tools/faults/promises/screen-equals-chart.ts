import type { Handoff } from '../../../src/domain/handoff/handoff.ts';
import { nameOf } from './own-records.ts';
import type { AppPromise } from './promise.ts';

export const screenEqualsChart: AppPromise = {
  name: 'screen-equals-chart',
  says: 'What a screen shows when it says "saved" is what the chart holds.',
  broken: ({ taps }) =>
    taps.flatMap((tapped) =>
      tapped.said
        .filter(({ saying, disturbed }) => saying.is === 'saved' && !disturbed)
        .flatMap(({ handoff, truth }) => {
          const shown = standingOf(handoff);
          const held = standingOf(truth.handoff);
          const differ = Object.keys(shown).filter((key) => shown[key] !== held[key]);
          return differ.map(
            (key) =>
              `${nameOf(tapped)}: the screen has ${key} ${shown[key]}, the chart ${held[key]}`,
          );
        }),
    ),
};

/** Where a handoff stands, in what a card says of it. */
const standingOf = (handoff: Handoff): Readonly<Record<string, string>> => ({
  stage: handoff.stage,
  referral: handoff.referral?.record.to.name ?? 'none',
  task: handoff.practiceTask?.record.state ?? 'none',
  appointment: handoff.appointment?.record.start ?? 'none',
  'next step': handoff.nextStep?.record.from ?? 'none',
  'check-in': handoff.checkIn?.record.due ?? 'none',
  baton: handoff.baton?.record.state ?? 'none',
  contacts: `${handoff.contacts.length}`,
  answers: handoff.offers.map(({ record }) => record.answer).join(' '),
});
