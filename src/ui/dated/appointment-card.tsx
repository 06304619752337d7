import { sayDay, sayTime, sayZone } from '../../app/say/say-when.ts';
import { scriptVariables } from '../../app/visit/script-variables.ts';
import { chooseStepLines } from '../../domain/script/choose-script.ts';
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
  const spoken = visit.chart.person.language?.startsWith('es') ? 'es' : 'en';
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
    appt_date: sayDay(appointment.start, how),
    appt_time: `${sayTime(appointment.start, how)} ${sayZone(appointment.start, how)}`,
    appt_with: appointment.visitWith,
    appt_mode: BY_MEDIUM[spoken][appointment.medium],
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

/** How the visit is held, in the words that complete "It is by …". */
const BY_MEDIUM = {
  en: { video: 'video', phone: 'phone', in_person: 'visit, in person' },
  es: { video: 'videollamada', phone: 'teléfono', in_person: 'visita en persona' },
} as const;
