import { Button } from './button.tsx';
import { Card } from './card.tsx';
import { useFirstWords } from './language.ts';
import { useAtVisit } from './visit-context.ts';

/** S9: the ordinary script and every call control are not on the page at all. */
export function PauseCard() {
  const words = useFirstWords();
  const { visit } = useAtVisit();
  return (
    <Card heading={words.pause.heading}>
      <p>{visit.finding.gate === 'ask_item' ? words.pause.unknown : words.pause.positive}</p>
      <ul>
        {words.pause.checklist.map((line) => (
          <li key={line}>{line}</li>
        ))}
      </ul>
      <p>{words.pause.notHere}</p>
    </Card>
  );
}

/** S11: nothing recent on file, or nothing that asks for a step; support can still be offered. */
export function NothingCard() {
  const words = useFirstWords();
  const { visit } = useAtVisit();
  const recent = visit.finding.findings.some(({ age }) => age === 'today' || age === 'current');
  const stale = visit.finding.findings.some(({ age }) => age === 'stale');
  if (visit.missing.some(({ part }) => part === 'check_ins' || part === 'handoff')) {
    return (
      <Card heading={words.nothing.unknownHeading}>
        <p>{words.nothing.unknownBody}</p>
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
      <Button onPress={() => turnTo('talk')}>{words.nothing.offerAnyway}</Button>
    </div>
  );
}

/** The infant's chart is open: nothing about a parent is shown or written here (clinical.md §4). */
export function ChildsChartCard() {
  const words = useFirstWords();
  const { visit } = useAtVisit();
  return (
    <Card heading={words.child.heading}>
      <p>{words.child.body(visit.chart.child?.given ?? '')}</p>
      <p>{words.child.next}</p>
    </Card>
  );
}
