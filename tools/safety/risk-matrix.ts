/** How bad it is for her, from least to worst (DCB0129, implementation guidance, section 4.4). */
export const SEVERITIES = [
  'Minor',
  'Significant',
  'Considerable',
  'Major',
  'Catastrophic',
] as const;
/** How likely that harm is, from least to most. */
export const LIKELIHOODS = ['Very low', 'Low', 'Medium', 'High', 'Very high'] as const;

export type Severity = (typeof SEVERITIES)[number];
export type Likelihood = (typeof LIKELIHOODS)[number];
export type Risk = { readonly severity: Severity; readonly likelihood: Likelihood };

/** The example matrix of DCB0129's implementation guidance: looked up, not multiplied. */
const LEVELS: Readonly<Record<Likelihood, readonly [number, number, number, number, number]>> = {
  'Very high': [3, 4, 4, 5, 5],
  High: [2, 3, 3, 4, 5],
  Medium: [2, 2, 3, 3, 4],
  Low: [1, 2, 2, 3, 4],
  'Very low': [1, 1, 2, 2, 3],
};

/** 1, nothing more to do, to 5, not to be taken. */
export const levelOf = ({ severity, likelihood }: Risk): number =>
  LEVELS[likelihood][SEVERITIES.indexOf(severity)] ?? 5;

/** The matrix as a table, the likeliest first. */
export const matrixTable = (): string =>
  [
    `| | ${SEVERITIES.join(' | ')} |`,
    `|---|${SEVERITIES.map(() => '---|').join('')}`,
    ...LIKELIHOODS.toReversed().map(
      (likelihood) => `| **${likelihood}** | ${LEVELS[likelihood].join(' | ')} |`,
    ),
  ].join('\n');
