import { FAULT_KINDS } from '../world/fault-kinds.ts';
import { OUTSIDE_HANDS } from '../world/outside-hands.ts';
import { CHARTS } from '../world/seeded-chart.ts';

const STAGES = [
  ...['not_started', 'agreed', 'calling', 'sent_by_portal', 'appointment', 'next_step'],
  ...['check_in', 'escalated'],
];
const TAPS = [
  ...['agree', 'pass_baton', 'claim_baton', 'take_back_baton', 'record_introduction'],
  ...['answer_item', 'record_assessment', 'mark_emergency', 'correct_emergency', 'start_call'],
  ...['record_attempt', 'record_appointment', 'not_today', 'record_next_step', 'report_next_step'],
  ...[
    'take_another_practice',
    'send_by_portal',
    'move_appointment',
    'offer_anyway',
    'undo',
    'correct',
  ],
];
const SAYINGS = [
  'saved',
  'not_saved',
  'unknown',
  'partly_saved',
  'changed_elsewhere',
  'not_in_chart',
];
const RUNGS = ['transaction', 'one_by_one', 'subset_and_note', 'subset_and_copy', 'copy_only'];

/** States that a batch of some thousand schedules over all EHRs must have been in. */
export const RARE_STATES: readonly string[] = [
  ...STAGES.map((stage) => `stage ${stage}`),
  ...TAPS.map((tap) => `tap ${tap}`),
  ...TAPS.map((tap) => `fault at ${tap}`),
  ...SAYINGS.map((saying) => `said ${saying}`),
  ...RUNGS.map((rung) => `rung ${rung}`),
  ...FAULT_KINDS.map(({ name }) => `fault ${name}`),
  ...OUTSIDE_HANDS.map((hand) => `outside ${hand}`),
  ...CHARTS.map(({ name }) => `chart ${name}`),
  'storage refuse',
  'storage wipe',
  'closed while saving',
  'a draft is taken up',
  'a note is pasted',
  'taken back',
];

/** Those that were not. */
export const notReached = (reached: Readonly<Record<string, number>>): readonly string[] =>
  RARE_STATES.filter((state) => reached[state] === undefined);
