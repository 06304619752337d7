import { useEffect, useState } from 'react';
import { Button } from './button.tsx';
import { Card } from './card.tsx';
import { useFirstWords, useLanguage } from './language.ts';
import type { LaterStep } from './later-card.tsx';
import type { LaterCards } from './later-cards.ts';
import { useAtVisit } from './visit-context.ts';

/**
 * Fetches the later cards and their words as soon as the first one is on screen, so that the
 * sentence is readable sooner and the next tap still finds its card.
 */
export function useLaterCards(): LaterCards {
  const language = useLanguage();
  const [later, setLater] = useState<LaterCards>({ is: 'loading' });
  useEffect(() => {
    import('./later-card.tsx')
      .then(async ({ LaterCard, wordsOf }) => ({ Show: LaterCard, words: await wordsOf(language) }))
      .then(
        (loaded) => setLater({ is: 'here', ...loaded }),
        () => setLater({ is: 'failed' }),
      );
  }, [language]);
  return later;
}

/** A later card, or what to do while or because it is not here. */
export function LaterCard({ step }: { readonly step: LaterStep }) {
  const words = useFirstWords();
  const { later } = useAtVisit();
  switch (later.is) {
    case 'here':
      return <later.Show step={step} words={later.words} />;
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
