import type { ScreenFinding, ScreeningWarning, WarningCode } from './screening-finding.ts';
import type { SelfHarmPicture } from './self-harm.ts';

/** What must be said beside the finding so that nothing reads as more certain than it is. */
export function warningsFor(
  findings: readonly ScreenFinding[],
  selfHarm: SelfHarmPicture,
): readonly ScreeningWarning[] {
  const earlier: readonly ScreeningWarning[] =
    selfHarm.state === 'positive_prior_unassessed'
      ? [{ code: 'earlier_self_harm_not_assessed', screen: selfHarm.screen }]
      : [];
  return [
    ...earlier,
    ...findings.flatMap((finding) =>
      codesFor(finding, selfHarm.asks, isRepeated(finding, findings)).map((code) => ({
        code,
        screen: finding.screen,
      })),
    ),
  ];
}

/** The same instrument was answered again in time: an old form asks for nothing then (P11). */
function isRepeated(old: ScreenFinding, findings: readonly ScreenFinding[]): boolean {
  return findings.some(
    ({ screen, age, incomplete }) =>
      screen.instrument === old.screen.instrument &&
      (age === 'today' || age === 'current') &&
      !incomplete,
  );
}

function codesFor(
  finding: ScreenFinding,
  itemIsOpen: boolean,
  repeated: boolean,
): readonly WarningCode[] {
  if (finding.standing === 'stale') return repeated ? [] : ['repeat_the_screen'];
  if (finding.standing === 'future') return ['future_date'];
  const inForce = finding.standing !== 'superseded';
  const codes: readonly (WarningCode | false)[] = [
    itemIsOpen && finding.selfHarm === 'unknown' && 'self_harm_unknown',
    finding.conflict && 'total_differs_from_items',
    inForce && finding.positiveBy.answeredItemsAlone && 'answered_items_alone',
    inForce && finding.incomplete && 'incomplete',
    finding.standing === 'resolved_by_full_length' && 'resolved_by_full_length',
  ];
  return codes.filter((code) => code !== false);
}
