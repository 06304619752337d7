import { existsSync, readFileSync } from 'node:fs';
import { waitFor } from '@testing-library/react';
import { afterEach, describe, expect, test } from 'vitest';
import type { Fault } from '../../sandbox/faults.ts';
import { type Clinic, openClinicOf, SCOPES } from './support/clinic.ts';
import { type AtScreen, openApp, show, signIn } from './support/open-app.tsx';

// What the app asks an EHR for, and what it says where it got less, or late.

let clinic: Clinic;
let app: AtScreen | undefined;
afterEach(() => {
  app?.close();
  app = undefined;
  clinic.close();
});

/** A launch that may read every result, as docs/install.md asks for: `SCOPES` reads surveys only. */
const openAnyResult = () =>
  openClinicOf({ scopes: SCOPES.replaceAll(/\?category=\S+/g, '') }, 'x01-nadia-emptychart');

const total = (more: Partial<fhir4.Observation>): fhir4.Observation => ({
  resourceType: 'Observation',
  id: 'their-total',
  status: 'final',
  code: { coding: [{ system: 'http://loinc.org', code: '70274-6' }] },
  subject: { reference: 'Patient/x01' },
  effectiveDateTime: '2026-11-23',
  valueInteger: 14,
  ...more,
});

const load = (...resources: readonly fhir4.Observation[]): void => {
  const loaded = clinic.ehr.fhir.load({
    resourceType: 'Bundle',
    type: 'transaction',
    entry: resources.map((resource) => ({
      resource,
      request: { method: 'PUT', url: `Observation/${resource.id}` },
    })),
  });
  if (!loaded.ok) throw new Error(JSON.stringify(loaded.outcome));
};

/** What differs in a case that was handed in; it lies beside the repository, not in it. */
const CASES = '../shared/cases';
const handed = (name: string) => JSON.parse(readFileSync(`${CASES}/${name}.json`, 'utf8')).change;

const survey: Pick<fhir4.Observation, 'category'> = {
  category: [{ coding: [{ code: 'survey' }] }],
};

describe('K13: her result is found', () => {
  const exam = { category: [{ coding: [{ code: 'exam' }] }] };
  const local = { code: { coding: [{ code: 'gad7-total' }] } };

  test.each([
    ['it has no category, and a published code', {}, {}],
    ['it is filed under exam, and has a published code', exam, {}],
    ['it has no published code, and is a survey', { ...survey, ...local }, {}],
    ['the issuer file names its category', { ...exam, ...local }, { observationCategory: 'exam' }],
    ['the issuer file says to search without one', local, { observationCategory: null }],
  ] as const)('where %s', async (_where, more, quirks) => {
    clinic = openAnyResult();
    load(total(more));
    app = show({ ...(await signIn(clinic, 'x01')), quirks });
    await app.shown.findByRole('button', { name: / agrees$/ });
  });

  test.skipIf(!existsSync(CASES))('as it was handed in (needs ../shared/cases)', async () => {
    const { quirks } = handed('k13-category-null');
    clinic = openAnyResult();
    load(total(local));
    app = show({ ...(await signIn(clinic, 'x01')), quirks });
    await app.shown.findByRole('button', { name: / agrees$/ });
  });
});

describe('K27: what was not read is never hidden', () => {
  const refuses = (type: string, status: number): Fault => ({
    name: `${type}: ${status}`,
    matches: ({ url }) => new RegExp(`/fhir/${type}[?/]`).test(url),
    answer: () => Response.json({}, { status, headers: { 'Access-Control-Allow-Origin': '*' } }),
  });

  test.each(['Observation', 'QuestionnaireResponse', 'Encounter'])(
    '%s, where the EHR has no tasks and grants no such scope',
    async (type) => {
      clinic = openAnyResult();
      const session = await signIn(clinic, 'x01');
      clinic.arm(refuses(type, 403), refuses('Task', 404), refuses('Flag', 404));
      const grantedScopes = session.grantedScopes.filter(
        (scope) => !scope.includes(`/${type}.`) && !/\/(Task|Flag)\./.test(scope),
      );
      app = show({ ...session, grantedScopes });
      const alert = await app.shown.findByRole('alert');
      expect(alert.textContent).toMatch(
        type === 'Encounter' ? /this visit/ : /check-ins|screening/,
      );
      if (type === 'Encounter') return;
      expect(app.shown.getByRole('heading', { name: 'Not known today' })).toBeDefined();
      expect(app.text()).not.toMatch(/Nothing from the last 14 days/);
    },
  );

  test.skipIf(!existsSync(CASES))('as it was handed in (needs ../shared/cases)', async () => {
    const { token } = handed('k27-observation-not-granted-no-task');
    clinic = openAnyResult();
    const session = await signIn(clinic, 'x01');
    clinic.arm(refuses('Observation', 403), refuses('Task', 404), refuses('Flag', 404));
    app = show({ ...session, grantedScopes: token.scope.split(' ') });
    await app.shown.findByRole('alert');
    expect(app.shown.getByRole('heading', { name: 'Not known today' })).toBeDefined();
  });
});

describe('a chart of 400 results', () => {
  /** Nothing that asks for a step: another form, from before the last 14 days. */
  const others = Array.from({ length: 400 }, (_, index) =>
    total({
      ...survey,
      id: `other-${index}`,
      code: { coding: [{ system: 'http://loinc.org', code: '71802-3' }] },
      effectiveDateTime: Temporal.PlainDate.from('2026-10-01').subtract({ days: index }).toString(),
    }),
  );
  const older = (more: Partial<fhir4.Observation>) =>
    total({ ...survey, id: 'older', effectiveDateTime: '2025-06-01', ...more });
  /** The second page of results waits until the test lets it through. */
  const slowSecondPage = () => {
    let letIt = (): void => undefined;
    const held = new Promise<void>((resolve) => {
      letIt = resolve;
    });
    const fault: Fault = {
      name: 'a slow second page',
      matches: ({ url }) => url.includes('/fhir/Observation?') && url.includes('_cursor='),
      answer: async (_request, letThrough) => {
        await held;
        return letThrough();
      },
    };
    return { fault, letIt };
  };

  test('shows today’s first, and says that older results are still being read', async () => {
    clinic = openAnyResult();
    load(...others, total(survey), older({}));
    const { fault, letIt } = slowSecondPage();
    clinic.arm(fault);
    app = await openApp(clinic, 'x01');
    await app.shown.findByRole('button', { name: / agrees$/ });
    expect(app.text()).toContain('Older results are still being read.');
    letIt();
    await waitFor(() => expect(app?.text()).not.toContain('Older results'));
    await app.shown.findByRole('button', { name: / agrees$/ });
  });

  test('an old self-harm answer that nobody assessed pauses, and says what changed', async () => {
    clinic = openAnyResult();
    const marked: fhir4.Observation = older({
      code: { coding: [{ system: 'http://loinc.org', code: '44260-8' }] },
      valueInteger: 2,
    });
    load(...others, total(survey), marked);
    const { fault, letIt } = slowSecondPage();
    clinic.arm(fault);
    // Found by code as well, unless the EHR is searched by category alone.
    app = show({ ...(await signIn(clinic, 'x01')), quirks: { observationCategory: 'survey' } });
    await app.shown.findByRole('button', { name: / agrees$/ });
    letIt();
    await waitFor(() => expect(app?.text()).toContain('what this page says has changed'));
    expect(app.shown.queryByRole('button', { name: / agrees$/ })).toBeNull();
  });
});
