import type { ReactNode } from 'react';
import { useFallbackLine } from '../../app/practice-file/use-fallback-line.ts';
import { formatPhone } from '../../domain/people/phone.ts';
import { useFirstWords } from '../context/language.ts';
import { useAtVisit } from '../context/visit-context.ts';
import { Button } from '../parts/button.tsx';
import { Card } from '../parts/card.tsx';
import { ErrorBoundary } from '../parts/error-boundary.tsx';
import { FailurePage } from './failure-page.tsx';

/** The whole page: where a fault struck it, a page that says so, and reads the chart again. */
export function GuardedPage({
  readAgain,
  children,
}: {
  readonly readAgain: () => void;
  readonly children: ReactNode;
}) {
  return (
    <ErrorBoundary
      instead={(again) => (
        <FailurePage
          problem={{ is: 'app_fault' }}
          retry={() => {
            readAgain();
            again();
          }}
        />
      )}
    >
      {children}
    </ErrorBoundary>
  );
}

/** One card: the rest of the page stays, and what was typed in it is kept as a draft. */
export function GuardedCard({ children }: { readonly children: ReactNode }) {
  const { readAgain } = useAtVisit();
  return (
    <ErrorBoundary
      instead={(again) => (
        <StruckCard
          again={() => {
            readAgain();
            again();
          }}
        />
      )}
    >
      {children}
    </ErrorBoundary>
  );
}

function StruckCard({ again }: { readonly again: () => void }) {
  const words = useFirstWords();
  const line = useFallbackLine();
  return (
    <Card heading={words.appFault.heading}>
      <p>{words.appFault.card.join(' ')}</p>
      {line === 'loading' ? null : (
        <p>
          {line === null ? words.ownNumbers : words.callInstead(line.name, formatPhone(line.phone))}
        </p>
      )}
      <div className="actions">
        <Button look="main" onPress={again}>
          {words.readAgain}
        </Button>
      </div>
    </Card>
  );
}

/** A line or a list around the cards: it is left out, and that is said. */
export function GuardedPart({ children }: { readonly children: ReactNode }) {
  const words = useFirstWords();
  return (
    <ErrorBoundary
      instead={(again) => (
        <p className="notice" role="note">
          {words.appFault.part}{' '}
          <Button look="link" onPress={again}>
            {words.tryAgain}
          </Button>
        </p>
      )}
    >
      {children}
    </ErrorBoundary>
  );
}
