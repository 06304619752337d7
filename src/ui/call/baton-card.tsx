import { useAtVisit } from '../context/visit-context.ts';
import { ClaimCard } from './claim-card.tsx';
import { OnTheLineCard } from './on-the-line-card.tsx';
import { PassedOnCard } from './passed-on-card.tsx';

/** Who carries on: it waits for me, or someone else was asked, or someone else has it. */
export function BatonCard() {
  const { visit } = useAtVisit();
  const { baton } = visit.handoff;
  if (visit.baton === 'on_the_line') return <OnTheLineCard />;
  if (baton === null) return null;
  return visit.baton === 'for_me' ? (
    <ClaimCard baton={baton.record} />
  ) : (
    <PassedOnCard baton={baton.record} />
  );
}
