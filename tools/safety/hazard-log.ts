import { sectionsOf } from '../../tests/support/rule-book.ts';
import { LIKELIHOODS, levelOf, type Risk, SEVERITIES } from './risk-matrix.ts';

/** A hazard as docs/hazards.md tells it. */
export type Hazard = {
  readonly number: string;
  readonly danger: string;
  readonly remains: string;
  readonly before: Risk;
  readonly after: Risk;
  /** What has to be done outside the app: it begins with a verb. */
  readonly practice: string;
};

/**
 * The hazards of docs/hazards.md, in their order.
 * @throws Error with the hazard that does not tell its risk, or what the practice has to do
 */
export const hazardsOf = (markdown: string): readonly Hazard[] =>
  [...sectionsOf(markdown)]
    .filter(([anchor]) => /^h\d+$/.test(anchor))
    .map(([anchor, section]) => {
      const number = anchor.toUpperCase();
      const said = (pattern: RegExp, what: string): string => {
        const found = pattern.exec(section)?.[1];
        if (found === undefined) throw new Error(`${number} does not tell ${what}`);
        return found;
      };
      return {
        number,
        danger: said(/\*\*Danger\.\*\* ([^\n]*?\.) \*\*Cause/, 'the danger'),
        remains: said(/\*\*Remains\.\*\* ([^\n]+)/, 'what remains'),
        before: riskOf(said(/\*\*Risk\.\*\* Before: ([^.]+)\./, 'the risk before')),
        after: riskOf(said(/\*\*Risk\.\*\* .*After: ([^.]+)\./, 'the risk after')),
        practice: said(/\*\*The practice\*\* ([^\n]+)/, 'what the practice has to do'),
      };
    });

function riskOf(text: string): Risk {
  const [first, second] = text.split(', ');
  const severity = SEVERITIES.find((one) => one === first);
  const likelihood = LIKELIHOODS.find((one) => one === second);
  if (severity === undefined || likelihood === undefined) throw new Error(`no risk: ${text}`);
  return { severity, likelihood };
}

const sayRisk = (risk: Risk): string =>
  `${risk.severity} × ${risk.likelihood} = **${levelOf(risk)}**`;

/** The log as the safety case shows it: each hazard, its risk without and with its controls. */
export const hazardTable = (hazards: readonly Hazard[]): string =>
  [
    '| | what could harm | before | after |',
    '|---|---|---|---|',
    ...hazards.map(
      ({ number, danger, before, after }) =>
        `| [${number}](hazards.md#${number.toLowerCase()}) | ${danger} | ${sayRisk(before)} | ${sayRisk(after)} |`,
    ),
  ].join('\n');

/** What the practice must do, hazard by hazard. */
export const practiceList = (hazards: readonly Hazard[]): string =>
  hazards.map(({ number, practice }) => `- **${number}**: ${practice}`).join('\n');

/** The hazards whose risk somebody has to accept by name. */
export const toAccept = (hazards: readonly Hazard[]): readonly Hazard[] =>
  hazards.filter(({ after }) => levelOf(after) >= 3);

/** What is left at level 3 after all controls: why, and a line for who accepts it. */
export const acceptTable = (hazards: readonly Hazard[]): string =>
  [
    '| | what remains | accepted by, on |',
    '|---|---|---|',
    ...toAccept(hazards).map(({ number, remains }) => `| ${number} | ${remains} | |`),
  ].join('\n');
