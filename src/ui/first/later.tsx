import { type ReactNode, useEffect, useState } from 'react';
import { inTime } from '../../app/session/in-time.ts';
import { loadActAhead } from '../../app/tap/load-act.ts';
import { LANGUAGE_FOLDERS } from '../../content/languages/languages.ts';
import { useFirstWords, useLanguage } from '../context/language.ts';
import type { LaterCards, LaterStep, Slot } from '../context/later-cards.ts';
import { useAtVisit } from '../context/visit-context.ts';
import { Button } from '../parts/button.tsx';
import { Card } from '../parts/card.tsx';
import { RestToCome } from '../parts/rest-to-come.tsx';
import { GuardedPart } from './struck.tsx';

/**
 * Fetches the later cards and their words as soon as the first one is on screen, so that the
 * sentence is readable sooner and the next tap still finds its card.
 */
export function useLaterCards(isFirstShown: boolean): LaterCards {
  const language = useLanguage();
  const [later, setLater] = useState<LaterCards>({ is: 'loading' });
  // biome-ignore lint/correctness/useExhaustiveDependencies: asked for when a first card is shown.
  useEffect(() => {
    // While another person is read for, what is here stays, and what was chosen on it.
    if (!isFirstShown || later.is === 'here') return;
    loadActAhead();
    inTime(
      Promise.all([import('../later/later-cards.tsx'), LANGUAGE_FOLDERS[language].words()]),
    ).then(
      ([{ laterCardsWith }, words]) => setLater(laterCardsWith(words)),
      () => setLater({ is: 'failed' }),
    );
  }, [language, isFirstShown]);
  return later;
}

/** They wait for nothing: who it is comes before what there is, and danger before everything. */
const WITHOUT_REST: readonly LaterStep[] = ['ask_who', 'ask_chart', 'emergency'];

/** The card of a later step, or what to do while or because it is not here. */
export function FetchedCard({ step }: { readonly step: LaterStep }) {
  const { later, visit } = useAtVisit();
  const waits = visit.chart.restToCome === true && !WITHOUT_REST.includes(step);
  if (waits && later.is === 'here') return <RestToCome />;
  return <Fetched later={later}>{later.is === 'here' ? <later.Card step={step} /> : null}</Fetched>;
}

/** What fills a slot, or what to do while or because it is not here. */
export function FetchedSlot({ slot }: { readonly slot: Slot }) {
  const { later, visit } = useAtVisit();
  if (slot === 'details' && visit.chart.restToCome === true) return <RestToCome />;
  return (
    <Fetched later={later}>
      {later.is === 'here' ? (
        <GuardedPart>
          <later.InSlot slot={slot} />
        </GuardedPart>
      ) : null}
    </Fetched>
  );
}

function Fetched({
  later,
  children,
}: {
  readonly later: LaterCards;
  readonly children: ReactNode;
}) {
  const words = useFirstWords();
  switch (later.is) {
    case 'here':
      return children;
    case 'loading':
      return <p className="loading">{words.loading}</p>;
    case 'failed':
      return (
        <Card heading={words.partMissing.heading}>
          <p>{words.partMissing.body}</p>
          <div className="actions">
            <Button look="main" onPress={() => location.reload()}>
              {words.tryAgain}
            </Button>
          </div>
        </Card>
      );
  }
}
