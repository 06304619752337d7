import { sayTime } from '../../app/say/say-time.ts';
import { useLate } from '../../app/session/use-late.ts';
import { changedSince } from '../../app/tap/changed-since.ts';
import { ordersThatStand } from '../../app/visit/order-at-hand.ts';
import { whoWasFirst } from '../../app/visit/who-was-first.ts';
import { useLanguage } from '../context/language.ts';
import { useWords } from '../context/later-words.ts';
import { useAtVisit } from '../context/visit-context.ts';
import { Button } from '../parts/button.tsx';
import { OrdersStand } from '../place/order-line.tsx';
import { ChildNoteLine } from './child-note-line.tsx';
import { NotAsRecords } from './not-as-records.tsx';
import { Undo } from './undo.tsx';

/**
 * Empty before the first write; afterwards one truth: saving, saved (read back from the chart), or
 * not saved with what to do now. It never says saved before the server did
 * (rules/screen.md#status-line).
 */
export function StatusLine() {
  const words = useWords();
  const locale = useLanguage();
  const { visit, handoffTap } = useAtVisit();
  const { state, before, again } = handoffTap;
  const how = { zone: visit.practice.timeZone, locale };
  const isLate = useLate(state.is === 'saving');
  switch (state.is) {
    case 'idle':
      return null;
    case 'saving':
      return <p>{isLate ? words.status.savingLate : words.status.saving}</p>;
    case 'saved':
    case 'not_in_chart': {
      const at = state.receipts
        .map(({ savedAt }) => savedAt ?? '')
        .toSorted()
        .at(-1);
      return (
        <>
          <p>
            {state.is === 'saved'
              ? words.status.saved(sayTime(at || visit.now, how))
              : words.ehr.notInChart.status(sayTime(visit.now, how))}{' '}
            <Undo acted={state} />
          </p>
          <OrdersStand orders={ordersThatStand(visit, state.ordersLet ?? [])} />
          <NotAsRecords receipts={state.receipts} />
          {state.provenanceFailure === null ? null : (
            <p className="small">{words.status.provenance}</p>
          )}
          <ChildNoteLine of={state} />
        </>
      );
    }
    case 'kept_here':
      return (
        <p>{words.peds.keptHere.status(visit.chart.person.given || words.peds.noChart.them)}</p>
      );
    case 'refused':
      return <p>{words.refusal[state.refusal]}</p>;
    case 'maybe_under_way':
      return (
        <p>
          {words.status.nothingSaved} {words.maybeUnderWay}
        </p>
      );
    case 'wrong_chart':
      return <p>{words.status.wrongChart}</p>;
    case 'changed_elsewhere': {
      const first = whoWasFirst(visit);
      const what = changedSince(before, visit.stored)
        .map((kind) => words.receipts.kind[kind])
        .join(', ');
      return (
        <p>
          {first.is === 'unknown'
            ? words.status.changedElsewhereUnknown
            : first.is === 'me'
              ? words.status.changedByYou(sayTime(first.at, how), what)
              : words.status.changedElsewhere(first.name, sayTime(first.at, how), what)}
          {state.leftBehind.length === 0
            ? null
            : ` ${words.ehr.leftBehind(state.leftBehind.join(', '))}`}
        </p>
      );
    }
    case 'partly_saved':
      return (
        <>
          <p>
            {words.status.partly}{' '}
            {state.failure === null ? null : words.failure[state.failure.kind].join(' ')}
          </p>
          <ul>
            {state.receipts.map(({ key, kind, reference }) => (
              <li key={key}>
                {words.receipts.kind[kind]}: {reference ?? words.receipts.missing}
              </li>
            ))}
          </ul>
          <Button onPress={again}>{words.tryAgain}</Button>
        </>
      );
    case 'not_saved':
    case 'unknown': {
      const [happened, next] = words.failure[state.failure.kind];
      const { text } = state.failure;
      return (
        <>
          <p>
            <strong>{state.is === 'unknown' ? words.status.unknown : words.status.notSaved}</strong>{' '}
            {happened} {next}
          </p>
          {text !== null ? (
            <p className="small">{words.failureSaid(text)}</p>
          ) : GIVES_A_REASON.includes(state.failure.kind) ? (
            <p className="small">{words.ehr.noReason}</p>
          ) : null}
          <Button onPress={again}>
            {state.is === 'unknown' ? words.status.checkAgain : words.tryAgain}
          </Button>
        </>
      );
    }
  }
}

/** A refusal usually says why; where it does not, IT is told that too (F27). */
const GIVES_A_REASON: readonly string[] = ['refused', 'not_permitted'];
