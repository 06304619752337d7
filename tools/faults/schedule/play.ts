import { numbersFrom } from '../../../tests/journeys/support/mutate.ts';
import type { Outside, Run } from '../ledger/ledger.ts';
import { atOnce } from '../time/settle.ts';
import { startChance } from '../time/steady-chance.ts';
import { startTime } from '../time/virtual-time.ts';
import { type Offered, offeredTaps } from '../window/offered-taps.ts';
import type { Shown } from '../window/shown-app.ts';
import { truthOf } from '../world/chart-truth.ts';
import { appFileOf, type Clinic, openClinic } from '../world/clinic.ts';
import { byOutsideHand } from '../world/outside-hands.ts';
import { CHARTS, MONDAY } from '../world/seeded-chart.ts';
import { straysIn } from '../world/strays.ts';
import { tabStorage } from '../world/tab-storage.ts';
import type { Schedule, Step } from './any-schedule.ts';
import { finish } from './finish.ts';
import { changesOf, type Desk, openWard, type Ward } from './ward.ts';

/** Own charts more often than an infant's. */
const CHART_OF = [0, 0, 0, 0, 1, 1, 2, 2, 3, 3];

/** Plays one schedule from the first launch to the end where everyone came back. */
export async function play(schedule: Schedule, ehr: string): Promise<Run> {
  const time = startTime(MONDAY + 1000);
  startChance(schedule.chance);
  const draw = numbersFrom(schedule.chance + 1);
  const chart = CHARTS[CHART_OF[schedule.chart] ?? 0] ?? CHARTS[0];
  const reached = new Set<string>([`chart ${chart.name}`, `ehr ${ehr}`]);
  const { faults } = schedule;
  const clinic: Clinic = openClinic({
    ehr,
    time,
    draw,
    faults,
    struck: ({ kind, traffic }, sender) => {
      const desk = ward.desks.find(({ window }) => window?.sender === sender);
      reached.add(`fault ${kind}`);
      if (traffic === 'write' && desk?.tapped) {
        reached.add(`fault at ${desk.tapped.wanted.tap}`);
      }
    },
  });
  globalThis.fetch = async (input, init) => appFileOf(clinic, input, init);
  const ward: Ward = openWard(clinic, chart, reached);
  const unhandled = (fault: unknown): void => {
    ward.faults.push(`thrown: ${fault instanceof Error ? fault.message : String(fault)}`);
  };
  process.on('unhandledRejection', unhandled);
  try {
    const outside: Outside[] = [];
    await openWindows(ward, schedule);
    for (const step of schedule.steps) await happen(ward, step, outside);
    const stuck = await finish(ward, draw);
    const truth = await atOnce(truthOf(clinic, chart));
    return {
      ehr,
      taps: ward.taps,
      outside,
      atTheEnd: new Map([[chart.person, truth]]),
      strays: await straysIn(clinic, chart),
      faults: ward.faults,
      stuck,
      reached,
    };
  } finally {
    for (const desk of ward.desks) ward.close(desk);
    await ward.passing(1);
    process.off('unhandledRejection', unhandled);
    clinic.close();
  }
}

async function openWindows(ward: Ward, { windows }: Schedule): Promise<void> {
  for (const { user, ahead, after } of windows) {
    const desk = ward.addDesk(user, ahead * 60_000);
    if (after > 0) await ward.passing(after);
    ward.open(desk);
  }
  const [first] = ward.desks;
  if (first !== undefined) await ward.shown(first);
}

async function happen(ward: Ward, step: Step, outside: Outside[]): Promise<void> {
  switch (step.do) {
    case 'wait':
      await ward.passing(step.ms);
      return;
    case 'outside': {
      const done = await atOnce(byOutsideHand(ward.clinic, ward.chart, step.hand));
      if (done === null) return;
      outside.push(done);
      ward.reached.add(`outside ${step.hand}`);
      return;
    }
    case 'storage': {
      const desk = deskOf(ward, step.window);
      desk.tab[step.how]();
      ward.reached.add(`storage ${step.how}`);
      return;
    }
    case 'relaunch': {
      const desk = deskOf(ward, step.window);
      ward.reached.add(desk.tapped?.said.length === 0 ? 'closed while saving' : 'closed');
      ward.close(desk);
      if (!step.sameTab) desk.tab = tabStorage(desk.tab.browser);
      desk.user = step.user;
      ward.open(desk);
      return;
    }
    case 'tap':
      await tapOnce(ward, step);
  }
}

/** No hand taps twice within this time; and no two decisions of one window are of one moment. */
const HAND_MS = 150;

async function tapOnce(ward: Ward, step: Extract<Step, { do: 'tap' }>): Promise<void> {
  const desk = deskOf(ward, step.window);
  await ward.passing(HAND_MS);
  const view = await ward.shown(desk);
  if (view === null) {
    // A page that says why it cannot show the visit is opened again.
    ward.close(desk);
    ward.open(desk);
    return;
  }
  if (view.handoffTap.isSaving) return;
  const offered = offeredTaps(view, desk.window?.clock() ?? '', numbersFrom(step.values));
  const allowed = offered.filter((one) => isAllowed(view, desk, one));
  // Now and then what the rules refuse.
  const list = step.pick % 9 === 0 ? offered : allowed;
  const chosen = list[step.pick % Math.max(1, list.length)];
  if (chosen === undefined) return;
  if (chosen.do === 'read_again') view.readAgain();
  else if (chosen.do === 'again') view.handoffTap.again();
  else ward.tap(desk, view, chosen.wanted, chosen.fromDraft);
  if (chosen.do === 'read_again' || step.hurry !== null) await ward.passing(step.hurry ?? 800);
  else await ward.answered(desk);
}

const isAllowed = ({ visit }: Shown, desk: Desk, one: Offered): boolean =>
  one.do !== 'tap' || changesOf(visit, one.wanted, desk.window?.clock() ?? '') !== null;

function deskOf({ desks }: Ward, number: number): Desk {
  const desk = desks[number % desks.length];
  if (desk === undefined) throw new Error('no desk');
  return desk;
}
