import type { HandoffRecord } from '../../../domain/handoff/handoff-record.ts';
import type { Place } from '../../../domain/people/actor.ts';
import type { LogisticsRole } from '../../../domain/people/staff.ts';
import type { PassTo } from '../../../domain/people/step-owner.ts';
import type { Receiver } from '../../../domain/place/receiver-key.ts';

// The labels of the note are its format, as codes are of a resource: notes in charts are read by
// them. A changed label is a new FORMAT, and the old one must still be read.

/** Raised when a note can no longer be read by the app before it. */
export const FORMAT = 1;

type Kind = HandoffRecord['kind'];
type OfKind<K extends Kind> = Extract<HandoffRecord, { kind: K }>;

/** How a value is said. Each has a writer (write-value.ts) and a reader (read-value.ts). */
export type Shape<T> = null extends T
  ? { readonly orNone: Shape<Exclude<T, null>> }
  : [T] extends [boolean]
    ? 'yes_no'
    : [T] extends [string]
      ? string extends T
        ? 'text' | 'instant' | 'day'
        : { readonly words: { readonly [C in T]: string } }
      : [T] extends [PassTo]
        ? 'pass_to'
        : [T] extends [Place]
          ? 'place'
          : [T] extends [Receiver]
            ? 'role' extends keyof T
              ? 'owner'
              : 'who'
            : [T] extends [readonly string[]]
              ? 'list'
              : never;

/** `[label, shape]`, or fields of an object in a row; `optional` for one that may be absent. */
type Field<T> = [Shape<T>] extends [never]
  ? { readonly group: Fields<T>; readonly optional?: boolean }
  : readonly [label: string, shape: Shape<T>];

/** Every field of a record: one that is not here does not compile, so none is left out. */
type Fields<R> = {
  readonly [F in Exclude<keyof R, 'kind' | 'key'>]-?: Record<never, never> extends Pick<R, F>
    ? { readonly optional: Field<Exclude<R[F], undefined>> }
    : Field<R[F]>;
};

/** The same without its types, for what goes through the table. */
export type AnyShape =
  | 'text'
  | 'instant'
  | 'day'
  | 'yes_no'
  | 'pass_to'
  | 'place'
  | 'who'
  | 'owner'
  | 'list'
  | { readonly orNone: AnyShape }
  | { readonly words: Readonly<Record<string, string>> };
export type AnyField =
  | readonly [label: string, shape: AnyShape]
  | { readonly group: AnyFields }
  | { readonly optional: AnyField };
export type AnyFields = Readonly<Record<string, AnyField>>;

const SIGNED = { at: ['recorded', 'instant'], by: ['by', 'who'] } as const;
const BECAUSE = {
  optional: ['because', { words: { another_practice: 'another practice' } }],
} as const;

/** A reason that is nobody else's business has a number here and no words (clinical.md §7). */
const REASON = {
  words: {
    not_ready: 'not ready yet',
    talk_with_partner_family: 'wants to talk it over first',
    time_or_work: 'time or work',
    childcare_or_transport: 'child care or a ride',
    cost_or_insurance: 'a question about cost or insurance',
    privacy_or_stigma: 'a question about privacy',
    worry_about_child_custody: 'reason 7',
    prior_bad_experience: 'it did not go well before',
    feels_better_now: 'feels better now',
    prefers_own_provider: 'would like to see someone already known',
    prefers_other_support: 'would like another kind of support',
    language_or_culture_fit: 'would like someone who speaks the same language',
    no_phone_or_internet: 'no phone or internet for this now',
    needs_private_time: 'reason 14',
    prefers_not_to_say: 'prefers not to say',
    other: 'something else',
  },
} as const;

export const ROLE_WORDS: Readonly<Record<LogisticsRole, string>> = {
  assistant: 'an assistant',
  coordinator: 'a coordinator',
  front_desk: 'at the front desk',
};

