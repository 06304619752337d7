import { LANGUAGES } from '../../src/domain/language/language.ts';
import { STATES } from './states.ts';

const WIDTHS = [320, 360, 480] as const;

/** Every state in both languages, each in a frame of one width. */
export function WallOfStates({ width }: { readonly width: number }) {
  return (
    <main>
      <h1>Every state at {width} px</h1>
      <p>
        {WIDTHS.map((each) => (
          <a key={each} href={`#${each}`}>
            {each} px{' '}
          </a>
        ))}
      </p>
      {Object.keys(STATES).map((state) => (
        <section key={state}>
          <h2>{state}</h2>
          {LANGUAGES.map((language) => (
            <iframe
              key={language}
              title={`${state} ${language}`}
              src={`gallery.html#${state}/${language}`}
              width={width}
              height={720}
              loading="lazy"
            />
          ))}
        </section>
      ))}
    </main>
  );
}
