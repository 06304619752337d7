import { expect, test } from 'vitest';
import { cleanText } from './clean-text.ts';
import { writeText } from './write-text.ts';

test('nothing that cleaning takes away is ever written as it is', () => {
  const lost: string[] = [];
  for (let code = 0; code <= 0xffff; code += 1) {
    const written = writeText(`a${String.fromCharCode(code)}b`);
    if (cleanText(written) !== written) lost.push(code.toString(16));
  }
  expect(lost).toEqual([]);
});
