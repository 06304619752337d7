import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { partsOf } from '../../src/app/practice-file/practice-parts.ts';
import { parsePractice } from '../../src/app/practice-file/read-practice.ts';
import { saidFirst } from '../../src/app/visit/rest-of-visit.ts';
import { ownWordsOf } from '../../src/content/practice-scripts/practice-scripts.ts';
import { mayBeOurs } from '../../src/fhir/codes/is-ours.ts';
import { anyChart } from './support/any-chart.ts';
import { mutate, numbersFrom } from './support/mutate.ts';
import { firstVisitOf, sayAll, visitOf } from './support/open-odd.tsx';

// Of any chart, whole or odd: where what is read first is enough to be shown, the rest that is read
// behind it changes nothing of it (docs/decisions/0008).

const CASES = 300;

test(`what is read first stands, in ${CASES} charts`, { timeout: 0 }, async () => {
  const file = join(import.meta.dirname, '../../public/practice/sample.json');
  const read = parsePractice(JSON.parse(readFileSync(file, 'utf8')), (parts) =>
    partsOf(parts, ownWordsOf),
  );
  if (!read.ok) throw new Error(read.problems.join());
  const reached = new Map<string, number>();
  const changed: string[] = [];
  for (let seed = 1; seed <= CASES; seed += 1) {
    const below = numbersFrom(seed);
    const chart = anyChart(seed, below);
    for (let times = below(3); times > 0; times -= 1) mutate(chart.records, below);
    const first = await firstVisitOf(chart, read.practice);
    const step = first?.step ?? 'waits for the rest';
    reached.set(step, (reached.get(step) ?? 0) + 1);
    if (first === null) continue;
    sayAll(first.visit, null);
    const whole = await visitOf(chart, read.practice);
    // A record of a handoff whose episode is gone: when it changes the card, that is said.
    const isOrphaned = whole?.visit.chart.handoffResources.some(mayBeOurs);
    if (whole === null || (!isOrphaned && saidFirst(whole.visit) !== saidFirst(first.visit))) {
      changed.push(`seed ${seed}: ${saidFirst(first.visit)}`);
    }
  }
  expect(changed).toEqual([]);
  for (const step of ['talk', 'pause', 'nothing', 'waits for the rest']) {
    expect([step, reached.get(step) ?? 0]).toEqual([step, expect.toSatisfy((n) => n > 9)]);
  }
});
