import { expect, test } from 'vitest';
import { handoffFrom } from './handoff.ts';
import { noHandoff } from './no-handoff.ts';

test('no record is no handoff, whichever of the two says it', () => {
  expect(noHandoff('a')).toEqual(handoffFrom([], 'a'));
});
