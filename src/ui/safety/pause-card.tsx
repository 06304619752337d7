import { useState } from 'react';
import { sayBirth } from '../../app/say/say-when.ts';
import { scriptVariables } from '../../app/visit/script-variables.ts';
import { askedAbout } from '../../domain/screening/asked-about.ts';
import { chooseStepLines } from '../../domain/script/choose-step-lines.ts';
import { useLanguage } from '../context/language.ts';
import { useWords } from '../context/later-words.ts';
import { useAtVisit } from '../context/visit-context.ts';
import { Button } from '../parts/button.tsx';
import { Card } from '../parts/card.tsx';
import { Say } from '../parts/say.tsx';
import { SayLines } from '../parts/say-lines.tsx';
import { AloneMarker, AskAloneLine } from '../talk/ask-alone.tsx';
import { ClinicianStep, WaitingForClinician } from './clinician-step.tsx';
import { LinesToCall } from './lines-to-call.tsx';
import { UrgentCard } from './urgent-card.tsx';

/**
 * S9, the clinician step. No ordinary script, call, schedule or decline is on the page; a release
 * is there for a clinician alone (hazard H6).
 */
export function PauseCard() {
  const { visit } = useAtVisit();
  const { gate } = visit.finding;
  const urgent = gate === 'urgent' || gate === 'emergency' || visit.handoff.stage === 'escalated';
  // Another gate is another card: focus goes to its heading.
  return urgent ? <UrgentCard key={gate} /> : <PausedCard key={gate} />;
}

function PausedCard() {
  const words = useWords();
  const { visit } = useAtVisit();
  const asks = visit.finding.gate === 'ask_item';
  return (
    <Card heading={words.pause.heading}>
      <AskAloneLine />
      {visit.role === 'staff' ? (
        <WaitingForClinician />
      ) : (
        <>
          <p>{asks ? words.pause.unknown : words.pause.positive}</p>
          {asks ? null : <EarlierMark />}
          {asks ? <AskItem /> : <Opening />}
          <Checklist />
          {asks ? null : <ClinicianStep />}
        </>
      )}
      <LinesToCall />
      <AloneMarker />
    </Card>
  );
}

/** The words to open with name her answer plainly: one tap away, for when visitors are out. */
function Opening() {
  const words = useWords();
  const { visit } = useAtVisit();
  const [open, setOpen] = useState(false);
  const { script } = visit;
  // They name a marked answer: nothing to say where there is none.
  const { selfHarm } = visit.finding;
  const marked = selfHarm === 'positive' || selfHarm === 'positive_prior_unassessed';
  if (!marked || script === null || script.line === null) return null;
  if (!open) {
    return (
      <Button look="link" onPress={() => setOpen(true)}>
        {words.safety.openWith}
      </Button>
    );
  }
  return (
    <>
      <Say
        lines={[script.line, ...script.others]}
        variables={scriptVariables(visit, visit.destination)}
      />
      <SayLines />
    </>
  );
}

/** A mark of another day is named with its day: it is not an answer of today. */
function EarlierMark() {
  const words = useWords();
  const locale = useLanguage();
  const { visit } = useAtVisit();
  const taken = visit.finding.reasons.find(({ code }) => code === 'self-harm item')?.screen?.taken;
  if (taken === undefined) return null;
  const day = taken.includes('T') ? visit.localDay(taken) : taken.slice(0, 10);
  return day === visit.today ? null : <p>{words.safety.earlierMark(sayBirth(day, locale))}</p>;
}

function Checklist() {
  const words = useWords();
  const { askAlone } = useAtVisit();
  return (
    <>
      <p className="label">{words.safety.checklistHeading}</p>
      <ul>
        {askAlone ? null : <li>{words.safety.askAlone}</li>}
        {words.safety.checklist.map((line) => (
          <li key={line}>{line}</li>
        ))}
      </ul>
    </>
  );
}

/** "Unknown: asked and recorded first": her answer, as given aloud. */
function AskItem() {
  const words = useWords();
  const { visit, handoffTap } = useAtVisit();
  const { given } = visit.chart.person;
  const busy = handoffTap.isSaving;
  // An answer is recorded only by whoever asked: nothing on a form stands for it.
  const [asked, setAsked] = useState(false);
  const answer = (said: 'positive' | 'negative') => () =>
    handoffTap.tap({ tap: 'answer_item', answer: said, about: askedAbout(visit.finding) });
  return (
    <>
      <p>{words.safety.openItem}</p>
      {/* Behind a tap: the panel may be in view of others (rules/screen.md#discreet). */}
      <details className="picker">
        <summary>{words.safety.askWith}</summary>
        <Say
          label={words.safety.askWith}
          lines={chooseStepLines({ ...visit.scriptContext, canFill: () => true }, 'safety_ask')}
          variables={scriptVariables(visit, visit.destination)}
        />
      </details>
      <label className="chip">
        <input type="checkbox" checked={asked} onChange={() => setAsked(!asked)} />
        <span>{words.safety.iAsked(given)}</span>
      </label>
      {asked ? (
        <div className="actions">
          <Button busy={busy} onPress={answer('negative')}>
            {words.safety.saidNo(given)}
          </Button>
          <Button busy={busy} onPress={answer('positive')}>
            {words.safety.saidYes(given)}
          </Button>
        </div>
      ) : null}
    </>
  );
}
