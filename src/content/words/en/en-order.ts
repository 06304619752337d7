import type { OrderWords } from '../order-words.ts';

const to = (place: string | null): string => (place === null ? '' : ` to ${place}`);

export const enOrder: OrderWords = {
  used: (date, place) =>
    `There is already a referral order of ${date}${to(place)}. It will be used; no second one is made.`,
  makeSeparate: 'Make a separate one',
  separate: (date, place) =>
    `There is already a referral order of ${date}${to(place)}. It stays as it is, and a separate one is made.`,
  useIt: 'Use that order',
  callThere: (place) => `Call ${place} instead`,
  stands: (date, place, by) =>
    `The referral order of ${date}${to(place)} still stands. It was made in the chart, not here: ${
      by ?? 'whoever made it'
    }, or a clinician who signs orders, can cancel it there.`,
};
