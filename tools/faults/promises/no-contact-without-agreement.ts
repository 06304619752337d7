import type { Run, Tapped, Truth } from '../ledger/ledger.ts';
import { isBefore, wasSaved } from './order-of-taps.ts';
import { createdBy, has, isInForce, takersOf } from './own-records.ts';
import type { AppPromise } from './promise.ts';

export const noContactWithoutAgreement: AppPromise = {
  name: 'no-contact-without-agreement',
  says: 'Nobody is contacted, and nothing asks for it, without an agreement in force.',
  broken: (run) =>
    [...run.atTheEnd].flatMap(([person, truth]) => {
      const taps = run.taps.filter((tapped) => tapped.person === person);
      return [...asksWithoutYes(taps, truth), ...contactsWithoutYes(taps, truth)];
    }),
};

const answerOf = (tapped: Tapped): 'agreed' | 'not_today' | null => {
  const offer = createdBy(tapped).find(({ kind }) => kind === 'offer');
  return offer?.kind === 'offer' ? offer.answer : null;
};

const offerStands = (tapped: Tapped, { stored }: Truth): boolean =>
  createdBy(tapped).some((record) => record.kind === 'offer' && has(stored, record));

/** An order, a task or a visit in force at the end, and no yes that no later answer outweighs. */
function asksWithoutYes(taps: readonly Tapped[], truth: Truth): readonly string[] {
  const asking = truth.stored.filter(
    (one) =>
      ['referral', 'practice_task', 'appointment'].includes(one.record.kind) && isInForce(one),
  );
  if (asking.length === 0) return [];
  const standing = taps.filter((tapped) => offerStands(tapped, truth));
  const yes = standing.filter((tapped) => answerOf(tapped) === 'agreed');
  const no = standing.filter((tapped) => answerOf(tapped) === 'not_today');
  if (yes.some((one) => !no.some((later) => isBefore(one, later)))) return [];
  const what = asking.map(({ record, reference }) => `${record.kind} ${reference}`).join(', ');
  return [`${what} in force, and her answer is ${no.length > 0 ? 'not today' : 'no yes'}`];
}

/** A call that was recorded although every yes before it had been taken back or outweighed. */
function contactsWithoutYes(taps: readonly Tapped[], truth: Truth): readonly string[] {
  return taps.flatMap((tapped) => {
    const contact = createdBy(tapped).find(({ kind }) => kind === 'contact');
    if (contact === undefined || answerOf(tapped) === 'agreed') return [];
    if (!has(truth.stored, contact)) return [];
    const inForce = taps.some(
      (yes) =>
        answerOf(yes) === 'agreed' &&
        yes.at < tapped.at &&
        !taps.some(
          (no) =>
            wasSaved(no) &&
            isBefore(yes, no) &&
            isBefore(no, tapped) &&
            ends(no, yes, tapped, taps),
        ),
    );
    return inForce
      ? []
      : [`${tapped.wanted.tap} (${tapped.index}) was recorded without a yes in force`];
  });
}

/** A "not today" that was not taken back in time, or what took that very yes back. */
const ends = (no: Tapped, yes: Tapped, contact: Tapped, taps: Run['taps']): boolean =>
  answerOf(no) === 'not_today'
    ? !offersOf(no).some((offer) => takersOf(taps, offer).some(({ at }) => at < contact.at))
    : offersOf(yes).some((offer) => takersOf(taps, offer).includes(no));

const offersOf = (tapped: Tapped) => createdBy(tapped).filter(({ kind }) => kind === 'offer');
