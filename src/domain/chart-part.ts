/** What a section of the chart tells, in the clinic's words. */
export type ChartPart =
  | 'check_ins'
  | 'handoff'
  | 'visit'
  | 'insurance'
  | 'family'
  | 'directory'
  | 'sent'
  | 'user';
