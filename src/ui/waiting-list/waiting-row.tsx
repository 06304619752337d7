import { sayBirth, sayDate } from '../../app/say/say-when.ts';
import type { WaitingRow } from '../../app/waiting-list/waiting-list.ts';
import type { WaitingWords } from '../../content/words/waiting-words.ts';
import { openBaton } from '../../domain/handoff/baton.ts';
import type { Language } from '../../domain/language/language.ts';
import type { Person } from '../../domain/people/person.ts';
import { firstNameOf } from '../../domain/people/staff.ts';
import { useFirstWords, useLanguage } from '../context/language.ts';
import { Button } from '../parts/button.tsx';

/** One person: first name and initial, room, how long, what comes next; one tap to claim. */
export function WaitingRowCard({
  row,
  readAt,
  words,
  language,
  busy,
  claim,
}: {
  readonly row: WaitingRow;
  readonly readAt: string;
  readonly words: WaitingWords;
  readonly language: Language;
  readonly busy: boolean;
  readonly claim: () => void;
}) {
  const minutes = Math.max(0, Math.floor((Date.parse(readAt) - Date.parse(row.since)) / 60_000));
  return (
    <li className="waiting-row">
      <p>
        <strong>{row.name}</strong>
        {row.room === null ? null : <> · {words.room(row.room)}</>}{' '}
        <span className="small">{words.minutes(minutes)}</span>
        {row.alike ? <Alike person={row.visit.chart.person} words={words} /> : null}
        <br />
        {whyOf(row, words, language)}
      </p>
      {row.why === 'for_me' ? (
        <Button look="main" busy={busy} onPress={claim}>
          {words.claim(row.name)}
        </Button>
      ) : null}
    </li>
  );
}

/** A similar name on the same day: the birth date tells them apart. */
function Alike({ person, words }: { readonly person: Person; readonly words: WaitingWords }) {
  const first = useFirstWords();
  const locale = useLanguage();
  return (
    <>
      <br />
      <strong>{words.similarName}</strong>{' '}
      {person.birthDate === null ? null : first.born(sayBirth(person.birthDate, locale))}
    </>
  );
}

function whyOf({ why, visit }: WaitingRow, words: WaitingWords, language: Language) {
  const { handoff } = visit;
  switch (why) {
    case 'clinician_step':
      return words.why.clinicianStep;
    case 'for_me':
      return words.why.call(handoff.practiceTask?.record.to.name ?? '');
    case 'mine':
      return words.why.mine;
    case 'check_in': {
      const checkIn = handoff.checkIn?.record;
      return words.why.checkIn(
        checkIn === undefined ? '' : sayDate(checkIn.due, language),
        checkIn?.owner.name ?? '',
      );
    }
    case 'under_way': {
      const baton = openBaton(handoff)?.record;
      const who = baton?.holder ?? (baton?.to.is === 'person' ? baton.to.who : null);
      return who === null ? words.why.nobody : words.why.with(firstNameOf(who.name));
    }
    case 'not_started':
      return words.why.notStarted;
  }
}
