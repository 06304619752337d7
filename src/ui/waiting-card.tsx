import { sayDate } from '../app/say-when.ts';
import { After } from './after.tsx';
import { Button } from './button.tsx';
import { Card } from './card.tsx';
import { useLanguage } from './language.ts';
import { useWords } from './later-words.ts';
import { Receipts } from './receipts.tsx';
import { CameUp } from './talk-card.tsx';
import { useAtVisit } from './visit-context.ts';

/** A check-in is planned, and it is not the day for it: where it stands, nothing to do. */
export function WaitingCard() {
  const words = useWords();
  const locale = useLanguage();
  const { visit, turnTo } = useAtVisit();
  const checkIn = visit.handoff.checkIn?.record;
  return (
    <Card heading={words.waiting.heading}>
      {checkIn === undefined ? null : (
        <p>
          <strong>{words.waiting.on(sayDate(checkIn.due, locale), checkIn.owner.name)}</strong>
        </p>
      )}
      <CameUp />
      <After />
      <Receipts />
      <div className="actions">
        <Button onPress={() => turnTo('talk')}>{words.waiting.offerAgain}</Button>
      </div>
    </Card>
  );
}
