import { expect, test } from 'vitest';
import { calledBy } from './called-by.ts';

test.each<[string, fhir4.HumanName[], string, string]>([
  [
    'a usual name without a family does not replace the family of the official one',
    [
      { use: 'official', family: 'Wildsample', given: ['Petra'] },
      { use: 'usual', given: ['Pet'] },
    ],
    'Pet',
    'Wildsample',
  ],
  [
    'a given name in the text alone',
    [{ family: 'Wildsample', text: 'Petra Wildsample' }],
    'Petra',
    'Wildsample',
  ],
  [
    'the family first in the text',
    [{ family: 'Wildsample', text: 'Wildsample, Petra' }],
    'Petra',
    'Wildsample',
  ],
  [
    'a family in the text alone',
    [{ given: ['Petra'], text: 'Petra Wildsample' }],
    'Petra',
    'Wildsample',
  ],
  ['a text alone is not taken apart', [{ text: 'Petra Wildsample' }], 'Petra Wildsample', ''],
  ['a family alone', [{ family: 'Wildsample' }], '', 'Wildsample'],
  [
    'an empty name beside a whole one',
    [{}, { use: 'official', given: ['Petra'], family: 'Wildsample' }],
    'Petra',
    'Wildsample',
  ],
  [
    'a name given to protect her, where there is no other',
    [{ use: 'anonymous', given: ['Ann'], family: 'Onymous' }],
    'Ann',
    'Onymous',
  ],
  [
    'the family she no longer has is not hers',
    [
      { use: 'usual', given: ['Petra'] },
      { use: 'old', given: ['Petra'], family: 'Formersample' },
    ],
    'Petra',
    '',
  ],
  ['no name', [], '', ''],
])('%s', (_, names, given, family) => {
  expect(calledBy(names, '2026-11-23')).toEqual({ given, family });
});
