import { useState } from 'react';
import { sayTime } from '../../app/say/say-when.ts';
import { useBatonWatch } from '../../app/tap/use-baton-watch.ts';
import { useWritePlan } from '../../app/tap/use-write-plan.ts';
import { scriptVariables } from '../../app/visit/script-variables.ts';
import { batonStanding, isStranded } from '../../domain/handoff/baton.ts';
import type { BatonRecord } from '../../domain/handoff/baton-record.ts';
import { firstNameOf, isMe } from '../../domain/people/staff.ts';
import { chooseStepLines } from '../../domain/script/choose-script.ts';
import { useLanguage } from '../context/language.ts';
import { useWords } from '../context/later-words.ts';
import { useAtVisit } from '../context/visit-context.ts';
import { Button } from '../parts/button.tsx';
import { Card } from '../parts/card.tsx';
import { PassChoice, usePassChoices } from '../parts/pass-choice.tsx';
import { Say } from '../parts/say.tsx';
import { DestinationLine } from '../place/destination-line.tsx';

/** Who carries on: it waits for me, or someone else was asked, or someone else has it. */
export function BatonCard() {
  const { visit } = useAtVisit();
  const { baton } = visit.handoff;
  if (visit.baton === 'on_the_line') return <OnTheLine />;
  if (baton === null) return null;
  return visit.baton === 'for_me' ? (
    <ForMe baton={baton.record} />
  ) : (
    <WithSomeone baton={baton.record} />
  );
}

/** Two pressed call: one is on the line, and the other sees who (hazard H12). */
function OnTheLine() {
  const words = useWords();
  const locale = useLanguage();
  const { visit, handoffTap } = useAtVisit();
  useBatonWatch(visit.handoff.episode);
  const episode = visit.handoff.episode?.record;
  if (episode === undefined) return null;
  const name = firstNameOf(episode.lastBy.name);
  const time = sayTime(episode.lastAt, { zone: visit.practice.timeZone, locale });
  return (
    <Card heading={words.baton.heldHeading(name)}>
      <p>
        <strong>{words.line.started(time, name)}</strong>
      </p>
      <div className="actions">
        <Button
          busy={handoffTap.state.is === 'saving'}
          onPress={() => handoffTap.tap({ tap: 'start_call' })}
        >
          {words.baton.takeOver}
        </Button>
      </div>
    </Card>
  );
}

/** S3 on her chart: one tap, and the call is mine. */
function ForMe({ baton }: { readonly baton: BatonRecord }) {
  const words = useWords();
  const locale = useLanguage();
  const { visit, handoffTap } = useAtVisit();
  const { given } = visit.chart.person;
  const time = sayTime(baton.at, { zone: visit.practice.timeZone, locale });
  return (
    <Card heading={words.baton.forYouHeading}>
      <p>{words.baton.forYou(given, firstNameOf(baton.by.name), time)}</p>
      {visit.destination === null ? null : <DestinationLine destination={visit.destination} />}
      <div className="actions">
        <Button
          look="main"
          busy={handoffTap.state.is === 'saving'}
          onPress={() => handoffTap.tap({ tap: 'claim_baton' })}
        >
          {words.baton.claim(given)}
        </Button>
      </div>
    </Card>
  );
}

