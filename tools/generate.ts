/**
 * `npm run generate`: writes the committed files that are made from code, so that each fact has one
 * source. A test fails while one of them differs.
 */
import { mkdirSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { generatedFiles } from './generated-files.ts';
import { readArguments } from './usage/usage.ts';

readArguments(
  {
    command: 'npm run generate',
    takes: '',
    says: 'writes the committed files that are made from code',
    options: [],
  },
  {},
);

for (const [path, text] of generatedFiles()) {
  const file = join(import.meta.dirname, '..', path);
  mkdirSync(dirname(file), { recursive: true });
  writeFileSync(file, text);
  console.log(path);
}
