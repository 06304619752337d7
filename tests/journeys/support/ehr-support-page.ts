import { readFileSync, writeFileSync } from 'node:fs';
import type { Personality } from '../../../sandbox/personalities/personality.ts';
import type { Row } from './ehr-journeys.tsx';

// docs/ehr-support.md holds one table for each EHR, written by the tests that walked the journeys:
// `npm run ehr-support` writes it, every other run compares.

const PAGE = 'docs/ehr-support.md';

const HEAD = ['journey', 'end reached', 'in the chart', 'in the handoff note', 'taps', 'requests'];

const sectionOf = ({ name, title }: Personality, rows: readonly Row[]): string =>
  [
    `## ${name}`,
    '',
    `${title}.`,
    '',
    `| ${HEAD.join(' | ')} |`,
    `|${HEAD.map(() => '---').join('|')}|`,
    ...rows.map(
      ({ journey, end, written, note, taps, requests }) =>
        `| ${[journey, end, written, note, taps, requests].join(' | ')} |`,
    ),
    '',
  ].join('\n');

/** The page's section of one EHR; empty where it has none yet. */
export function sectionOnPage({ name }: Personality): string {
  const [, after = ''] = readFileSync(PAGE, 'utf8').split(`## ${name}\n`);
  const [own = ''] = after.split('\n## ');
  return own === '' ? '' : `## ${name}\n${own.replace(/\n*$/, '\n')}`;
}

/** What this run measured. The count of requests is a figure of the run that wrote it. */
export const withoutRequests = (section: string): string =>
  section.replaceAll(/ \| \d+ \|$/gm, ' |');

export const measured = sectionOf;

/** Puts this EHR's section on the page, in the place of its last one. */
export function writeSection(personality: Personality, section: string): void {
  const page = readFileSync(PAGE, 'utf8');
  const old = sectionOnPage(personality);
  writeFileSync(
    PAGE,
    old === '' ? `${page.replace(/\n*$/, '\n')}\n${section}` : page.replace(old, section),
  );
}
