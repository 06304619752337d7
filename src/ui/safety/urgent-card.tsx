import { useState } from 'react';
import { sayTime } from '../../app/say/say-time.ts';
import { sayDate } from '../../app/say/say-when.ts';
import { scriptVariables } from '../../app/visit/script-variables.ts';
import { After } from '../after/after.tsx';
import { useLanguage } from '../context/language.ts';
import { useWords } from '../context/later-words.ts';
import { useAtVisit } from '../context/visit-context.ts';
import { Button } from '../parts/button.tsx';
import { Card } from '../parts/card.tsx';
import { useOwnerName } from '../parts/owner-choice.tsx';
import { PhoneNumber } from '../parts/phone-number.tsx';
import { Say } from '../parts/say.tsx';
import { SayLines } from '../parts/say-lines.tsx';
import { OpenLine } from '../place/destination-line.tsx';
import { Receipts } from '../saved/receipts.tsx';
import { ClinicianStep, WaitingForClinician } from './clinician-step.tsx';
import { LinesToCall } from './lines-to-call.tsx';

/**
 * Urgent or emergency: where she goes today, who stays, who is in contact afterwards. The
 * ordinary call is not here. An emergency is left only by a correction with a reason.
 */
export function UrgentCard() {
  const words = useWords();
  const { visit } = useAtVisit();
  const { given } = visit.chart.person;
  const emergency = visit.finding.gate === 'emergency';
  const { script } = visit;
  const today = emergency || visit.finding.gate === 'urgent';
  return (
    <Card
      heading={emergency ? words.safety.emergencyHeading(given) : words.safety.urgentHeading(given)}
    >
      <Since />
      {emergency ? <p className="notice">{words.safety.emergencyNow}</p> : null}
      {today && script !== null && script.line !== null ? (
        <Say
          lines={[script.line, ...script.others]}
          variables={scriptVariables(visit, visit.destination)}
        />
      ) : null}
      <SameDayPlace />
      {emergency ? null : <p>911: {words.safety.line.emergency}</p>}
      <FollowUp />
      {visit.role === 'staff' ? null : <SayLines />}
      <LinesToCall />
      {visit.role === 'staff' ? (
        <WaitingForClinician />
      ) : emergency ? (
        <Correction />
      ) : (
        <ClinicianStep />
      )}
      <After />
      <Receipts />
    </Card>
  );
}

/** Who recorded it and when; on a later day, that it was then. */
function Since() {
  const words = useWords();
  const locale = useLanguage();
  const { visit } = useAtVisit();
  const last = visit.handoff.episode?.record;
  if (last === undefined || last.state !== 'escalated') return null;
  const day = visit.localDay(last.lastAt);
  const time = sayTime(last.lastAt, { zone: visit.practice.timeZone, locale });
  return (
    <p>
      {day === visit.today
        ? words.safety.urgentRecorded(last.lastBy.name, time)
        : words.safety.urgentBefore(sayDate(day, locale))}
    </p>
  );
}

/** The same-day line of the directory: the entry tagged `urgent`, in her language if there is one. */
function SameDayPlace() {
  const words = useWords();
  const { visit } = useAtVisit();
  const { language } = visit.chart.person;
  const urgent = visit.chart.destinations.filter(({ specialties }) =>
    specialties.includes('urgent'),
  );
  const place = urgent.find(({ languages }) => languages.includes(language ?? 'en')) ?? urgent[0];
  if (place === undefined) return <p>{words.safety.urgentPlaceNone}</p>;
  return (
    <>
      <p className="destination">
        <span className="label">{words.safety.urgentPlace}</span> <strong>{place.name}</strong>
        <br />
        <OpenLine destination={place} />
      </p>
      <PhoneNumber recorded={place.phone} />
    </>
  );
}

function FollowUp() {
  const words = useWords();
  const locale = useLanguage();
  const { visit } = useAtVisit();
  const nameOf = useOwnerName();
  const followUp = visit.handoff.safety.followUp?.record;
  if (followUp === undefined) return null;
  return (
    <p>{words.safety.followUpPlanned(sayDate(followUp.due, locale), nameOf(followUp.owner))}</p>
  );
}

function Correction() {
  const words = useWords();
  const { handoffTap } = useAtVisit();
  const [reason, setReason] = useState('');
  return (
    <details className="picker">
      <summary>{words.safety.correct}</summary>
      <label className="field">
        <span>{words.safety.correctReason}</span>
        <input
          value={reason}
          autoComplete="off"
          onChange={(event) => setReason(event.currentTarget.value)}
        />
      </label>
      <Button
        busy={handoffTap.isSaving}
        onPress={() => handoffTap.tap({ tap: 'correct_emergency', reason })}
      >
        {words.safety.saveCorrection}
      </Button>
    </details>
  );
}
