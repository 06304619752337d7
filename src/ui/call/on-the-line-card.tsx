import { sayTime } from '../../app/say/say-time.ts';
import { useBatonWatch } from '../../app/tap/use-baton-watch.ts';
import { firstNameOf } from '../../domain/people/staff.ts';
import { useLanguage } from '../context/language.ts';
import { useWords } from '../context/later-words.ts';
import { useAtVisit } from '../context/visit-context.ts';
import { Button } from '../parts/button.tsx';
import { Card } from '../parts/card.tsx';

export function OnTheLineCard() {
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
        <strong>{words.calling.started(time, name)}</strong>
      </p>
      <div className="actions">
        <Button busy={handoffTap.isSaving} onPress={() => handoffTap.tap({ tap: 'start_call' })}>
          {words.baton.takeOver}
        </Button>
      </div>
    </Card>
  );
}
