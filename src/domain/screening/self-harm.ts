import { ageOfScreen, isLater, isLaterDay, type ScreenAge } from '../time/currency.ts';
import type { InstrumentId } from './instruments.ts';
import type { Screen } from './screen.ts';

/** What one form says about thoughts of self-harm. Only `negative` means she answered "no". */
export type ScreenSelfHarm = 'positive' | 'negative' | 'not_asked' | 'unknown';

/**
 * The same for the person, over all her forms (rules/screening.md#four-values). An answer that was
 * since assessed keeps its value: `SelfHarmPicture.pauses` says whether an assessment is still
 * owed.
 */
export type PersonSelfHarm = ScreenSelfHarm | 'positive_prior_unassessed' | 'stale';

/** A form as far as this rule needs it. */
export type SelfHarmForm = {
  readonly screen: Screen;
  readonly age: ScreenAge;
  readonly selfHarm: ScreenSelfHarm;
};

/**
 * Facts recorded in the chart about the item, beside the forms. ISO date-times. `about` is the
 * chart record they answer: that one is answered whatever its own time says.
 */
export type SelfHarmFacts = {
  /** A clinician recorded that an assessment was done; without a disposition: go on. */
  readonly assessments: readonly {
    readonly at: string;
    readonly disposition?: 'continue' | 'urgent';
    readonly about?: string | null;
  }[];
  /** The item was asked aloud and the answer recorded. */
  readonly itemAsked: readonly {
    readonly at: string;
    readonly answer: 'positive' | 'negative';
    readonly about?: string | null;
  }[];
};

export type SelfHarmPicture = {
  readonly state: PersonSelfHarm;
  /**
   * A positive answer, however old, has no recorded assessment on or after it; or it is still her
   * last word, and the assessment said "urgent" and not "the handoff may continue".
   */
  readonly pauses: boolean;
  /** The item must be asked: a current form left it open and nothing since has closed it. */
  readonly asks: boolean;
  /** The form a positive state rests on; null also when it rests on an answer given aloud. */
  readonly screen: Screen | null;
};

type Answer = {
  readonly at: string;
  readonly age: ScreenAge;
  readonly answer: 'positive' | 'negative' | 'unknown';
  readonly instrument: InstrumentId | null;
  readonly screen: Screen | null;
  /** The chart record it was given to, when it was given aloud. */
  readonly about: string | null;
};

/**
 * Puts all answers together. The self-harm item is exempt from "latest wins": a later "no" does
 * not clear an earlier "yes" that has no recorded assessment, at any age
 * (rules/screening.md#sticky-answer). Unknown, on a current form, yields only to an answer: the
 * item asked aloud, a later form that was answered (the same instrument, or another on a later
 * day), or an assessment.
 */
export function selfHarmOf(
  forms: readonly SelfHarmForm[],
  facts: SelfHarmFacts,
  visitDate: string,
  zone: string,
): SelfHarmPicture {
  const answers = answersOf(forms, facts, visitDate, zone);
  const counts = (answer: Answer) => answer.age === 'today' || answer.age === 'current';
  const negatives = answers.filter((answer) => answer.answer === 'negative');

  const since = (answer: Answer) =>
    facts.assessments.filter(
      ({ at, about }) => isAbout(about, answer.screen) || !isLater(answer.at, at, zone),
    );
  const assessed = (answer: Answer) => since(answer).length > 0;
  const mayGoOn = (answer: Answer) =>
    since(answer)
      .toSorted((a, b) => Temporal.Instant.compare(a.at, b.at))
      .at(-1)?.disposition !== 'urgent';
  const answeredNoLater = (answer: Answer) =>
    negatives.some((negative) => isLaterDay(negative.at, answer.at, zone));
  const saysToday = (answer: Answer) => counts(answer) && !answeredNoLater(answer);

  const positives = answers.filter((answer) => answer.answer === 'positive');
  const unassessed = positives.filter((answer) => !assessed(answer));
  const present = positives.filter(saysToday);
  const unknown = answers.filter(
    (answer) =>
      answer.answer === 'unknown' &&
      counts(answer) &&
      !answers.some((later) => answersTheOpenItem(later, answer, zone)),
  );

  const picture = (state: PersonSelfHarm, screen: Screen | null = null): SelfHarmPicture => ({
    state,
    pauses: unassessed.length > 0 || !present.every(mayGoOn),
    asks: unknown.some((answer) => !assessed(answer)),
    screen,
  });
  if (present.length > 0) return picture('positive', newest(present, zone));
  if (unassessed.length > 0) return picture('positive_prior_unassessed', newest(unassessed, zone));
  if (unknown.length > 0) return picture('unknown');
  if (negatives.some(counts)) return picture('negative');
  const onlyStale = forms.length > 0 && forms.every((form) => form.age === 'stale');
  return picture(onlyStale ? 'stale' : 'not_asked');
}

function answersOf(
  forms: readonly SelfHarmForm[],
  facts: SelfHarmFacts,
  visitDate: string,
  zone: string,
): readonly Answer[] {
  const onForms = forms.flatMap(({ screen, age, selfHarm }): readonly Answer[] => {
    if (selfHarm === 'not_asked') return [];
    // A date after the visit cannot be right, but a "yes" is a "yes": it is read as the visit
    // day's. A "no" or a blank with a wrong date proves nothing.
    if (age === 'future' && selfHarm !== 'positive') return [];
    const at = age === 'future' ? visitDate : screen.taken;
    return [
      {
        at,
        age: age === 'future' ? 'today' : age,
        answer: selfHarm,
        instrument: screen.instrument,
        screen,
        about: null,
      },
    ];
  });
  const aloud = facts.itemAsked.map(
    ({ at, answer, about }): Answer => ({
      at,
      age: ageOfScreen(at, visitDate, zone),
      answer,
      instrument: null,
      screen: null,
      about: about ?? null,
    }),
  );
  return [...onForms, ...aloud];
}

/** A form may be dated ahead of the clock by minutes or hours; what answers it names it. */
const isAbout = (about: string | null | undefined, screen: Screen | null): boolean =>
  typeof about === 'string' && screen?.records.includes(about) === true;

/** Whether `later` closes the item that `open` left unanswered. */
function answersTheOpenItem(later: Answer, open: Answer, zone: string): boolean {
  if (later.answer === 'unknown') return false;
  if (later.instrument === null) {
    return isAbout(later.about, open.screen) || !isLater(open.at, later.at, zone);
  }
  if (later.instrument === open.instrument) return isLater(later.at, open.at, zone);
  return isLaterDay(later.at, open.at, zone);
}

/** The newest form; of several at the same moment, the first as given. */
function newest(answers: readonly Answer[], zone: string): Screen | null {
  const last = answers.find(
    (answer) =>
      answer.screen !== null && !answers.some((other) => isLater(other.at, answer.at, zone)),
  );
  return last?.screen ?? null;
}
