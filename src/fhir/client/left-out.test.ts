import { describe, expect, test } from 'vitest';
import { leftOut } from './left-out.ts';

const said = (...issue: readonly fhir4.OperationOutcomeIssue[]) =>
  leftOut('Observation', [
    { resourceType: 'Observation' } as fhir4.Observation,
    { resourceType: 'OperationOutcome', issue: [...issue] } as fhir4.OperationOutcome,
  ]);

describe('what a server says beside its search results', () => {
  test.each([
    ['a parameter it ignored', { details: { text: 'Unknown parameter _sort was ignored' } }],
    ['a parameter it ignored, in its log’s words', { diagnostics: 'category: ignored' }],
    ['a parameter it ignored, by its place', { expression: ['http.category'] }],
    ['nothing but the code', {}],
  ])('not-supported names %s: nothing was left out', (_what, more) => {
    expect(said({ severity: 'warning', code: 'not-supported', ...more })).toBeNull();
  });

  test.each([
    ['it refused', { severity: 'error', code: 'not-supported' }],
    ['it withheld', { severity: 'warning', code: 'suppressed' }],
    ['it stopped early', { severity: 'warning', code: 'incomplete' }],
    ['it was too slow', { severity: 'warning', code: 'timeout' }],
    ['it failed somewhere', { severity: 'warning', code: 'processing' }],
  ] as const)('%s (%j): the picture is not whole', (_what, issue) => {
    expect(said(issue)).toMatchObject({ kind: 'partly_read', what: 'Observation' });
  });

  test('a loss beside an ignored parameter is told alone', () => {
    expect(
      said(
        { severity: 'warning', code: 'not-supported', diagnostics: '_sort ignored' },
        { severity: 'warning', code: 'suppressed', diagnostics: 'sensitive records withheld' },
      ),
    ).toMatchObject({ text: 'sensitive records withheld' });
  });
});
