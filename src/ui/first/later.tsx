import { useEffect, useState } from 'react';
import { LANGUAGE_FOLDERS } from '../../content/words/languages.ts';
import { useFirstWords, useLanguage } from '../context/language.ts';
import type { LaterCards } from '../context/later-cards.ts';
import { useAtVisit } from '../context/visit-context.ts';
import type { LaterStep } from '../later/later-card.tsx';
import { Button } from '../parts/button.tsx';
import { Card } from '../parts/card.tsx';

/**
 * Fetches the later cards and their words as soon as the first one is on screen, so that the
 * sentence is readable sooner and the next tap still finds its card.
 */
export function useLaterCards(): LaterCards {
  const language = useLanguage();
  const [later, setLater] = useState<LaterCards>({ is: 'loading' });
  useEffect(() => {
    Promise.all([import('../later/later-card.tsx'), LANGUAGE_FOLDERS[language].words()]).then(
      ([{ LaterCard }, words]) => setLater({ is: 'here', Show: LaterCard, words }),
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
