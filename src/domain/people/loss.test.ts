import { expect, test } from 'vitest';
import { isLossOnRecord, LOSS_FLAG } from './loss.ts';

const practice = { lossFlags: [LOSS_FLAG, 'urn:oid:1.2.3|BEREAVED'] };

test('H15: the practice’s flag, its own or its EHR’s, says that there was a loss', () => {
  expect(practice.lossFlags.map((flag) => isLossOnRecord([flag], practice))).toEqual([true, true]);
});

test('another flag of the same system, or the same code of another system, does not', () => {
  const others = ['urn:oid:1.2.3|FALLS', 'urn:oid:9.9.9|BEREAVED', ''];
  expect(isLossOnRecord(others, practice)).toBe(false);
});
