/** One line someone can call. The numbers are constants: never parsed, never from a directory. */
export type ResourceLine = {
  readonly id: 'lifeline' | 'emergency' | 'tlc_mama' | 'psi';
  readonly name: string;
  /** As dialled and shown. */
  readonly phone: string;
  /** `crisis` lines answer danger; a `support` line does not, and says so itself. */
  readonly use: 'crisis' | 'support';
  /** Who keeps this entry right; as it is called, in words.ts `safety.owner`. */
  readonly owner: 'clinical_lead';
  /** `YYYY-MM-DD` of the last check of number and facts against the source. */
  readonly reviewed: string;
  readonly source: string;
};

const REVIEWED = '2026-11-23';

/** Support at any hour, by call or text; it says itself that it is not a crisis line. */
export const SUPPORT_LINE = {
  name: '1-833-TLC-MAMA',
  phone: '1-833-852-6262',
} as const;

/**
 * The lines of rules/safety.md#lines, danger first. What each is for is said in words.ts
 * `safety.line`.
 */
export const RESOURCE_LINES: readonly ResourceLine[] = [
  {
    id: 'lifeline',
    name: '988',
    phone: '988',
    use: 'crisis',
    owner: 'clinical_lead',
    reviewed: REVIEWED,
    source: '988lifeline.org/get-help/what-to-expect',
  },
  {
    id: 'emergency',
    name: '911',
    phone: '911',
    use: 'crisis',
    owner: 'clinical_lead',
    reviewed: REVIEWED,
    source: 'rules/safety.md#lines',
  },
  {
    id: 'tlc_mama',
    ...SUPPORT_LINE,
    use: 'support',
    owner: 'clinical_lead',
    reviewed: REVIEWED,
    source: 'mchb.hrsa.gov/national-maternal-mental-health-hotline/faq',
  },
  {
    id: 'psi',
    name: 'PSI HelpLine',
    phone: '1-800-944-4773',
    use: 'support',
    owner: 'clinical_lead',
    reviewed: REVIEWED,
    source: 'postpartum.net',
  },
];
