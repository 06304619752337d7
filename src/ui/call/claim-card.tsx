import { sayTime } from '../../app/say/say-time.ts';
import type { BatonRecord } from '../../domain/handoff/baton-record.ts';
import { firstNameOf } from '../../domain/people/staff.ts';
import { useLanguage } from '../context/language.ts';
import { useWords } from '../context/later-words.ts';
import { useAtVisit } from '../context/visit-context.ts';
import { Button } from '../parts/button.tsx';
import { Card } from '../parts/card.tsx';
import { DestinationLine } from '../place/destination-line.tsx';

export function ClaimCard({ baton }: { readonly baton: BatonRecord }) {
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
          busy={handoffTap.isSaving}
          onPress={() => handoffTap.tap({ tap: 'claim_baton' })}
        >
          {words.baton.claim(given)}
        </Button>
      </div>
    </Card>
  );
}
