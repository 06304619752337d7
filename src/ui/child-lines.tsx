import { childAge } from '../domain/age.ts';
import type { Child } from '../domain/person.ts';
import { Button } from './button.tsx';
import { useFirstWords } from './language.ts';
import { useAtVisit } from './visit-context.ts';

/**
 * A child's chart is open: two lines on every screen, whose chart it is and whom the support is
 * for (clinical.md §4, point 1; hazards H1, H10).
 */
export function ChildLines({ child }: { readonly child: Child }) {
  const { child: words } = useFirstWords();
  const { visit, chooseParent } = useAtVisit();
  const { person, parent } = visit.chart;
  const age = childAge(child.birthDate, visit.today);
  const open = [shortName(child), ...(age === null ? [] : [words.age[age.unit](age.count)])].join(', ');
  return (
    <div className="person">
      <p>{words.chart(open)}</p>
      {parent?.is === 'settled' ? (
        <p>
          {words.supportFor(shortName(person), words.role[person.role])}{' '}
          <Button look="link" onPress={() => chooseParent({ who: null, chart: null })}>
            {words.change}
          </Button>
        </p>
      ) : (
        <p>{words.nobodyYet}</p>
      )}
    </div>
  );
}

/** "Keisha T.": enough for the room. */
const shortName = ({ given, family }: Pick<Child, 'given' | 'family'>): string =>
  family === '' ? given : `${given} ${family.slice(0, 1)}.`.trim();