/** What each record is called, and its fields, in the order in which they are read. */
export const RECORD_FORMAT: {
  readonly [K in Kind]: { readonly title: string; readonly fields: Fields<OfKind<K>> };
} = {
  episode: {
    title: 'Connection to care',
    fields: {
      state: [
        'stands at',
        {
          words: {
            agreed: 'agreed',
            calling: 'calling the practice',
            sent: 'referral sent',
            appointment_confirmed: 'first visit confirmed',
            next_step_confirmed: 'next step with a date',
            revisit_planned: 'prefers to wait, check in planned',
            escalated: 'with the clinician',
            safety_hold: 'paused for the clinician',
            closed: 'closed',
          },
        },
      ],
      contact: {
        optional: {
          group: {
            voicemail: ['voicemail is safe', 'yes_no'],
            text: ['text message is safe', 'yes_no'],
            safeTimes: ['safe times', 'text'],
          },
        },
      },
      lastAt: ['last moved on', 'instant'],
      lastBy: ['moved on by', 'who'],
      screens: ['answers to', 'list'],
      ...SIGNED,
    },
  },
  baton: {
    title: 'Who carries on',
    fields: {
      to: ['passed to', 'pass_to'],
      state: [
        'state',
        {
          words: {
            requested: 'asked',
            accepted: 'taken on',
            in_progress: 'under way',
            completed: 'done',
            returned: 'given back',
            taken_back: 'taken back',
          },
        },
      ],
      deadline: ['to be done by', 'instant'],
      holder: ['held by', { orNone: 'who' }],
      claimedAt: ['taken on at', { orNone: 'instant' }],
      endedAt: ['ended', { orNone: 'instant' }],
      reason: ['given back because', { orNone: 'text' }],
      ...SIGNED,
    },
  },
  introduction: { title: 'Introduced in person', fields: { to: ['to', 'who'], ...SIGNED } },
  offer: {
    title: 'Conversation',
    fields: {
      answer: ['answer', { words: { agreed: 'agreed', prefers_to_wait: 'prefers to wait' } }],
      reason: ['reason', { orNone: REASON }],
      secondReason: { optional: ['second reason', REASON] },
      words: ['in words', 'text'],
      consent: {
        optional: {
          group: {
            text: ['asked before sharing', 'text'],
            script: ['sentence', 'text'],
            language: ['language', { words: { en: 'English', es: 'Spanish' } }],
            interpreter: ['said by an interpreter', 'yes_no'],
          },
        },
      },
      ...SIGNED,
    },
  },
  referral: {
    title: 'Referral',
    fields: {
      to: ['to', 'who'],
      state: ['state', { words: { active: 'in force', withdrawn: 'withdrawn' } }],
      because: BECAUSE,
      order: { optional: ['order already in the chart', 'text'] },
      screens: ['because of', 'list'],
      ...SIGNED,
    },
  },
  practice_task: {
    title: 'Receiving practice',
    fields: {
      to: ['practice', 'who'],
      state: [
        'state',
        {
          words: {
            requested: 'asked to see the patient',
            next_step_confirmed: 'next step with a date',
            appointment_confirmed: 'first visit confirmed',
            withdrawn: 'withdrawn',
          },
        },
      ],
      because: BECAUSE,
      task: { optional: ['task already in the chart', 'text'] },
      phone: ['intake line', 'text'],
      appointmentAt: ['first visit', { orNone: 'instant' }],
      nextStep: {
        optional: { group: { at: ['next step', 'instant'], contact: ['ask for', 'text'] } },
      },
      ...SIGNED,
    },
  },
  contact: {
    title: 'Contact with the practice',
    fields: {
      outcome: [
        'outcome',
        {
          words: {
            spoke: 'patient spoke with them',
            no_answer: 'no answer',
            voicemail: 'message left',
            sent: 'sent by portal',
          },
        },
      ],
      to: ['practice', 'who'],
      spokeWith: ['with', 'text'],
      ...SIGNED,
    },
  },
  appointment: {
    title: 'First visit',
    fields: {
      state: ['state', { words: { booked: 'booked', cancelled: 'moved to another time' } }],
      start: ['starts', 'instant'],
      end: ['ends', 'instant'],
      medium: ['by', { words: { video: 'video', phone: 'phone', in_person: 'in person' } }],
      visitWith: ['with', 'text'],
      to: ['practice', 'who'],
      at: ['recorded', 'instant'],
      by: ['recorded by', 'who'],
    },
  },
  check_in: {
    title: 'Check in',
    fields: {
      state: ['state', { words: { planned: 'planned', done: 'done' } }],
      due: ['day', 'day'],
      how: ['how', { words: { visit: 'at a visit', call: 'by phone' } }],
      owner: ['owner', 'owner'],
      to: ['about', { orNone: 'who' }],
      because: { optional: ['because', { words: { safety: 'follows a clinician step' } }] },
      doNotOfferUntil: { optional: ['asked not to be asked before', 'day'] },
      offeredAnyway: { optional: ['offered before that because', 'text'] },
      ...SIGNED,
    },
  },
  safety: {
    title: 'Clinician step',
    fields: {
      disposition: [
        'what follows',
        {
          words: {
            'safe-to-continue': 'connection goes on',
            'same-day-psychiatric-evaluation': 'evaluation the same day',
            'emergency-transfer': 'transfer to emergency care',
            'crisis-team-onsite': 'team comes to the clinic',
          },
        },
      ],
      tool: ['assessed with', { words: { 'C-SSRS': 'C-SSRS', ASQ: 'ASQ', own: 'own assessment' } }],
      about: ['answers', { orNone: 'text' }],
      ...SIGNED,
    },
  },
  item_asked: {
    title: 'Open item asked aloud',
    fields: {
      answer: ['answer', { words: { positive: 'yes', negative: 'no' } }],
      about: ['left open on', { orNone: 'text' }],
      ...SIGNED,
    },
  },
  emergency: {
    title: 'Urgent step',
    fields: {
      state: ['state', { words: { marked: 'marked', corrected: 'corrected' } }],
      reason: ['corrected because', { orNone: 'text' }],
      lastAt: ['last changed', 'instant'],
      lastBy: ['changed by', 'who'],
      ...SIGNED,
    },
  },
  next_step: {
    title: 'Next step',
    fields: {
      state: [
        'state',
        {
          words: {
            planned: 'planned',
            done: 'it happened',
            missed: 'it did not happen',
            cancelled: 'replaced',
          },
        },
      ],
      way: [
        'how',
        {
          words: {
            practice_calls: 'the practice calls patient',
            she_calls: 'patient calls',
            call_together: 'call together with patient',
            own_check_in: 'we check in ourselves',
          },
        },
      ],
      from: ['from', 'instant'],
      until: ['until', 'instant'],
      contact: ['with', 'text'],
      phone: ['phone', 'text'],
      to: ['practice', 'who'],
      owner: ['who makes sure', 'owner'],
      checkOn: ['checked on', 'day'],
      ...SIGNED,
    },
  },
  packet: {
    title: 'Sent to the practice',
    fields: { to: ['practice', 'who'], text: ['text', 'text'], ...SIGNED },
  },
  flag: {
    title: 'Follow up flag',
    fields: {
      state: ['state', { words: { active: 'on', ended: 'ended' } }],
      endedAt: ['ended', { orNone: 'instant' }],
      ...SIGNED,
    },
  },
};

/** The note's own first entry: whose it is, and what it holds. */
export const HEADER_FORMAT = {
  handoffId: ['connection', 'text'],
  at: ['written', 'instant'],
  by: ['by', 'who'],
  keys: ['holds', 'list'],
  elsewhere: ['also in this chart', 'list'],
} as const satisfies AnyFields;
