import { afterEach, describe, expect, test } from 'vitest';
import { putRight } from '../../src/app/tap/put-right.ts';
import type { TapOf } from '../../src/app/visit/tap-of.ts';
import { type AtDesk, atDesk, notToday, recordsOf, yes } from './support/at-desk.ts';
import { type Clinic, MAYA, OLIVE, openClinicOf } from './support/clinic.ts';
import { closedAfter } from './support/closed-after.ts';

// A window that is closed in the middle of saving leaves nothing half said: what was decided is in the
// chart whole, and whoever opens it next writes the rest (rules/fhir.md#commit).

const PATIENT = 'p01';
let clinic: Clinic;
afterEach(() => clinic.close());

const later = (ms: number): void =>
  clinic.setTime(new Date(Date.parse(clinic.now()) + ms).toISOString());

const appointment: TapOf = {
  tap: 'record_appointment',
  start: '2026-12-04T14:30:00-05:00',
  minutes: 45,
  medium: 'video',
  visitWith: 'Rowan Demoline',
};

/** Opens the chart in another window, which puts it right, and reads it again. */
async function opened(user = MAYA): Promise<AtDesk> {
  later(60_000);
  const desk = await atDesk(clinic, PATIENT, { user });
  await putRight(desk.session, desk.visit());
  await desk.look();
  return desk;
}

const active = async (type: string): Promise<readonly string[]> =>
  (await clinic.inChart(`${type}?patient=${PATIENT}`))
    .map((one) => (one as fhir4.ServiceRequest).status)
    .filter((status) => !['entered-in-error', 'revoked', 'cancelled'].includes(status));

const CUTS = [0, 1, 2, 3, 4, 5, 6, 7];

