/** What IT is told about this EHR and this browser, in the order it matters at a launch. */
export type CheckId =
  | 'storage'
  | 'crypto'
  | 'frame'
  | 'discovery'
  | 'cors'
  | 'headers'
  | 'clock'
  | 'context'
  | 'scopes'
  | 'writing'
  | 'token'
  | 'clipboard'
  | 'popup'
  | 'print';

/** `untried`: only a tap can tell. */
export type Verdict = 'fine' | 'limited' | 'blocked' | 'unknown' | 'untried';

/** Every answer a check can have, and what it means for the app. */
export const OUTCOMES = {
  storage_works: 'fine',
  storage_blocked: 'blocked',
  crypto_here: 'fine',
  crypto_missing: 'blocked',
  frame_none: 'fine',
  frame_same_site: 'fine',
  frame_cross_site: 'fine',
  frame_opaque: 'blocked',
  discovery_fine: 'fine',
  discovery_no_s256: 'limited',
  discovery_unreadable: 'blocked',
  discovery_unknown: 'unknown',
  cors_open: 'fine',
  cors_write_headers_refused: 'limited',
  cors_closed: 'blocked',
  cors_unknown: 'unknown',
  headers_readable: 'fine',
  headers_hidden: 'limited',
  headers_unknown: 'unknown',
  clock_close: 'fine',
  clock_off: 'limited',
  clock_unknown: 'unknown',
  context_whole: 'fine',
  context_partly: 'limited',
  context_unknown: 'unknown',
  scopes_all: 'fine',
  scopes_missing: 'limited',
  scopes_unknown: 'unknown',
  writing_all: 'fine',
  writing_some: 'limited',
  writing_none: 'blocked',
  writing_unknown: 'unknown',
  token_renews: 'fine',
  token_long: 'fine',
  token_short: 'limited',
  token_unsaid: 'unknown',
  token_unknown: 'unknown',
  clipboard_untried: 'untried',
  clipboard_copies: 'fine',
  clipboard_blocked: 'limited',
  popup_untried: 'untried',
  popup_opens: 'fine',
  popup_blocked: 'limited',
  print_untried: 'untried',
  print_prints: 'fine',
  print_blocked: 'limited',
} as const satisfies Readonly<Record<string, Verdict>>;

export type Outcome = keyof typeof OUTCOMES;

/** `facts`: technical names and figures, the same in every language; never about a patient. */
export type Finding = {
  readonly check: CheckId;
  readonly outcome: Outcome;
  readonly facts: readonly string[];
};

export const finding = (
  check: CheckId,
  outcome: Outcome,
  ...facts: readonly string[]
): Finding => ({ check, outcome, facts });

export const verdictOf = ({ outcome }: Finding): Verdict => OUTCOMES[outcome];
