import notes from '../words/en/en-notes.json' with { type: 'json' };

/** The screen that was reviewed: "EPDS", "14 of 30", "Mon, Nov 23, 2026". */
export type ReviewedScreen = {
  readonly instrument: string;
  readonly score: string;
  readonly date: string;
};

/** "today", or "on Mon, Nov 23, 2026" in a note that is copied on a later day. */
export type NoteDay = 'today' | `on ${string}`;

/**
 * What a note says, in the chart's own words: every text is ready to be read. Null: not on file,
 * and its clause is left out.
 */
export type NoteFacts =
  | {
      readonly note: 'appointment';
      readonly day: NoteDay;
      readonly screen: ReviewedScreen | null;
      readonly destination: string;
      /** She spoke with them herself; otherwise the referral was sent and they confirmed. */
      readonly spoke: boolean;
      readonly appointment: string;
      readonly visitWith: string | null;
      readonly medium: string;
      readonly language: string | null;
      readonly shared: string | null;
      readonly contact: {
        readonly voicemail: boolean | null;
        readonly text: boolean | null;
      } | null;
    }
  | {
      readonly note: 'next_step';
      readonly day: NoteDay;
      readonly screen: ReviewedScreen | null;
      readonly destination: string;
      /** Why there was no time to book; null: the referral was sent, and nobody was asked for one. */
      readonly why: string | null;
      readonly contactName: string;
      readonly contactPhone: string;
      /** "calls patient". */
      readonly calls: string;
      readonly date: string;
      readonly window: string | null;
      readonly check: { readonly owner: string; readonly date: string } | null;
    }
  | {
      readonly note: 'not_today';
      readonly day: NoteDay;
      readonly destination: string;
      /** Null also for a reason that is nobody else's business (rules/handoff.md#reasons). */
      readonly reason: string | null;
      readonly selfHarm: string;
      readonly checkInDate: string;
      readonly how: string;
    }
  | {
      readonly note: 'self_harm';
      readonly item: {
        readonly instrument: string;
        readonly n: number;
        readonly date: string;
      } | null;
      readonly clinician: string;
      readonly assessed: 'the same day' | `on ${string}`;
      readonly tool: string | null;
      /** It was done in another place: the clinician records that, and did not do it. */
      readonly elsewhere: boolean;
      readonly handoff: string | null;
    }
  | {
      readonly note: 'emergency';
      readonly clinician: string;
      readonly day: NoteDay;
      readonly time: string;
      /** Who is with the baby; null: nobody said. */
      readonly baby: string | null;
      readonly check: { readonly owner: string; readonly date: string } | null;
    }
  /**
   * For an infant's chart: nothing of the parent's but that there was a talk
   * (rules/chart.md#infants-chart).
   */
  | { readonly note: 'peds_minimal' }
  | { readonly note: 'peds_billing'; readonly screen: ReviewedScreen };

type Values = Readonly<Record<string, string | null>>;

const TEMPLATES: ReadonlyMap<string, string> = new Map(
  notes.notes.map(({ id, text }) => [id, text]),
);

/**
 * The note for the chart as plain text, from its template (rules/words.md#chart-notes). Pure. A
 * clause with nothing to say is left out; no placeholder ever remains.
 */
export function chartNote(facts: NoteFacts): string {
  const values = valuesOf(facts);
  return (TEMPLATES.get(`NOTE-${facts.note}`) ?? '')
    .replace(CLAUSE, (_, clause: string) => (isFilled(clause, values) ? clause : ''))
    .replace(VARIABLE, (_, name: string) => clean(values[name]));
}

const CLAUSE = /\[([^\]]*)\]/g;
const VARIABLE = /\{(\w+)\}/g;

/** A value on one line, without the marks of a template. */
const clean = (value: string | null | undefined): string =>
  (value ?? '').replace(/[{}[\]\s]+/g, ' ').trim();

const isFilled = (clause: string, values: Values): boolean =>
  [...clause.matchAll(VARIABLE)].every(([, name = '']) => clean(values[name]) !== '');

function valuesOf(facts: NoteFacts): Values {
  switch (facts.note) {
    case 'appointment':
      return {
        day: facts.day,
        ...ofScreen(facts.screen),
        connected_with: facts.spoke ? facts.destination : null,
        sent_to: facts.spoke ? null : facts.destination,
        appt_datetime: facts.appointment,
        appt_with: facts.visitWith,
        medium: facts.medium,
        language: facts.language,
        shared_items: facts.shared,
        voicemail: facts.contact && yesNo(facts.contact.voicemail),
        text: facts.contact && yesNo(facts.contact.text),
      };
    case 'next_step':
      return {
        day: facts.day,
        ...ofScreen(facts.screen),
        ...ofCheck(facts.check),
        sent_to: facts.why === null ? facts.destination : null,
        unscheduled: facts.destination,
        why: facts.why,
        contact_name: facts.contactName,
        contact_phone: facts.contactPhone,
        calls: facts.calls,
        callback_date: facts.date,
        window: facts.window,
      };
    case 'not_today':
      return {
        day: facts.day,
        destination: facts.destination,
        reason: facts.reason,
        self_harm_state: facts.selfHarm,
        check_in_date: facts.checkInDate,
        visit_or_call: facts.how,
      };
    case 'self_harm':
      return {
        instrument: facts.item?.instrument ?? null,
        n: facts.item === null ? null : String(facts.item.n),
        screen_date: facts.item?.date ?? null,
        clinician: facts.elsewhere ? null : facts.clinician,
        recorded_by: facts.elsewhere ? facts.clinician : null,
        findings: facts.elsewhere ? null : "the clinician's note",
        assessed_day: facts.assessed,
        tool: facts.tool,
        resumed_or_reason_not: facts.handoff,
      };
    case 'emergency':
      return {
        clinician: facts.clinician,
        day: facts.day,
        time: facts.time,
        baby: facts.baby,
        ...ofCheck(facts.check),
      };
    case 'peds_minimal':
      return {};
    case 'peds_billing':
      return { ...ofScreen(facts.screen), n: facts.screen.score };
  }
}

const ofScreen = (screen: ReviewedScreen | null): Values => ({
  instrument: screen?.instrument ?? null,
  score: screen?.score ?? null,
  screen_date: screen?.date ?? null,
});

const ofCheck = (check: { readonly owner: string; readonly date: string } | null): Values => ({
  owner: check?.owner ?? null,
  check_date: check?.date ?? null,
});

const yesNo = (said: boolean | null): string => (said === null ? 'not asked' : said ? 'yes' : 'no');
