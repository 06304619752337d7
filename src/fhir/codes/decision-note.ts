/** The first words of every handoff note, wherever it stands. */
export const NOTE_OPENS = 'Connect to care note, version ';

/** Whether an annotation is a decision of ours as text, and nobody's own words. */
export const isDecisionNote = (text: string | undefined): boolean =>
  text?.trimStart().startsWith(`[${NOTE_OPENS}`) === true;
