import { sayDate } from '../../app/say/say-when.ts';
import { calendarDay } from '../../domain/time/currency.ts';
import { useFirstWords, useLanguage } from '../context/language.ts';
import { useAtVisit } from '../context/visit-context.ts';
import { Button } from '../parts/button.tsx';
import { Card } from '../parts/card.tsx';
import { RestToCome } from '../parts/rest-to-come.tsx';
import { FetchedCard } from './later.tsx';

/**
 * S9 as it is on board from the start: what comes first, and nothing to tap. The clinician step
 * itself takes its place once it is here; where it cannot be had, this stays.
 */
export function PauseCard() {
  const words = useFirstWords();
  const { visit, later } = useAtVisit();
  // Who may take it is not known before the rest of the chart is.
  const waits = visit.chart.restToCome === true;
  if (later.is === 'here' && !waits) return <FetchedCard step="pause" />;
  return (
    <Card heading={words.pause.heading}>
      <p>{visit.finding.gate === 'ask_item' ? words.pause.unknown : words.pause.positive}</p>
      {later.is === 'failed' ? <p>{words.partMissing.body}</p> : null}
      {later.is === 'here' ? <RestToCome /> : null}
    </Card>
  );
}

/** S11: nothing recent on file, or nothing that asks for a step; support can still be offered. */
export function NothingCard() {
  const words = useFirstWords();
  const language = useLanguage();
  const { visit } = useAtVisit();
  const recent = visit.finding.findings.some(({ age }) => age === 'today' || age === 'current');
  const stale = visit.finding.findings.some(({ age }) => age === 'stale');
  const { given } = visit.chart.person;
  if (visit.chart.person.deceased === true) {
    return (
      <Card heading={words.nothing.diedHeading}>
        <p>{words.nothing.died(given)}</p>
      </Card>
    );
  }
  if (visit.missing.some(({ part }) => part === 'screenings' || part === 'handoff')) {
    return (
      <Card heading={words.nothing.unknownHeading}>
        <p>{words.nothing.unknownBody}</p>
        <OfferAnyway />
      </Card>
    );
  }
  const tooOld = visit.finding.reasons.find(({ code }) => code === 'repeat the screen')?.screen;
  if (tooOld) {
    return (
      <Card heading={words.nothing.rescreenHeading}>
        <p>
          {words.nothing.rescreen(
            sayDate(calendarDay(tooOld.taken, visit.practice.timeZone), language),
          )}
        </p>
        <OfferAnyway />
      </Card>
    );
  }
  // A form with blanks may hide an answer: beside it nothing is quiet.
  if (visit.finding.warnings.some(({ code }) => code === 'incomplete')) {
    return (
      <Card heading={words.nothing.incompleteHeading}>
        <p>{words.nothing.incomplete}</p>
        <OfferAnyway />
      </Card>
    );
  }
  // A form that is shown and never acted on leaves what the others say; alone it is still no "none".
  if (visit.unreadForms.some(({ why }) => why !== 'shown_only' || !recent)) {
    return (
      <Card heading={words.nothing.unknownHeading}>
        <p>{words.nothing.unreadBody}</p>
        <OfferAnyway />
      </Card>
    );
  }
  return (
    <Card heading={recent ? words.nothing.quietHeading : words.nothing.heading}>
      <p>{recent ? words.nothing.quietBody : words.nothing.body}</p>
      {!recent && stale ? <p>{words.nothing.repeat}</p> : null}
      <OfferAnyway />
    </Card>
  );
}

function OfferAnyway() {
  const words = useFirstWords();
  const { turnTo } = useAtVisit();
  return (
    <div className="actions">
      <Button onPress={() => turnTo('paper')}>{words.nothing.enterPaper}</Button>
      <Button onPress={() => turnTo('talk')}>{words.nothing.offerAnyway}</Button>
    </div>
  );
}
