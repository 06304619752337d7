import { sayTime } from '../../app/say/say-time.ts';
import { useBatonWatch } from '../../app/tap/use-baton-watch.ts';
import { useWritePlan } from '../../app/tap/use-write-plan.ts';
import { scriptVariables } from '../../app/visit/script-variables.ts';
import { batonStanding, isStranded } from '../../domain/handoff/baton.ts';
import type { BatonRecord } from '../../domain/handoff/baton-record.ts';
import { firstNameOf, isMe } from '../../domain/people/staff.ts';
import { chooseStepLines } from '../../domain/script/choose-step-lines.ts';
import { useLanguage } from '../context/language.ts';
import { useWords } from '../context/later-words.ts';
import { useAtVisit } from '../context/visit-context.ts';
import { Button } from '../parts/button.tsx';
import { Card } from '../parts/card.tsx';
import { Say } from '../parts/say.tsx';
import { Introduced } from './introduced.tsx';
import { PassOn } from './pass-on.tsx';

export function PassedOnCard({ baton }: { readonly baton: BatonRecord }) {
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
  const busy = handoffTap.isSaving;
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

function TellColleague({ name }: { readonly name: string }) {
  const words = useWords();
  const { visit } = useAtVisit();
  const plan = useWritePlan(visit);
  if (plan === null || plan.wayOf('baton') === 'resource') return null;
  return <p className="notice">{words.ehr.tellColleague(name, visit.chart.person.given)}</p>;
}
