import type { Run } from '../ledger/ledger.ts';
import { halfWrittenIsCompleted } from './half-written-is-completed.ts';
import { healedCanSave } from './healed-can-save.ts';
import { loserLeavesNothing } from './loser-leaves-nothing.ts';
import { noContactWithoutAgreement } from './no-contact-without-agreement.ts';
import { noEndWithoutRecord } from './no-end-without-record.ts';
import { noEndlessWait } from './no-endless-wait.ts';
import { noOtherChart } from './no-other-chart.ts';
import { noPauseBypassed } from './no-pause-bypassed.ts';
import { noneDoubled } from './none-doubled.ts';
import { notSavedIsNotInChart } from './not-saved-is-not-in-chart.ts';
import { nothingMissing } from './nothing-missing.ts';
import { ownIsNotAnother } from './own-is-not-another.ts';
import type { AppPromise } from './promise.ts';
import { savedIsInChart } from './saved-is-in-chart.ts';
import { screenEqualsChart } from './screen-equals-chart.ts';

/** Everything that is promised of what is written. */
export const PROMISES: readonly AppPromise[] = [
  nothingMissing,
  noneDoubled,
  noOtherChart,
  noContactWithoutAgreement,
  noPauseBypassed,
  noEndWithoutRecord,
  screenEqualsChart,
  savedIsInChart,
  notSavedIsNotInChart,
  halfWrittenIsCompleted,
  loserLeavesNothing,
  ownIsNotAnother,
  healedCanSave,
  noEndlessWait,
];

export type Broken = { readonly promise: string; readonly how: string };

/** Every promise that a run broke, and how. */
export const brokenBy = (run: Run): readonly Broken[] =>
  PROMISES.flatMap(({ name, broken }) => broken(run).map((how) => ({ promise: name, how })));
