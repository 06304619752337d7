import { useLayoutEffect } from 'react';
import { type HandoffTap, useHandoffTap } from '../../app/tap/use-handoff-tap.ts';
import type { FirstReading, Reading } from '../../app/visit/use-first-reading.ts';
import { useKeptVisit } from '../../app/visit/use-kept-visit.ts';
import type { Visit } from '../../app/visit/visit.ts';

/**
 * What keeps the visit once React Query is here. It shows nothing: the card on the screen stays the
 * same element, with its focus and the finger on it, when what is behind it changes.
 */
export function KeepVisit({
  first,
  stands,
}: {
  readonly first: FirstReading;
  readonly stands: (reading: Reading) => void;
}) {
  const reading = useKeptVisit(first);
  useLayoutEffect(() => stands(reading), [stands, reading]);
  return null;
}

/** What sends the taps of the visit on the screen. */
export function KeepTaps({
  visit,
  stands,
}: {
  readonly visit: Visit;
  readonly stands: (taps: HandoffTap) => void;
}) {
  const taps = useHandoffTap(visit);
  useLayoutEffect(() => stands(taps), [stands, taps]);
  return null;
}
