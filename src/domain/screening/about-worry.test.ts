import { expect, test } from 'vitest';
import { isAboutWorry } from './about-worry.ts';
import type { Reason } from './screening-finding.ts';

const reason = (code: Reason['code']): Reason => ({ code, screen: null });

test.each(['GAD-7>=10', 'GAD-2>=3', 'EPDS-3A>=6', 'GAD-7>=13'] as const)(
  '%s is about worry',
  (code) => {
    expect(isAboutWorry([reason('EPDS>=10'), reason(code)])).toBe(true);
  },
);

test('a depression score, a marked item or a planned check-in is not', () => {
  const others = ['EPDS>=10', 'PHQ-9>=10', 'self-harm item', 'revisit due'] as const;
  expect(isAboutWorry(others.map(reason))).toBe(false);
});
