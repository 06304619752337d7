import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { type Clinic, openClinic } from './support/clinic.ts';
import { type AtScreen, openApp } from './support/open-app.tsx';

// The chart says what was said and done, and nothing that was only on the screen (DESIGN.md §2).

let clinic: Clinic;
let app: AtScreen;

beforeEach(async () => {
  clinic = openClinic('p01-testa-samplewell');
  app = await openApp(clinic, 'p01');
});
afterEach(() => {
  app.close();
  clinic.close();
});

const chart = async <R extends fhir4.Resource>(search: string): Promise<readonly R[]> =>
  (await clinic.inChart(search)) as readonly R[];

const rootInputs = async (): Promise<readonly string[]> => {
  const [root] = await chart<fhir4.Task>('Task?patient=p01&code=warm-handoff');
  return (root?.input ?? []).flatMap(({ type }) => type.coding?.[0]?.code ?? []);
};

describe('H16: how Testa may be reached', () => {
  test('no answer stands there before she gave one, and none is written', async () => {
    await app.tap('Testa agrees');
    const ways = await app.shown.findByRole('group', { name: 'Okay to leave Testa a message?' });
    expect(ways.querySelectorAll('input').length).toBe(4);
    expect(ways.querySelectorAll('input:checked').length).toBe(0);
    await app.tap('Yes, call now');
    await app.shown.findByRole('heading', { name: 'Call with Testa now' });
    expect(await rootInputs()).not.toContain('voicemail-ok');
    expect(await rootInputs()).not.toContain('text-ok');
  });

  test('her no is an answer, and is written', async () => {
    await app.tap('Testa agrees');
    await app.tap('No', 'radio');
    await app.tap('Yes, call now');
    await app.shown.findByRole('heading', { name: 'Call with Testa now' });
    expect(await rootInputs()).toEqual(expect.arrayContaining(['voicemail-ok', 'text-ok']));
  });
});
