import { expect, test } from 'vitest';
import { sayResult } from './say-result.ts';

const at = (line: number, status: string) => ({
  mutatorName: 'BooleanLiteral',
  replacement: 'false',
  status,
  location: { start: { line } },
});

test('a mutant that no test reaches counts as one that lived; one that cannot run counts as none', () => {
  const mutants = [
    ...[at(1, 'Killed'), at(1, 'Timeout'), at(2, 'Survived'), at(2, 'NoCoverage')],
    at(1, 'RuntimeError'),
  ];
  const { share, text } = sayResult({
    files: { 'src/domain/a.ts': { source: 'const a = true;\nconst b = true;', mutants } },
  });
  expect(share).toBe(50);
  expect(text).toBe(
    [
      '2 of 4 mutants killed (50.0 %)',
      '- src/domain/a.ts:2 BooleanLiteral → `false` in `const b = true;` (Survived)',
      '- src/domain/a.ts:2 BooleanLiteral → `false` in `const b = true;` (NoCoverage)',
    ].join('\n'),
  );
});