describe.each(['strict', 'epic-like', 'launcher-like', 'veradigm-like', 'oracle-like'])(
  'the window is closed in the middle of saving, on %s',
  (ehr) => {
    const agreed = async (): Promise<AtDesk> => {
      clinic = openClinicOf({ ehr }, 'p01-testa-samplewell');
      const olive = await atDesk(clinic, PATIENT);
      expect((await olive.tap(yes())).is).toBe('saved');
      later(30_000);
      await olive.look();
      return olive;
    };

    test.each(CUTS)('after %i records of her yes: she agreed, or nothing is there', async (cut) => {
      clinic = openClinicOf({ ehr }, 'p01-testa-samplewell');
      const olive = await atDesk(clinic, PATIENT);
      closedAfter(clinic, cut);
      await olive.tap(yes());
      clinic.clearFaults();
      const maya = await opened();
      const { handoff, kept } = maya.visit();
      expect(kept.unfinished).toEqual([]);
      const orders = await active('ServiceRequest');
      if (handoff.stage === 'not_started') {
        expect(orders).toEqual([]);
        expect(handoff.offers).toEqual([]);
      } else {
        expect(handoff.stage).toBe('agreed');
        expect(handoff.referral?.record.to.reference).toBe('HealthcareService/d1');
        expect(handoff.offers.map(({ record }) => record.by.name)).toEqual([
          'Dr. Olive Specimen, CNM',
        ]);
        expect(orders.length).toBeLessThanOrEqual(1);
      }
      later(30_000);
      await maya.look();
      expect((await maya.tap(handoff.stage === 'agreed' ? { tap: 'start_call' } : yes())).is).toBe(
        'saved',
      );
    });

    const followUp = { due: '2026-11-24', owner: OLIVE } as const;

    test.each(CUTS)(
      'after %i records of a clinician’s step: its follow-up is owed',
      async (cut) => {
        clinic = openClinicOf({ ehr }, 'p01-testa-samplewell');
        const olive = await atDesk(clinic, PATIENT);
        closedAfter(clinic, cut);
        await olive.tap({
          ...{ tap: 'record_assessment', disposition: 'safe-to-continue', tool: 'own' },
          ...{ about: null, followUp, today: '2026-11-23' },
        });
        clinic.clearFaults();
        const maya = await opened();
        const { safety } = maya.visit().handoff;
        expect(maya.visit().kept.unfinished).toEqual([]);
        expect(safety.followUp?.record.due ?? null).toBe(
          safety.assessments.length === 0 ? null : '2026-11-24',
        );
      },
    );

    test.each(CUTS)('after %i records of an emergency: its follow-up is owed', async (cut) => {
      const olive = await agreed();
      closedAfter(clinic, cut);
      await olive.tap({ tap: 'mark_emergency', followUp, today: '2026-11-23' });
      clinic.clearFaults();
      const maya = await opened();
      const { handoff, kept } = maya.visit();
      expect(kept.unfinished).toEqual([]);
      expect(handoff.stage).toBe(handoff.safety.emergencies.length === 0 ? 'agreed' : 'escalated');
      expect(handoff.safety.followUp === null).toBe(handoff.stage === 'agreed');
    });

    test.each(CUTS)(
      'after %i records of a correction: it is wholly taken back, or not',
      async (cut) => {
        const olive = await agreed();
        const { stored } = olive.visit();
        closedAfter(clinic, cut);
        const because = 'It was another woman.';
        await olive.tap({ tap: 'correct', mistake: 'recorded_by_mistake', stored, because });
        clinic.clearFaults();
        const maya = await opened();
        const { handoff, kept } = maya.visit();
        expect(kept.unfinished).toEqual([]);
        if (handoff.stage === 'agreed') return;
        expect(handoff.offers).toEqual([]);
        expect(await active('ServiceRequest')).toEqual([]);
      },
    );

    test('whoever taps first, before it is put right, taps on the whole of it', async () => {
      const olive = await agreed();
      closedAfter(clinic, 2);
      await olive.tap(notToday);
      clinic.clearFaults();
      later(3_000);
      const maya = await atDesk(clinic, PATIENT, { user: MAYA });
      const wasHalf = maya.visit().kept.unfinished.length > 0;
      expect(wasHalf).toBe(['strict', 'epic-like'].includes(ehr));
      expect((await maya.tap(yes())).is).toBe('saved');
      const { handoff, kept } = await maya.look();
      expect(kept.unfinished).toEqual([]);
      expect(handoff.stage).toBe('agreed');
      expect(await active('ServiceRequest')).toHaveLength(ehr === 'oracle-like' ? 0 : 1);
      const answers = handoff.offers.map(({ record }) => record.answer);
      expect(answers).toEqual(['agreed', 'not_today', 'agreed']);
    });

    test.each(CUTS)('after %i records of “not today”: no order stays in force', async (cut) => {
      const olive = await agreed();
      closedAfter(clinic, cut);
      await olive.tap(notToday);
      clinic.clearFaults();
      const maya = await opened();
      const { handoff, kept } = maya.visit();
      expect(kept.unfinished).toEqual([]);
      if (handoff.stage === 'agreed') {
        expect(handoff.checkIn).toBeNull();
        return;
      }
      expect(handoff.stage).toBe('check_in');
      expect(handoff.checkIn?.record.due).toBe('2026-12-07');
      expect(await active('ServiceRequest')).toEqual([]);
    });

    test.each(CUTS)('after %i records of an appointment: its time is not lost', async (cut) => {
      const olive = await agreed();
      expect((await olive.tap({ tap: 'start_call' })).is).toBe('saved');
      later(30_000);
      await olive.look();
      closedAfter(clinic, cut);
      await olive.tap(appointment);
      clinic.clearFaults();
      const maya = await opened();
      const { handoff, kept } = maya.visit();
      expect(kept.unfinished).toEqual([]);
      if (handoff.stage === 'calling') {
        expect(handoff.appointment).toBeNull();
        return;
      }
      expect(handoff.stage).toBe('appointment');
      expect(handoff.appointment?.record.start).toBe('2026-12-04T19:30:00Z');
      expect(recordsOf(maya.visit(), 'contact').map(({ outcome }) => outcome)).toContain('spoke');
    });
  },
);
