import { cleanup, render } from '@testing-library/react';
import { afterAll, afterEach, beforeAll, expect, test, vi } from 'vitest';
import type { Step } from '../../src/app/visit/step.ts';
import type { TapOf } from '../../src/app/visit/tap-of.ts';
import type { Visit } from '../../src/app/visit/visit.ts';
import { LANGUAGE_FOLDERS } from '../../src/content/languages/languages.ts';
import * as chooseLines from '../../src/domain/script/choose-step-lines.ts';
import { CardPage } from '../gallery/gallery-page.tsx';
import { type Scene, visitOf } from '../gallery/gallery-visit.ts';
import { STATES } from '../gallery/states.ts';
import { agree } from '../gallery/taps.ts';

// every-script.test.ts proves that a step can choose every sentence; this, that a card on the screen
// asks for it. Every card of the gallery is put up, and what it asks for is written down.

vi.mock('../../src/domain/script/choose-step-lines.ts', { spy: true });

/** The steps of chooseStepLines: a step that is added to it does not compile here without a row. */
const STEPS: Readonly<Record<Parameters<typeof chooseLines.chooseStepLines>[1], true>> = {
  agreement: true,
  contact: true,
  introduce: true,
  introduce_self: true,
  handover: true,
  close: true,
  call_her: true,
  message_her: true,
  safety_ask: true,
  safety_lines: true,
};

/** What the gallery does not show: a check-in by phone, and a call that was passed and taken up. */
const MORE: readonly { readonly step: Step; readonly scene: Scene }[] = [
  { step: 'talk', scene: { story: 'x34' } },
  {
    step: 'call',
    scene: { story: 'p01', taps: [agreedAndPassedToMe, () => ({ tap: 'claim_baton' })] },
  },
];

function agreedAndPassedToMe(visit: Visit): TapOf {
  const pass = { is: 'person', who: visit.user } as const;
  return { ...(agree(visit) as Extract<TapOf, { tap: 'agree' }>), pass };
}

const asked = new Set<string>();

beforeAll(async () => {
  const around = { language: 'en', words: await LANGUAGE_FOLDERS.en.words() } as const;
  const cards = Object.values(STATES).filter((shot) => 'step' in shot);
  for (const { step, scene } of [...cards, ...MORE]) {
    const visit = await visitOf(scene);
    // Only what is asked while the card is drawn: to derive a visit is to ask for none of it.
    vi.mocked(chooseLines.chooseStepLines).mockClear();
    render(<CardPage {...around} step={step} visit={visit} />);
    for (const [, line] of vi.mocked(chooseLines.chooseStepLines).mock.calls) asked.add(line);
    cleanup();
  }
}, 60_000);
afterEach(cleanup);
afterAll(() => vi.restoreAllMocks());

test.each(Object.keys(STEPS))('a card asks for what is said at the step %s', (step) => {
  expect(asked).toContain(step);
});
