import { readdirSync, readFileSync } from 'node:fs';
import { expect, test } from 'vitest';

const UI = 'src/ui';
const cards = readdirSync(UI, { recursive: true, encoding: 'utf8' })
  .filter((file) => file.endsWith('.tsx'))
  .map((file) => readFileSync(`${UI}/${file}`, 'utf8'))
  .join('\n');

/** The steps of chooseStepLines, as its table names them. */
const table = /const STEP_STAGES = \{(.*?)\} as const/s.exec(
  readFileSync('src/domain/script/choose-script.ts', 'utf8'),
)?.[1];
const steps = [...(table ?? '').matchAll(/^ {2}(\w+):/gm)].map(([, step = '']) => step);

// every-script.test.ts proves that a step can choose every sentence; this, that a card asks for it.
test.each(steps)('a card asks for what is said at the step %s', (step) => {
  expect(cards).toContain(`'${step}'`);
});

test('the steps are found', () => {
  expect(steps.length).toBeGreaterThan(8);
});
