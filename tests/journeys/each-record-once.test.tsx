import { afterEach, expect, test } from 'vitest';
import { type Clinic, openClinicOf } from './support/clinic.ts';
import { type AtScreen, openApp } from './support/open-app.tsx';

// Where a record is kept both by itself and in the handoff note, it is still one record to whoever
// reads the screen.

let clinic: Clinic;
let app: AtScreen;
afterEach(() => {
  app.close();
  clinic.close();
});

const receipt = (): readonly string[] =>
  app.shown.getAllByText(/saved 11:00 AM$/).map((one) => one.closest('li')?.textContent ?? '');

test.each(['meditech-like', 'epic-like', 'oracle-like', 'open'])(
  'on %s each record of the handoff, and each result, is shown once',
  async (ehr) => {
    clinic = openClinicOf({ ehr }, 'p01-testa-samplewell');
    app = await openApp(clinic, 'p01');
    await app.tap('Testa agrees');
    await app.tap(/^Yes, call now|^Yes: I will call/);
    await app.tap('Start call');
    await app.tap('Appointment set');
    await app.type('Date and time', '12/4 230p');
    await app.tap('Save appointment');
    await app.shown.findByText(/^Saved to chart/);
    app.close();
    app = await openApp(clinic, 'p01');
    await app.shown.findByRole('heading', { name: /^Appointment (saved|made)$/ });
    await app.shown.findAllByText(/saved 11:00 AM$/);
    const kinds = receipt().map(
      (line) => /^\W*(.+?) (?:in the|[A-Z][a-zA-Z]+, saved)/.exec(line)?.[1],
    );
    expect(kinds.toSorted()).toEqual([
      'Appointment',
      'Call',
      'Conversation',
      'Handoff',
      'Referral',
      'Task for the practice',
    ]);
    await app.tap('Show details');
    await app.shown.findByText('The last 12 months');
    for (const form of ['EPDS', 'GAD-7']) {
      expect(app.shown.getAllByText(form)).toHaveLength(1);
    }
    expect(app.text().match(/Screens read: (\d+)/)?.[1]).toBe('2');
  },
);
