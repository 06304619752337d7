import type { DestinationMatch } from '../../domain/place/choose-destination.ts';
import { isSameReceiver, receiverKey } from '../../domain/place/receiver-key.ts';
import { useLanguage } from '../context/language.ts';
import { useWords } from '../context/later-words.ts';
import { useAtVisit } from '../context/visit-context.ts';
import { OpenLine } from './destination-line.tsx';
import { PlaceFacts } from './place-facts.tsx';

/** The other practices, one tap away: radio cards, with what fits and what does not. */
export function DestinationPicker() {
  const words = useWords();
  const { visit, choosePractice } = useAtVisit();
  if (visit.destinations.length < 2) return null;
  return (
    <details className="picker">
      <summary>{words.agree.change}</summary>
      <fieldset>
        <legend>{words.agree.chooseHeading}</legend>
        {visit.destinations.map((match) => (
          <label key={receiverKey(match.destination)} className="choice-card">
            <input
              type="radio"
              name="practice"
              value={receiverKey(match.destination)}
              checked={
                visit.destination !== null && isSameReceiver(match.destination, visit.destination)
              }
              onChange={() => choosePractice(receiverKey(match.destination))}
            />
            <span>
              <strong>{match.destination.name}</strong>
              <br />
              <Fit match={match} />
              <OpenLine destination={match.destination} />
              <PlaceFacts destination={match.destination} />
            </span>
          </label>
        ))}
      </fieldset>
    </details>
  );
}

function Fit({ match }: { match: DestinationMatch }) {
  const words = useWords();
  const locale = useLanguage();
  const { visit } = useAtVisit();
  const spoken = visit.chart.person.language ?? 'en';
  const language = new Intl.DisplayNames([locale], { type: 'language' }).of(spoken) ?? spoken;
  const said = [
    match.fits.includes('language') ? words.agree.fits.language(language) : null,
    match.misses.includes('language') ? words.agree.fits.languageMissing(language) : null,
    match.fits.includes('payer') ? words.agree.fits.payer : words.agree.fits.payerUnknown,
  ].filter((one) => one !== null);
  return (
    <>
      {said.join(' · ')}
      <br />
    </>
  );
}
