import { sayLongDay, sayTime, sayZone } from '../../app/say/say-time.ts';
import { scriptVariables } from '../../app/visit/script-variables.ts';
import { LANGUAGE_FOLDERS } from '../../content/languages/languages.ts';
import { CHART_LANGUAGE, languageOf } from '../../domain/language/language.ts';
import { chooseStepLines } from '../../domain/script/choose-step-lines.ts';
import { After } from '../after/after.tsx';
import { useWords } from '../context/later-words.ts';
import { useAtVisit } from '../context/visit-context.ts';
import { Card } from '../parts/card.tsx';
import { PhoneNumber } from '../parts/phone-number.tsx';
import { Say } from '../parts/say.tsx';
import { CorrectThis } from '../saved/correct-this.tsx';
import { Receipts } from '../saved/receipts.tsx';

/** S7: read aloud with her: that is the check. Then what is now in the chart. */
export function AppointmentCard() {
  const words = useWords();
  const { visit } = useAtVisit();
  const { handoff, destination } = visit;
  const appointment = handoff.appointment?.record;
  const spoken = languageOf(visit.chart.person.language) ?? CHART_LANGUAGE;
  const phone = destination?.phone || handoff.practiceTask?.record.phone || '';
  if (appointment === undefined) {
    return (
      <Card heading={words.appointment.heading}>
        <p>{words.appointment.notRead}</p>
        <PhoneNumber recorded={phone} />
        <Receipts />
      </Card>
    );
  }
  const how = { zone: destination?.timeZone ?? visit.practice.timeZone, locale: spoken } as const;
  const variables = {
    ...scriptVariables(visit, destination),
    appt_date: sayLongDay(appointment.start, how),
    appt_time: `${sayTime(appointment.start, how)} ${sayZone(appointment.start, how)}`,
    appt_with: appointment.visitWith,
    appt_mode: LANGUAGE_FOLDERS[spoken].visitBy[appointment.medium],
  };
  const context = { ...visit.scriptContext, canFill: () => true };
  return (
    <Card
      heading={
        visit.keptHere || visit.toPaste ? words.peds.keptHere.booked : words.appointment.heading
      }
    >
      <Say
        label={words.appointment.readAloud}
        lines={chooseStepLines(context, 'close')}
        variables={variables}
      />
      <p className="label">{words.appointment.inCaseAnythingChanges}</p>
      <PhoneNumber recorded={phone} />
      <After />
      <CorrectThis />
      <Receipts />
    </Card>
  );
}
