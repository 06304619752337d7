import { useState } from 'react';
import { useWords } from '../context/later-words.ts';
import { useAtVisit } from '../context/visit-context.ts';
import { Button } from '../parts/button.tsx';
import { AssessmentForm } from './assessment-form.tsx';

/** What staff see: who must come, and what to do until then. */
export function WaitingForClinician() {
  const words = useWords();
  const { visit } = useAtVisit();
  const { name } = visit.practice;
  return (
    <>
      <p>
        <strong>{words.safety.waiting}</strong>
      </p>
      <p>{words.safety.waitingNext(visit.chart.person.given)}</p>
      <p className="small">
        {visit.me.codes.length === 0
          ? words.safety.roleUnknown(name)
          : words.safety.roleNotListed(name)}
      </p>
    </>
  );
}

/** The two ways out of a pause, each with its few fields. */
export function ClinicianStep() {
  const words = useWords();
  const { visit } = useAtVisit();
  const { given } = visit.chart.person;
  const [way, setWay] = useState<'continue' | 'urgent' | null>(null);
  return (
    <div className="actions">
      {way === 'urgent' ? null : (
        <Button onPress={() => setWay(way === null ? 'continue' : null)}>
          {words.safety.talked(given)}
        </Button>
      )}
      {way === 'continue' ? null : (
        <Button onPress={() => setWay(way === null ? 'urgent' : null)}>
          {words.safety.needsUrgent(given)}
        </Button>
      )}
      {way === null ? null : (
        <>
          <AssessmentForm goesOn={way === 'continue'} />
          <Button look="link" onPress={() => setWay(null)}>
            {words.back}
          </Button>
        </>
      )}
    </div>
  );
}
