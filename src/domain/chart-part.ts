/** What a section of the chart tells, in the clinic's words. */
export type ChartPart =
  | 'screenings'
  | 'handoff'
  | 'visit'
  | 'insurance'
  | 'family'
  | 'births'
  | 'directory'
  | 'sent'
  | 'user';
