import { afterEach, describe, expect, test } from 'vitest';
import { personalities } from '../../sandbox/personalities/all.ts';
import { type Clinic, openClinicOf } from './support/clinic.ts';
import { type AtScreen, openApp } from './support/open-app.tsx';

let clinic: Clinic;
let app: AtScreen;
afterEach(() => {
  app.close();
  clinic.close();
});

describe('on every EHR', () => {
  test.each(personalities)(
    '$name: the app opens in her chart and gives the sentence to say',
    async ({ name }) => {
      clinic = openClinicOf({ ehr: name }, 'p01-testa-samplewell');
      app = await openApp(clinic, 'p01');
      await app.shown.findByRole('heading', { name: 'Talk with Testa' });
      expect(app.shown.getByRole('button', { name: 'Testa agrees' })).toBeTruthy();
    },
  );
});
