import { noHandoff } from '../../domain/handoff/no-handoff.ts';
import { OFFER_STAGES } from '../../domain/script/script-lines.ts';
import { handoffIdOf } from '../../fhir/handoff/episode/episode-key.ts';
import type { VisitData, WhereItStands } from './visit-data.ts';

/** Filled by the directory, which is read behind the first card. */
const NAMES_A_PLACE = /\{\{(?:destination|intake_name|contact_name)\}\}/;

/**
 * Whether a first card says the same without the rest of the chart. With nothing of a handoff in it
 * none is under way: each has an episode, which is a Task or in a note, and who is signed in, the
 * referral and the appointment decide nothing. And no sentence of the practice's own waits for a
 * place to name; of the bank's, none that names one is said first (first-is-enough.test.ts).
 */
export const isFirstEnough = ({ kept, practice }: Pick<VisitData, 'kept' | 'practice'>): boolean =>
  [kept.stored, kept.unreadable, kept.notes, kept.twins].every(({ length }) => length === 0) &&
  !practice.ownScripts.shown.some(
    ({ stage, text }) => OFFER_STAGES.includes(stage) && NAMES_A_PLACE.test(text),
  );

/**
 * What `whereItStands` says of a chart that keeps nothing of a handoff, before a place is known:
 * enough for a first card, which is on the screen sooner without the code that reads more.
 */
export const nothingStarted = ({ episodeKey }: Pick<VisitData, 'episodeKey'>): WhereItStands => ({
  handoff: noHandoff(handoffIdOf(episodeKey)),
  end: null,
  endedAt: null,
  facts: { assessments: [], itemAsked: [], emergencies: [] },
  openHandoff: false,
  baton: 'none',
  doNotOffer: false,
  places: [],
  destinations: [],
  destination: null,
});
