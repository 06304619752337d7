import { scriptVariables } from '../../src/app/visit/script-variables.ts';
import type { Visit } from '../../src/app/visit/visit.ts';
import { fillLine } from '../../src/content/scripts/script-bank.ts';
import { INSTRUMENTS } from '../../src/domain/screening/instruments.ts';
import type { ScreenFinding } from '../../src/domain/screening/screening-finding.ts';
import type { NotSearched } from './explain-chart.ts';
import { explanationOf } from './explanation.ts';

/** The explanation as lines for a terminal: what is shown, and what it rests on. */
export function sayExplanation(visit: Visit, notSearched: readonly NotSearched[] = []): string {
  const { chart, finding, practice } = visit;
  const { reasons, warnings, unread, script } = explanationOf(visit, notSearched);
  const { person, child } = chart;
  const lines = [
    `Visit     ${visit.today} (${practice.timeZone}), ${chart.visit.reference ?? 'no visit on that day'}`,
    ...(child === null
      ? []
      : [`Chart     ${child.given} ${child.family} (infant), ${child.reference}`]),
    `Person    ${`${person.given} ${person.family}`.trim() || 'name not known'} (${person.role}), ${person.reference ?? 'no chart here'}`,
    ...finding.findings.map((one) => `Screen    ${sayScreen(one)}`),
    ...(finding.findings.length === 0 ? ['Screen    none on file'] : []),
    `Listed    ${finding.listed ? `yes: ${reasons.join(', ')}` : 'no'}`,
    `Self-harm ${finding.selfHarm}`,
    `Gate      ${finding.gate}`,
    `Script    ${script === null ? 'none' : `${script.stage}, ${script.variant}: ${sayLine(visit)}`}`,
    ...warnings.map((code) => `Warning   ${code}`),
    ...unread.map(({ record, reason, detail }) => `Not read  ${record}: ${reason} (${detail})`),
  ];
  return lines.join('\n');
}

function sayScreen({ screen, cutoff, itemSum, positive, age, standing, selfHarm }: ScreenFinding) {
  const { instrument, total, items, taken, records } = screen;
  const known = items?.filter((item) => item !== null).length ?? 0;
  const score = total === null ? 'no total' : `total ${total}`;
  const sum =
    items === null ? 'no items' : `items ${itemSum} (${known} of ${items.length} answered)`;
  const result = `${positive ? 'at or above' : 'below'} ${cutoff.value} of ${INSTRUMENTS[instrument].max}`;
  const source = cutoff.setBy === 'practice' ? 'set by the practice' : cutoff.source;
  const [first = '', ...others] = records;
  const more = others.length === 0 ? '' : ` and ${others.length} more`;
  return [
    `${instrument} ${taken} (${age}, ${standing}): ${score}, ${sum}; ${result} (${source});`,
    `self-harm item ${selfHarm}; from ${first}${more}`,
  ].join(' ');
}

function sayLine(visit: Visit): string {
  const line = visit.script?.line;
  if (!line) return 'no sentence of the bank is true here; the clinician asks in own words';
  const filled = fillLine(line, scriptVariables(visit, visit.destination));
  return `${line.id} (${line.lang}) ${filled.ok ? `“${filled.text}”` : ''}`;
}
