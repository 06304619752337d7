import { expect, test } from 'vitest';
import { NO_BIRTH_RECORD } from '../../domain/people/birth.ts';
import type { Visit } from '../visit/visit.ts';
import { sinceBirth } from './packet-of.ts';

// The packet says how long ago the birth was wherever a chart knows the day (rules/handoff.md#packet).

type Known = {
  readonly births?: readonly string[];
  readonly pregnant?: readonly string[];
  readonly child?: string | null;
  readonly loss?: boolean;
  readonly role?: string;
};
const since = ({ births = [], pregnant = [], child, loss = false, role = 'mother' }: Known) =>
  sinceBirth({
    chart: {
      births: { ...NO_BIRTH_RECORD, births, pregnant },
      child: child === undefined ? null : { birthDate: child },
      person: { role },
    },
    scriptContext: { loss },
    today: '2026-11-23',
  } as unknown as Visit);

test.each<[string, Known, string | null]>([
  ['in her own chart, by the delivery on record', { births: ['2026-09-28'] }, '8 weeks'],
  ['by the last of two', { births: ['2026-10-12', '2024-01-05'] }, '6 weeks'],
  ['in the infant’s chart, by the infant', { child: '2026-11-16', births: [] }, '1 week'],
  ['in the infant’s chart, whatever was born since', { child: '2026-09-28' }, '8 weeks'],
  ['in the first days', { births: ['2026-11-20'] }, '0 weeks'],
  ['where no day is on record', {}, null],
  ['where only the month is', { births: ['2026-10'] }, null],
  ['where she is pregnant again', { births: ['2025-01-05'], pregnant: ['2026-10-05'] }, null],
  ['after a loss', { births: ['2026-09-28'], loss: true }, 'loss'],
  ['after an adoption', { child: '2026-09-28', role: 'adoptive_parent' }, 'adoption'],
])('%s', (_, known, said) => {
  expect(since(known)).toBe(said);
});