/** What the provider sees afterwards: who has it, since when; and the way back. */
function WithSomeone({ baton }: { readonly baton: BatonRecord }) {
  const words = useWords();
  const locale = useLanguage();
  const { visit, handoffTap } = useAtVisit();
  const { lookedAt, look } = useBatonWatch(visit.handoff.baton);
  const now = lookedAt !== null && lookedAt > visit.now ? lookedAt : visit.now;
  const standing = batonStanding(baton, visit.me, now);
  const passedByMe = isMe(visit.me, baton.by);
  const who = baton.holder ?? (baton.to.is === 'person' ? baton.to.who : null);
  const queue = baton.to.is === 'role' ? words.baton.anyone[baton.to.role] : '';
  const name = who === null ? queue : firstNameOf(who.name);
  const at = (time: string) => sayTime(time, { zone: visit.practice.timeZone, locale });
  const held = standing === 'held';
  const busy = handoffTap.state.is === 'saving';
  return (
    <Card heading={held ? words.baton.heldHeading(name) : words.baton.passedHeading(name)}>
      <p>
        <strong>
          {held
            ? words.baton.opened(name, at(baton.claimedAt ?? baton.at))
            : standing === 'not_picked_up'
              ? words.baton.notPickedUp
              : words.baton.waiting(name, at(baton.at))}
        </strong>
      </p>
      {passedByMe && !held ? <TellColleague name={name} /> : null}
      {passedByMe && who !== null ? (
        <Say
          lines={chooseStepLines({ ...visit.scriptContext, canFill: () => true }, 'introduce')}
          variables={{ ...scriptVariables(visit, visit.destination), coordinator: name }}
        />
      ) : null}
      {passedByMe && held && baton.holder !== null ? <Introduced to={baton.holder} /> : null}
      {passedByMe || isStranded(baton, now) ? (
        <div className="actions">
          <PassOn />
          <Button
            busy={busy}
            onPress={() =>
              handoffTap.tap(
                passedByMe ? { tap: 'take_back_baton', reason: null } : { tap: 'claim_baton' },
              )
            }
          >
            {passedByMe ? words.baton.takeBack : words.baton.takeOver}
          </Button>
        </div>
      ) : null}
      <Button look="link" onPress={look}>
        {words.baton.checkNow}
      </Button>
    </Card>
  );
}

/** Without a list in this EHR nobody sees that something waits: the colleague has to be told. */
function TellColleague({ name }: { readonly name: string }) {
  const words = useWords();
  const { visit } = useAtVisit();
  const plan = useWritePlan(visit);
  if (plan === null || plan.wayOf('baton') === 'resource') return null;
  return <p className="notice">{words.ehr.tellColleague(name, visit.chart.person.given)}</p>;
}

/** The provider's own introduction is a record of its own; with it, the provider's part is done. */
function Introduced({
  to,
}: {
  readonly to: { readonly reference: string | null; readonly name: string };
}) {
  const words = useWords();
  const locale = useLanguage();
  const { visit, handoffTap } = useAtVisit();
  const name = firstNameOf(to.name);
  const done = visit.handoff.introductions.findLast(({ record }) => record.to.name === to.name);
  if (done === undefined) {
    return (
      <div className="actions">
        <Button
          look="main"
          busy={handoffTap.state.is === 'saving'}
          onPress={() => handoffTap.tap({ tap: 'record_introduction', to })}
        >
          {words.baton.introduce(name)}
        </Button>
      </div>
    );
  }
  const time = sayTime(done.record.at, { zone: visit.practice.timeZone, locale });
  return (
    <p>
      {words.baton.introduced(name, time)} {words.baton.youAreDone}
    </p>
  );
}

/** To someone else: the choice opens in place. */
export function PassOn() {
  const words = useWords();
  const [open, setOpen] = useState(false);
  return open ? (
    <PassOnChoice />
  ) : (
    <Button onPress={() => setOpen(true)}>{words.baton.passToSomeoneElse}</Button>
  );
}

function PassOnChoice() {
  const words = useWords();
  const { handoffTap } = useAtVisit();
  const pass = usePassChoices();
  const { chosen } = pass;
  if (pass.is === 'failed') return <p className="notice">{words.baton.staffNotRead}</p>;
  if (chosen === null) return null;
  return (
    <>
      <PassChoice {...pass} />
      <Button
        look="main"
        busy={handoffTap.state.is === 'saving'}
        onPress={() => handoffTap.tap({ tap: 'pass_baton', to: chosen.to })}
      >
        {words.baton.passTo(chosen.label)}
      </Button>
    </>
  );
}
