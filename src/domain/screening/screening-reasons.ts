import { ALL_INSTRUMENTS, EPDS_3A } from './instruments.ts';
import type { Reason, ScreenFinding } from './screening-finding.ts';
import type { SelfHarmPicture } from './self-harm.ts';

/**
 * Why she is on the list, in the order of `content/scenarios.json`: self-harm, totals, EPDS-3A,
 * then what is planned or open. A self-harm item nobody knows the answer to, and a positive screen
 * that is too old, are reasons only where nothing else lists her.
 */
export function reasonsFor(
  findings: readonly ScreenFinding[],
  selfHarm: SelfHarmPicture,
  other: {
    readonly checkInDue: boolean;
    readonly openHandoff: boolean;
    readonly epds3aCutoff: number;
    /** A positive screen that is too old to act on, and that nothing came of. */
    readonly tooOld: ScreenFinding | null;
  },
): readonly Reason[] {
  const counting = findings.filter(({ standing }) => standing === 'counts');
  const marked = selfHarm.state === 'positive' || selfHarm.state === 'positive_prior_unassessed';
  const totals = ALL_INSTRUMENTS.flatMap(({ id, about }): readonly Reason[] => {
    const found = counting.find((one) => one.screen.instrument === id && one.positive);
    return found === undefined
      ? []
      : [{ code: `${id}>=${found.cutoff.value}`, screen: found.screen, about }];
  });
  // EPDS-3A only ever adds: never where the total already says it (rules/screening.md#epds-3a).
  const epdsPositive = counting.some((one) => one.screen.instrument === 'EPDS' && one.positive);
  const anxiety = epdsPositive ? undefined : counting.find((one) => one.epds3aReached);
  const reasons: readonly Reason[] = [
    ...(marked ? [{ code: 'self-harm item', screen: selfHarm.screen, about: null } as const] : []),
    ...totals,
    ...(anxiety === undefined
      ? []
      : [
          {
            code: `EPDS-3A>=${other.epds3aCutoff}`,
            screen: anxiety.screen,
            about: EPDS_3A.about,
          } as const,
        ]),
    ...(other.checkInDue ? [{ code: 'revisit due', screen: null, about: null } as const] : []),
    ...(other.openHandoff ? [{ code: 'open handoff', screen: null, about: null } as const] : []),
  ];
  if (reasons.length > 0) return reasons;
  if (!selfHarm.asks) {
    const { tooOld } = other;
    return tooOld === null
      ? []
      : [{ code: 'repeat the screen', screen: tooOld.screen, about: null }];
  }
  const unanswered = findings.find(
    (one) => one.selfHarm === 'unknown' && one.age !== 'stale' && one.age !== 'future',
  );
  return [{ code: 'self-harm item unanswered', screen: unanswered?.screen ?? null, about: null }];
}
