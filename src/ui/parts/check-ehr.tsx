import { useFirstWords } from '../context/language.ts';

/** The way to the page for IT: the address holds this launch's `state` and nothing else. */
export function CheckEhr() {
  return (
    <a className="button link" href={`preflight.html${location.search}`}>
      {useFirstWords().checkEhr}
    </a>
  );
}
