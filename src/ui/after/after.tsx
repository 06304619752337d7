import { type ComponentType, useEffect, useState } from 'react';
import { inTime } from '../../app/session/in-time.ts';
import { useFirstWords } from '../context/language.ts';

type Part = ComponentType | 'loading' | 'failed';

/** What follows a saved step: the note, her card, her sheet. Fetched when such a card is shown. */
export function After() {
  const words = useFirstWords();
  const [part, setPart] = useState<Part>('loading');
  useEffect(() => {
    inTime(import('./after-panel.tsx')).then(
      ({ AfterPanel }) => setPart(() => AfterPanel),
      () => setPart('failed'),
    );
  }, []);
  if (part === 'loading') return null;
  if (part === 'failed') {
    return (
      <p className="notice">
        {words.partMissing.heading}. {words.partMissing.body}
      </p>
    );
  }
  const Panel = part;
  return <Panel />;
}
