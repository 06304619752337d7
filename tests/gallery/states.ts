import type { HandoffTap } from '../../src/app/tap/use-handoff-tap.ts';
import type { Step } from '../../src/app/visit/step.ts';
import type { AfterWords } from '../../src/content/words/after-words.ts';
import type { Words } from '../../src/content/words/words.ts';
import type { ListShot } from './gallery-list.ts';
import type { SessionShot } from './gallery-session.ts';
import type { Scene } from './gallery-visit.ts';
import {
  agree,
  agreeAndPass,
  book,
  noAnswer,
  notToday,
  sendReferral,
  startCall,
  theyCallBack,
} from './taps.ts';

/** What is on the page when no card is: the chart is being read, or could not be. */
export type BarePage = 'loading' | 'failed' | 'slow' | 'app_fault';

/** A card with something more on it. */
export type Variation =
  | 'talk_loss'
  | 'talk_check_in'
  | 'talk_interpreter'
  | 'talk_by_phone'
  | 'talk_alone'
  | 'call_signed'
  | 'talk_father'
  | 'pause_staff'
  | 'pause_unknown'
  | 'pause_emergency'
  | 'call_after_try'
  | 'baton_claimable'
  | 'sent'
  | 'nothing_quiet'
  | 'rescreen'
  | 'incomplete'
  | 'unread_forms'
  | 'unread_forms_asked'
  | 'older_to_come'
  | 'older_changed'
  | 'loading_rest_agree'
  | 'loading_rest_emergency'
  | 'loading_rest_pause'
  | 'rest_changed'
  | 'saving_late'
  | 'card_fault'
  | 'portal_packet'
  | 'decline_sheet'
  | 'emergency_note'
  | 'sent_earlier'
  | 'agree_order'
  | 'agree_saving'
  | 'agree_refused'
  | 'agree_not_saved'
  | 'agree_unknown'
  | 'agree_changed'
  | 'agree_wrong_chart'
  | 'agree_left_behind'
  | 'call_changed'
  | 'call_in_note'
  | 'call_partly_saved'
  | 'call_not_in_chart'
  | 'appointment_not_in_chart'
  | 'session_who_acts'
  | 'session_typed'
  | 'session_restored'
  | 'session_unsent'
  | 'session_moved_on'
  | 'session_other_day'
  | 'session_page_only'
  | 'session_ends';

export type GalleryState = Step | Variation | BarePage | ListShot;

type TapState = HandoffTap['state'];

/** One state: the card, the visit it is part of, and how the last tap stands. */
export type Shot =
  | { readonly page: BarePage }
  | { readonly list: ListShot }
  | {
      readonly step: Step;
      readonly scene: Scene;
      readonly tap?: TapState;
      /** What is pressed once the card is there, by what is on the buttons. */
      readonly press?: (words: Words, after: AfterWords) => readonly string[];
      /** What the card does instead of showing itself. */
      readonly strikes?: true;
      readonly session?: SessionShot;
    };

const P01: Scene = { story: 'p01' };
const agreed: Scene = { ...P01, taps: [agree] };
const calling: Scene = { ...P01, taps: [agree, startCall] };
const booked: Scene = { ...P01, taps: [agree, startCall, book] };
const dated: Scene = { ...P01, taps: [agree, startCall, noAnswer, theyCallBack] };
const waiting: Scene = { ...P01, taps: [notToday] };
/** Esther's earlier referral as if a clinician had ordered it in the EHR, and nothing else of it. */
const orderedByHand: Scene = {
  story: 'p12',
  without: (one) => {
    if (one.resourceType === 'Task') return null;
    if (one.resourceType !== 'ServiceRequest') return one;
    const { identifier: _, requisition: __, ...order } = one;
    return order;
  },
};
const emergency: Scene = {
  story: 'p02',
  taps: [
    ({ user, today }) => ({
      tap: 'mark_emergency',
      baby: 'family',
      followUp: { due: '2026-11-24', owner: user },
      today,
    }),
  ],
};
const notHealthcareService: Scene['without'] = (one) =>
  one.resourceType === 'HealthcareService' ? null : one;
