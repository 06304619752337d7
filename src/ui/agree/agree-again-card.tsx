import { useRef, useState } from 'react';
import { sayDate } from '../../app/say/say-when.ts';
import { scriptVariables } from '../../app/visit/script-variables.ts';
import { NOT_ASKED } from '../../domain/handoff/agreement.ts';
import { chooseStepLines } from '../../domain/script/choose-step-lines.ts';
import { withOwnConsent } from '../../domain/script/own-consent.ts';
import { useLanguage } from '../context/language.ts';
import { useWords } from '../context/later-words.ts';
import { useAtVisit } from '../context/visit-context.ts';
import { Button } from '../parts/button.tsx';
import { Card } from '../parts/card.tsx';
import { Say, type Shown } from '../parts/say.tsx';
import { consentOf, sharedBy } from './consent-of.ts';
import { ContactAnswers, SafeTimes } from './contact-answers.tsx';
import { ShareList } from './share-list.tsx';

/** She said yes at an earlier visit and no call led to a date: asked again, in one tap (S-P6). */
export function AgreeAgainCard() {
  const words = useWords();
  const locale = useLanguage();
  const { visit, handoffTap, turnTo } = useAtVisit();
  const { given, interpreterNeeded } = visit.chart.person;
  const [contact, setContact] = useState(NOT_ASKED);
  const asked = useRef<Shown | null>(null);
  const place = visit.handoff.referral?.record.to.name ?? visit.destination?.name ?? '';
  const lines = withOwnConsent(
    chooseStepLines(visit.scriptContext, 'agreement'),
    visit.practice.consent,
  );
  const { agreeAgain } = words;
  const agree = (): void =>
    handoffTap.tap({
      tap: 'agree_again',
      words: words.agreedToShare(given, place, sharedBy(asked.current, words.baton.share)),
      contact,
      ...consentOf(asked.current, interpreterNeeded),
    });
  return (
    <Card heading={agreeAgain.heading(given)}>
      <p>{agreeAgain.earlier(given, sayDate(visit.agreedOn ?? visit.today, locale), place)}</p>
      <Say lines={lines} variables={scriptVariables(visit, visit.destination)} shownIn={asked} />
      <ShareList lines={lines} />
      <ContactAnswers contact={contact} change={setContact} />
      <div className="actions">
        <Button look="main" busy={handoffTap.state.is === 'saving'} onPress={agree}>
          {agreeAgain.yes}
        </Button>
        <Button onPress={() => turnTo('not_today')}>{words.talk.notToday}</Button>
      </div>
      <SafeTimes contact={contact} change={setContact} />
    </Card>
  );
}
