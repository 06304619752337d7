import { createElement, useLayoutEffect, useState } from 'react';
import type { LeftDraft } from '../../../src/app/draft/left-draft.ts';
import { useDraft } from '../../../src/app/draft/use-draft.ts';
import { SessionProvider, useSession } from '../../../src/app/session/session-context.ts';
import { useBatonWatch } from '../../../src/app/tap/use-baton-watch.ts';
import { type HandoffTap, useHandoffTap } from '../../../src/app/tap/use-handoff-tap.ts';
import { useWritePlan } from '../../../src/app/tap/use-write-plan.ts';
import type { Step, Turn } from '../../../src/app/visit/step.ts';
import { stepAt } from '../../../src/app/visit/step-at.ts';
import type { FirstReading } from '../../../src/app/visit/use-first-reading.ts';
import { useKeptVisit } from '../../../src/app/visit/use-kept-visit.ts';
import { useVisit, type VisitState } from '../../../src/app/visit/use-visit.ts';
import type { Visit } from '../../../src/app/visit/visit.ts';
import type { ParentChoice } from '../../../src/domain/people/parent.ts';
import type { WritePlan } from '../../../src/fhir/write/write-plan.ts';

/** What a window shows, as the screens would have it: everything but the words and the pixels. */
export type View =
  | { readonly is: 'loading' }
  | { readonly is: 'failed'; readonly retry: () => void }
  | Shown;

export type Shown = {
  readonly is: 'shown';
  readonly visit: Visit;
  readonly reading: boolean;
  readonly readAgain: () => void;
  readonly handoffTap: HandoffTap;
  readonly draft: { readonly left: LeftDraft };
  readonly plan: WritePlan | null;
  /** The cards a person can be on now, each reached by a turn. */
  readonly steps: readonly Step[];
  readonly chooseParent: (choice: ParentChoice) => void;
};

type Publish = { readonly publish: (view: View) => void };

/** The app below a session, without its cards: what `ui/first/visit-page.tsx` hands to them. */
export function ShownApp({ publish }: Publish) {
  const session = useSession();
  const [parent, chooseParent] = useState<ParentChoice | null>(session.parent ?? null);
  return createElement(
    SessionProvider,
    { value: { ...session, parent } },
    createElement(OnePerson, { publish, chooseParent }),
  );
}

type Choosing = Publish & Pick<Shown, 'chooseParent'>;

/** The keeper of the visit reads it itself: what comes before it is a matter of what loads first. */
const NOTHING_READ: FirstReading = {
  read: undefined,
  isReading: true,
  isFault: false,
  toCome: [],
  again: () => undefined,
};

function OnePerson({ publish, chooseParent }: Choosing) {
  const state = useVisit(useKeptVisit(NOTHING_READ), null);
  useLayoutEffect(() => {
    if (state.is === 'loading') publish({ is: 'loading' });
    if (state.is === 'failed') publish({ is: 'failed', retry: state.retry });
  });
  if (state.is !== 'shown') return null;
  const { episodeKey } = state.visit;
  return createElement(ShownVisit, { key: episodeKey, state, publish, chooseParent });
}

type ShownVisitProps = Choosing & { readonly state: Extract<VisitState, { is: 'shown' }> };

function ShownVisit({ state, publish, chooseParent }: ShownVisitProps) {
  const { visit, reading, readAgain } = state;
  const handoffTap = useHandoffTap(visit);
  const draft = useDraft(visit);
  const plan = useWritePlan(visit);
  const steps = [...new Set(TURNS.map((turn) => stepAt(visit, turn)))];
  useBatonWatch(steps.includes('baton') ? visit.handoff.baton : null);
  useLayoutEffect(() => {
    publish({
      is: 'shown',
      visit,
      reading,
      readAgain,
      handoffTap,
      draft,
      plan,
      steps,
      chooseParent,
    });
  });
  return null;
}

const TURNS: readonly (Turn | null)[] = [
  null,
  'talk',
  'agree',
  'not_today',
  'set_appointment',
  'emergency',
  'voicemail',
  'set_next_step',
  'own_check_in',
  'office',
  'correct',
];