const keisha: Scene = { story: 'p07', patient: 'p07-infant' };

const saving = (tap: TapState): Shot => ({ step: 'agree', scene: P01, tap });
const refused = { kind: 'refused', method: 'POST', what: 'ServiceRequest' } as const;
const receipt = {
  key: 'referral-1',
  kind: 'referral',
  resourceType: 'ServiceRequest',
  is: 'ours',
  where: 'record',
  reference: 'ServiceRequest/7',
  savedAt: null,
  why: null,
} as const;
const lost = (kind: 'offline' | 'conflict' | 'unknown_outcome') =>
  ({ kind, method: 'POST', what: 'Bundle', text: null }) as const;

/** Every state of the page. A step that is new does not compile until it is shown here. */
export const STATES: Readonly<Record<GalleryState, Shot>> = {
  loading: { page: 'loading' },
  failed: { page: 'failed' },
  slow: { page: 'slow' },
  app_fault: { page: 'app_fault' },
  list: { list: 'list' },
  list_who: { list: 'list_who' },
  list_empty: { list: 'list_empty' },
  list_part: { list: 'list_part' },
  list_none_here: { list: 'list_none_here' },
  ask_who: { step: 'ask_who', scene: { story: 'x27', patient: 'x27-infant' } },
  ask_chart: {
    step: 'ask_chart',
    scene: {
      ...keisha,
      without: (one) =>
        one.resourceType === 'Patient' && one.id === 'p07-parent' ? { ...one, link: [] } : one,
    },
  },
  no_chart: { step: 'no_chart', scene: { story: 'x26', patient: 'x26-infant' } },
  pause: { step: 'pause', scene: { story: 'p02' } },
  pause_staff: { step: 'pause', scene: { story: 'p02', as: 'staff' } },
  pause_unknown: { step: 'pause', scene: { story: 'p15' } },
  pause_emergency: {
    step: 'pause',
    scene: emergency,
  },
  emergency: { step: 'emergency', scene: P01 },
  paper: { step: 'paper', scene: { story: 'x01' } },
  nothing: { step: 'nothing', scene: { story: 'x01' } },
  rescreen: { step: 'nothing', scene: { story: 'x02' } },
  incomplete: { step: 'nothing', scene: { story: 'x08' } },
  unread_forms: { step: 'nothing', scene: { story: 'x11' } },
  unread_forms_asked: { step: 'pause', scene: { story: 'x12' } },
  older_to_come: { step: 'talk', scene: { ...P01, older: 'to_come' } },
  older_changed: { step: 'talk', scene: { ...P01, older: 'changed' } },
  loading_rest_agree: { step: 'agree', scene: { ...P01, rest: 'to_come' } },
  loading_rest_emergency: { step: 'emergency', scene: { ...P01, rest: 'to_come' } },
  loading_rest_pause: { step: 'pause', scene: { story: 'p02', rest: 'to_come' } },
  rest_changed: { step: 'talk', scene: { ...P01, rest: 'changed' } },
  saving_late: saving({ is: 'saving' }),
  card_fault: { step: 'talk', scene: P01, strikes: true },
  portal_packet: {
    step: 'agree',
    scene: { ...P01, ownPlaces: true, without: notHealthcareService },
    press: (words) => [words.connecting.send.yes['web-portal']],
  },
  decline_sheet: { step: 'check_in', scene: waiting, press: (_, after) => [after.info.print] },
  emergency_note: {
    step: 'pause',
    scene: emergency,
    press: (_, after) => [after.note.copy, after.note.show],
  },
  sent_earlier: {
    step: 'set_next_step',
    scene: { ...P01, taps: [agree, sendReferral], laterBy: { days: 14 } },
  },
  nothing_quiet: { step: 'nothing', scene: { story: 'c01' } },
  talk: { step: 'talk', scene: P01 },
  talk_loss: { step: 'talk', scene: { story: 'p13' } },
  talk_check_in: { step: 'talk', scene: { story: 'p11' } },
  talk_by_phone: { step: 'talk', scene: { story: 'x34' } },
  talk_alone: { step: 'talk', scene: { story: 'p20' } },
  call_signed: { step: 'call', scene: { story: 'x33', taps: [agree] } },
  talk_interpreter: { step: 'talk', scene: { story: 'p17' } },
  talk_father: { step: 'talk', scene: { story: 'p08', patient: 'p08-infant' } },
  agree: { step: 'agree', scene: P01 },
  agree_again: { step: 'agree_again', scene: { story: 'p12' } },
  agree_order: { step: 'agree', scene: orderedByHand },
  agree_saving: saving({ is: 'saving' }),
  agree_refused: saving({ is: 'refused', refusal: 'already_agreed' }),
  agree_not_saved: saving({ is: 'not_saved', failure: lost('offline') }),
  agree_unknown: saving({ is: 'unknown', failure: lost('unknown_outcome'), run: [] }),
  agree_changed: saving({ is: 'changed_elsewhere', failure: lost('conflict'), leftBehind: [] }),
  agree_wrong_chart: saving({ is: 'wrong_chart' }),
  agree_left_behind: saving({
    is: 'changed_elsewhere',
    failure: lost('conflict'),
    leftBehind: ['ServiceRequest/12'],
  }),
  call_changed: {
    step: 'call',
    scene: agreed,
    tap: { is: 'changed_elsewhere', failure: lost('conflict'), leftBehind: [] },
  },
  call_in_note: {
    step: 'call',
    scene: agreed,
    tap: {
      is: 'saved',
      resources: [],
      provenanceFailure: null,
      receipts: [
        { ...receipt, where: 'note', why: { ...refused, text: 'Not allowed for this user' } },
        { ...receipt, key: 'flag-1', kind: 'flag', resourceType: 'Flag', is: 'left_out' },
      ],
    },
  },
  call_partly_saved: {
    step: 'call',
    scene: agreed,
    tap: {
      is: 'partly_saved',
      failure: lost('offline'),
      run: [],
      receipts: [
        receipt,
        { ...receipt, key: 'offer-1', kind: 'offer', is: 'missing', reference: null },
      ],
    },
  },
  call_not_in_chart: { step: 'call', scene: { ...agreed, readOnly: true } },
  appointment_not_in_chart: { step: 'appointment', scene: { ...booked, readOnly: true } },
  baton: { step: 'baton', scene: { ...P01, taps: [agreeAndPass] } },
  baton_claimable: { step: 'baton', scene: { ...P01, taps: [agreeAndPass], as: 'staff' } },
  call: { step: 'call', scene: agreed },
  call_after_try: { step: 'call', scene: { ...P01, taps: [agree, startCall, noAnswer] } },
  calling: { step: 'calling', scene: calling },
  voicemail: { step: 'voicemail', scene: calling },
  set_appointment: { step: 'set_appointment', scene: calling },
  set_next_step: { step: 'set_next_step', scene: calling },
  sent: { step: 'set_next_step', scene: { ...P01, taps: [agree, sendReferral] } },
  own_check_in: { step: 'own_check_in', scene: agreed },
  next_step: { step: 'next_step', scene: dated },
  appointment: { step: 'appointment', scene: booked },
  correct: { step: 'correct', scene: booked },
  not_today: { step: 'not_today', scene: P01 },
  check_in: { step: 'check_in', scene: waiting },
  office: { step: 'office', scene: P01 },
  session_who_acts: { step: 'talk', scene: P01, session: 'who_acts' },
  session_typed: { step: 'calling', scene: calling, session: 'typed' },
  session_restored: { step: 'set_appointment', scene: calling, session: 'restored' },
  session_unsent: { step: 'call', scene: agreed, session: 'unsent' },
  session_moved_on: { step: 'calling', scene: calling, session: 'moved_on' },
  session_other_day: { step: 'calling', scene: calling, session: 'other_day' },
  session_page_only: { step: 'set_appointment', scene: calling, session: 'page_only' },
  session_ends: { step: 'calling', scene: calling, session: 'ends' },
};
