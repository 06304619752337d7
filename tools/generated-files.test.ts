import { readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { generatedFiles } from './generated-files.ts';
import { issuerSchema } from './settings/issuer-schema.ts';
import { practiceSchema } from './settings/practice-schema.ts';
import { settingsOf } from './settings/to-editor-schema.ts';

test.each([...generatedFiles()])('%s is what its source says: `npm run generate`', (path, text) => {
  expect(readFileSync(path, 'utf8')).toBe(text);
});

describe.each([
  ['practice file', practiceSchema()],
  ['issuer file', issuerSchema()],
])('the schema of the %s, as an editor shows it', (_name, schema) => {
  const json = JSON.stringify(schema);

  test('has a note at every setting', () => {
    const described = json.match(/"description":"\S/g) ?? [];
    expect(settingsOf(schema).length).toBeGreaterThan(10);
    expect(described).toHaveLength(settingsOf(schema).length);
  });

  test('marks a misspelt setting, at every level', () => {
    const objects = json.match(/"type":"object"/g) ?? [];
    expect(json.match(/"additionalProperties":false/g)).toHaveLength(objects.length);
  });
});

test('the samples name the schema they are checked against', () => {
  for (const file of ['sample', 'sample-no-directory']) {
    const { $schema } = JSON.parse(readFileSync(`public/practice/${file}.json`, 'utf8'));
    expect($schema).toBe('../schema/practice.schema.json');
  }
});
