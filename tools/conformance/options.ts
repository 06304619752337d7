import { parseArgs } from 'node:util';
import type { Usage } from '../usage/usage.ts';

export const PARTS = ['rest', 'browser', 'journeys', 'validate'] as const;
export type Part = (typeof PARTS)[number];

export type ConformanceOptions = {
  readonly parts: readonly Part[];
  /** Folder with us_core_610.tgz, us_core_700.tgz and supp/. */
  readonly ig: string;
  /** Where what the journeys wrote is kept, a folder per EHR personality. */
  readonly written: string;
};

export const conformanceUsage: Usage = {
  command: 'npm run conformance',
  takes: '[options]',
  says: 'the app and its sandbox against HAPI FHIR (needs Java; docs/conformance.md)',
  options: [
    ['--parts LIST', 'of rest,browser,journeys,validate; default: all of them'],
    ['--ig DIR', 'folder with us_core_610.tgz, us_core_700.tgz and supp/; default: ../shared/ig'],
    [
      '--written DIR',
      'keep what the journeys write there, or, with --parts validate, validate what is there; default: reports/written',
    ],
  ],
};

const isPart = (text: string): text is Part => PARTS.some((part) => part === text);

/** @throws Error with one sentence on an option or a part that is not known */
export function readConformanceOptions(args: readonly string[]): ConformanceOptions {
  const { values } = parseArgs({
    args: [...args],
    options: {
      parts: { type: 'string' },
      ig: { type: 'string', default: '../shared/ig' },
      written: { type: 'string', default: 'reports/written' },
    },
  });
  const asked = values.parts?.split(',') ?? PARTS;
  const unknown = asked.find((part) => !isPart(part));
  if (unknown !== undefined) throw new Error(`There is no part "${unknown}".`);
  return {
    parts: PARTS.filter((part) => asked.includes(part)),
    ig: values.ig,
    written: values.written,
  };
}
