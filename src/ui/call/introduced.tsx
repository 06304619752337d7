import { sayTime } from '../../app/say/say-time.ts';
import { firstNameOf } from '../../domain/people/staff.ts';
import { useLanguage } from '../context/language.ts';
import { useWords } from '../context/later-words.ts';
import { useAtVisit } from '../context/visit-context.ts';
import { Button } from '../parts/button.tsx';

export function Introduced({
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
          busy={handoffTap.isSaving}
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
