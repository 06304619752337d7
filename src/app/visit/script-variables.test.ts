import { expect, test } from 'vitest';
import { KNOWN_ANYWHERE } from '../../content/lint/lint-variables.ts';
import { scriptVariables } from './script-variables.ts';

type Known = Parameters<typeof scriptVariables>;

test('what the lint calls known anywhere is filled when the chart holds it', () => {
  const someone = { given: 'Testa', family: 'Samplewell', gender: 'female' };
  const visit = {
    chart: { person: someone, child: someone },
    practice: { staffName: 'Maya', name: 'Example', phone: '202-555-0100' },
  };
  const filled = scriptVariables(
    visit as unknown as Known[0],
    { name: 'Example Perinatal Therapy', contactName: 'Rowan' } as Known[1],
  );
  expect(Object.keys(filled)).toEqual(expect.arrayContaining([...KNOWN_ANYWHERE]));
});
