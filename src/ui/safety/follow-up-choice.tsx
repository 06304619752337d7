import { useState } from 'react';
import { sayDate } from '../../app/say/say-when.ts';
import type { FollowUp } from '../../domain/decide/handoff-action.ts';
import { followUpDay, followUpDays } from '../../domain/safety/safety-follow-up.ts';
import { useLanguage } from '../context/language.ts';
import { useWords } from '../context/later-words.ts';
import { useAtVisit } from '../context/visit-context.ts';
import { Choices } from '../parts/choices.tsx';
import { OwnerChoice, useOwnerName } from '../parts/owner-choice.tsx';

/** The contact after an urgent step as it is proposed: the next working day, by whoever taps. */
export function useFollowUp(): readonly [FollowUp, (followUp: FollowUp) => void] {
  const { visit } = useAtVisit();
  return useState<FollowUp>({ due: followUpDay(visit.today), owner: visit.user });
}

/**
 * On which of the next three days, and by whom, someone is in contact again
 * (rules/safety.md#after-an-answer).
 */
export function FollowUpChoice({
  followUp,
  change,
}: {
  readonly followUp: FollowUp;
  readonly change: (followUp: FollowUp) => void;
}) {
  const words = useWords();
  const locale = useLanguage();
  const { visit } = useAtVisit();
  const nameOf = useOwnerName();
  const said = (day: string, index: number): string =>
    `${sayDate(day, locale)} · ${words.setAppointment.daysFromToday(index + 1)}`;
  return (
    <>
      <Choices
        legend={words.safety.followUpHeading}
        name="follow-up"
        options={followUpDays(visit.today).map((day, index) => [day, said(day, index)])}
        chosen={followUp.due}
        onChoose={(due) => change({ ...followUp, due })}
      />
      <p className="small">{words.safety.followUpBy(nameOf(followUp.owner))}</p>
      <OwnerChoice owner={followUp.owner} change={(owner) => change({ ...followUp, owner })} />
    </>
  );
}
