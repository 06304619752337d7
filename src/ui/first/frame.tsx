import { type ReactNode, useEffect, useRef, useState } from 'react';
import { sayBirth } from '../../app/say/say-when.ts';
import type { Step } from '../../app/visit/step.ts';
import type { Stage } from '../../domain/handoff/handoff.ts';
import { mayBeUnder18 } from '../../domain/time/age.ts';
import { useFirstWords, useLanguage } from '../context/language.ts';
import { useAtVisit } from '../context/visit-context.ts';
import { Button } from '../parts/button.tsx';
import { ChildLines } from './child-lines.tsx';
import { FetchedSlot } from './later.tsx';
import { NotWhole } from './not-whole.tsx';
import { OlderResults } from './older-results.tsx';
import { UnreadForms } from './unread-forms.tsx';

/** What surrounds every card: name, steps, whose handoff it is, the basis, the status line. */
export function Frame({
  step,
  showBanner,
  children,
}: {
  readonly step: Step;
  readonly showBanner: boolean;
  readonly children: ReactNode;
}) {
  const words = useFirstWords();
  const { visit, handoffTap, later, turnTo } = useAtVisit();
  const { child, person, resultInChildsChart } = visit.chart;
  const [details, setDetails] = useState(false);
  const status = useRef<HTMLDivElement>(null);
  const stands = handoffTap.state.is;
  useEffect(() => {
    // The tap may have been made far above: that it was not saved is brought into view.
    if (!QUIET.includes(stands)) status.current?.scrollIntoView?.({ block: 'nearest' });
  }, [stands]);
  return (
    <main className="page">
      <header className="top">
        <h1>{words.appName}</h1>
        {step === 'ask_who' || step === 'ask_chart' ? null : (
          <Button look="link" onPress={() => setDetails(!details)}>
            {details ? words.hideDetails : words.showDetails}
          </Button>
        )}
      </header>
      {child === null ? (
        <PersonLine full={showBanner || step !== 'talk'} />
      ) : (
        <ChildLines child={child} full={showBanner} />
      )}
      {resultInChildsChart || mayBeUnder18(person.birthDate, visit.today) ? (
        <FetchedSlot slot="child_notices" />
      ) : null}
      <Steps step={step} />
      <NotWhole />
      <OlderResults />
      <UnreadForms />
      {visit.chart.screens.some(({ records }) => records.length === 0) ? (
        <FetchedSlot slot="paper_notice" />
      ) : null}
      {details ? <FetchedSlot slot="details" /> : null}
      {later.is === 'here' ? <FetchedSlot slot="session" /> : null}
      {visit.toPaste && visit.end !== null ? <FetchedSlot slot="not_in_chart" /> : null}
      {children}
      {UNDER_WAY.includes(visit.handoff.stage) && visit.end === null ? (
        <p className="small">{words.noNextStep(visit.chart.person.given)}</p>
      ) : null}
      {visit.keptHere && visit.handoff.stage !== 'not_started' ? (
        <FetchedSlot slot="kept_here" />
      ) : null}
      {visit.toPaste && visit.end === null ? <FetchedSlot slot="not_in_chart" /> : null}
      <div ref={status} className="status" role="status" aria-live="polite">
        {stands === 'idle' ? null : <FetchedSlot slot="status" />}
      </div>
      {step === 'emergency' ? null : (
        <Button look="link" onPress={() => turnTo('emergency')}>
          {words.help}
        </Button>
      )}
    </main>
  );
}

/** Nothing to act on: the next card says the rest. */
const QUIET: readonly string[] = ['idle', 'saving', 'saved', 'kept_here'];

/** She agreed, and leaving now would leave her without an appointment or a dated step (S-P7). */
const UNDER_WAY: readonly Stage[] = ['agreed', 'calling', 'sent_by_portal'];

/** Whose handoff this is, on every screen (rules/chart.md#right-person, hazard H1). */
function PersonLine({ full }: { full: boolean }) {
  const words = useFirstWords();
  const locale = useLanguage();
  const { visit } = useAtVisit();
  const { person } = visit.chart;
  return (
    <p className="person">
      {full ? (
        <>
          <strong>{`${person.given} ${person.family}`.trim()}</strong>
          {person.birthDate === null ? null : (
            <span className="small"> · {words.born(sayBirth(person.birthDate, locale))}</span>
          )}
        </>
      ) : (
        words.forPerson(person.given)
      )}
    </p>
  );
}

const STEPS = ['talk', 'agree', 'call', 'booked'] as const;

const POSITION: Partial<Record<Step, (typeof STEPS)[number]>> = {
  talk: 'talk',
  agree: 'agree',
  baton: 'call',
  call: 'call',
  calling: 'call',
  set_appointment: 'call',
  voicemail: 'call',
  set_next_step: 'call',
  own_check_in: 'call',
  next_step: 'booked',
  appointment: 'booked',
};

function Steps({ step }: { step: Step }) {
  const words = useFirstWords();
  const here = POSITION[step];
  if (here === undefined) return null;
  return (
    <ol className="steps" aria-label={words.steps.label}>
      {STEPS.map((name, index) => (
        <li
          key={name}
          className={index <= STEPS.indexOf(here) ? 'reached' : undefined}
          aria-current={name === here ? 'step' : undefined}
        >
          {index + 1} {words.steps[name]}
        </li>
      ))}
    </ol>
  );
}
