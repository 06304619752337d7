import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { chooseDestinations, type DestinationNeed } from './choose-destination.ts';
import type { Destination } from './destination.ts';

const destination = (
  id: string,
  given: Pick<Destination, 'languages' | 'payers' | 'specialties'> & Partial<Destination>,
): Destination => ({
  reference: `HealthcareService/${id}`,
  id,
  name: `Example ${id}`,
  phone: '+1-202-555-0101',
  secondPhone: null,
  contactName: null,
  hours: [],
  closedDays: [],
  timeZone: 'America/New_York',
  modes: ['phone'],
  telehealth: false,
  promise: null,
  earliestSlot: null,
  lastVerified: null,
  ...given,
});

const NOW = '2026-11-23T16:00:00Z';

// The four destinations of the scenarios (fhir-fixtures/README.md).
const D1 = destination('D1', {
  languages: ['en', 'es'],
  payers: ['Examplecare PPO', 'Examplecare HMO', 'Example State Medicaid', 'TRICARE (example)'],
  specialties: ['perinatal'],
});
const D2 = destination('D2', {
  languages: ['en', 'es', 'ht'],
  payers: ['Uninsured', 'Example State Medicaid', 'Marketplace Silver (example)'],
  specialties: ['perinatal'],
});
const D3 = destination('D3', {
  languages: ['en'],
  payers: ['Examplecare PPO'],
  specialties: ['loss'],
});
const D4 = destination('D4', { languages: ['en', 'es'], payers: ['any'], specialties: ['urgent'] });
const DIRECTORY = [D4, D3, D2, D1];

const choose = (need: Partial<DestinationNeed>, order: readonly string[] = ['D1', 'D2', 'D3']) =>
  chooseDestinations(DIRECTORY, { language: 'en', payer: null, loss: false, ...need }, order, NOW);
const preloaded = (need: Partial<DestinationNeed>) => choose(need)[0]?.destination.id;

describe('the destination that is pre-loaded', () => {
  test.each([
    ['P01: English, PPO', { payer: 'Examplecare PPO' }, 'D1'],
    ['P03: Marketplace plan', { payer: 'Marketplace Silver (example)' }, 'D2'],
    ['P04: Spanish and Medicaid', { language: 'es', payer: 'Example State Medicaid' }, 'D1'],
    ['P08: Spanish, uninsured', { language: 'es', payer: 'Uninsured' }, 'D2'],
    ['Haitian Creole', { language: 'ht-HT' }, 'D2'],
    ['after a loss', { payer: 'Examplecare PPO', loss: true }, 'D3'],
    ['nothing recorded', { language: null, payer: null }, 'D1'],
  ])('%s', (_, need, id) => {
    expect(preloaded(need)).toBe(id);
  });

  test('follows the practice’s order where two fit alike', () => {
    const [best] = choose({ payer: 'Example State Medicaid' }, ['D2', 'D1']);
    expect(best?.destination.id).toBe('D2');
  });

  test('has the earliest first visit among those that fit alike', () => {
    const waits = (earliestSlot: string | null, id: string): Destination => ({
      ...D1,
      id,
      reference: `HealthcareService/${id}`,
      earliestSlot,
    });
    const alike = [
      waits('2026-12-09T15:00:00Z', 'later'),
      waits('2026-11-20T15:00:00Z', 'passed'),
      waits(null, 'not known'),
      waits('2026-12-01T15:00:00Z', 'sooner'),
    ];
    const need = { language: 'en', payer: null, loss: false };
    const ids = chooseDestinations(alike, need, ['passed', 'not known'], NOW).map(
      (match) => match.destination.id,
    );
    expect(ids).toEqual(['sooner', 'later', 'passed', 'not known']);
  });

  test('speaks her language rather than takes her plan, where none does both', () => {
    expect(preloaded({ language: 'ht', payer: 'Examplecare PPO' })).toBe('D2');
  });
});

describe('what is said about each', () => {
  test('what fits, and what does not', () => {
    const d3 = choose({ language: 'es', payer: 'Uninsured', loss: true }).find(
      (match) => match.destination === D3,
    );
    expect(d3).toMatchObject({ fits: ['specialty'], misses: ['language', 'payer'] });
  });

  test('what the chart does not record neither fits nor misses', () => {
    expect(choose({ language: null })[0]).toMatchObject({ fits: ['specialty'], misses: [] });
  });

  test('a payer is compared without regard to case, and "any" takes everyone', () => {
    const any = destination('D9', { languages: ['en'], payers: ['Any'], specialties: [] });
    const [match] = chooseDestinations(
      [any],
      { language: 'en', payer: 'Examplecare PPO', loss: false },
      [],
      NOW,
    );
    expect(match?.misses).toEqual([]);
  });
});

test('the urgent line is never an ordinary destination', () => {
  expect(choose({}).map((match) => match.destination.id)).not.toContain('D4');
});

test('bereavement care is not pre-loaded where there was no loss', () => {
  expect(choose({ payer: 'Examplecare PPO' }).at(-1)?.destination.id).toBe('D3');
});

test('the order of the directory does not matter', () => {
  fc.assert(
    fc.property(
      fc.shuffledSubarray(DIRECTORY, { minLength: 4 }),
      fc.constantFrom('en', 'es', 'ht', 'vi', null),
      fc.constantFrom('Uninsured', 'Examplecare PPO', null),
      fc.boolean(),
      (directory, language, payer, loss) => {
        const need = { language, payer, loss };
        expect(chooseDestinations(directory, need, ['D2'], NOW)).toEqual(
          chooseDestinations(DIRECTORY, need, ['D2'], NOW),
        );
      },
    ),
  );
});
