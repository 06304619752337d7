import notes from './data/notes.json' with { type: 'json' };

/** What the billing wording names; it is the practice's choice to name it (clinical.md §4). */
export type BillingFacts = {
  readonly instrument: string;
  readonly score: number;
  readonly date: string;
};

/** The line for an infant's chart: without a result, or, for billing, with the score. */
export function childNoteText(facts: BillingFacts | null): string {
  if (facts === null) return template('NOTE-peds_minimal');
  return template('NOTE-peds_billing')
    .replace('{instrument}', facts.instrument)
    .replace('{n}', String(facts.score))
    .replace('{screen_date}', facts.date);
}

function template(id: string): string {
  const note = notes.notes.find((one) => one.id === id);
  if (note === undefined) throw new RangeError(`No note ${id} in notes.json`);
  return note.text;
}
