import { scriptVariables } from '../app/script-variables.ts';
import { chooseStepLines } from '../domain/choose-script.ts';
import { Button } from './button.tsx';
import { Card } from './card.tsx';
import { DestinationLine } from './destination-line.tsx';
import { DestinationPicker } from './destination-picker.tsx';
import { useWords } from './later-words.ts';
import { Say } from './say.tsx';
import { useAtVisit } from './visit-context.ts';

/** S2: what is shared and with whom; her yes is what unlocks the call (S-P3, S-P6). */
export function AgreeCard() {
  const words = useWords();
  const { visit, handoffTap, turnTo } = useAtVisit();
  const { destination } = visit;
  const { given } = visit.chart.person;
  const agree = (): void => {
    if (destination === null) return;
    const { reference, name, phone } = destination;
    handoffTap.tap({
      tap: 'agree',
      to: { reference, name },
      phone,
      screens: [...new Set(visit.finding.reasons.flatMap((r) => r.screen?.records[0] ?? []))],
      words: words.agreedToShare(given, name),
    });
  };
  return (
    <Card heading={words.agree.heading}>
      <Say
        lines={chooseStepLines(visit.scriptContext, 'agreement')}
        variables={scriptVariables(visit, destination)}
      />
      {destination === null ? <NoDestination /> : <DestinationLine destination={destination} />}
      <DestinationPicker />
      <div className="actions">
        {destination === null ? null : (
          <Button look="main" busy={handoffTap.state.is === 'saving'} onPress={agree}>
            {words.agree.yesCallNow}
          </Button>
        )}
        <Button look="link" onPress={() => turnTo('talk')}>
          {words.back}
        </Button>
      </div>
    </Card>
  );
}

/** No practice to call is a value with a next step, and "none on file" is not "could not read". */
function NoDestination() {
  const words = useWords();
  const { visit } = useAtVisit();
  const { name, phone } = visit.practice.helpLine;
  const failed = visit.chart.notRead.some(({ what }) => what === 'HealthcareService');
  return (
    <div className="notice" role="note">
      <p>{failed ? words.agree.directoryFailed : words.agree.none}</p>
      <p>{failed ? words.callInstead(name, phone) : words.agree.noneNext(name, phone)}</p>
    </div>
  );
}
