import type { PaperWords, TrendWords } from '../paper-words.ts';

/** Entering a result from paper, in English. */
export const enPaper: PaperWords = {
  heading: 'A result from paper',
  instrument: 'Which form?',
  total: 'Total',
  totalHint: (high) => `0 to ${high}, as written on the form`,
  item: 'The question about thoughts of self-harm',
  answer: { negative: '0', positive: '1 or more', unknown: 'Left blank' },
  date: 'Date it was filled in',
  who: 'Who answered',
  save: 'Save result',
  problem: {
    instrument_missing: 'Choose which form it is.',
    total_missing: 'Write the total as a whole number, for example 12.',
    total_out_of_range: 'That is higher than this form goes. Check the total and the form.',
    self_harm_missing: 'Choose what the self-harm question says. There is no default.',
    item_not_in_total: 'The self-harm question and the total do not fit. Check both.',
    date_missing: 'Choose the date it was filled in.',
    date_ahead: 'That date is after today. Check it.',
    who_missing: 'Write who answered.',
  },
  notPossible: 'This chart does not take the result from here. Write it in your note.',
  onlyHere: 'Go on with it for this visit only',
  onlyHereNotice:
    'NOT IN CHART: a result from paper is in this window only. Write it in your note before you close.',
  notInChart: 'none, from paper, this visit only',
};

export const enTrend: TrendWords = {
  heading: 'The last 12 months',
  sentence: (instrument, count, first, last, lastDate) =>
    count === 1
      ? `${instrument}: one result, ${last} on ${lastDate}.`
      : `${instrument}: ${count} results, from ${first} to ${last} on ${lastDate}.`,
  cutoff: (value) => `Dashed line: cut-off ${value}.`,
  showTable: 'Show as table',
  date: 'Date',
  total: 'Total',
  againstCutoff: (value) => `${value} or more`,
  reached: { yes: 'yes', no: 'no' },
};
