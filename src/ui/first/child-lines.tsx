import { sayBirth } from '../../app/say/say-when.ts';
import type { Child } from '../../domain/people/person.ts';
import { childAge } from '../../domain/time/age.ts';
import { useFirstWords, useLanguage } from '../context/language.ts';
import { useAtVisit } from '../context/visit-context.ts';
import { Button } from '../parts/button.tsx';

/**
 * A child's chart is open: two lines on every screen, whose chart it is and whom the support is
 * for (rules/chart.md#right-person; hazards H1, H10).
 */
export function ChildLines({ child, full }: { readonly child: Child; readonly full: boolean }) {
  const { child: words, born } = useFirstWords();
  const locale = useLanguage();
  const { visit, chooseParent } = useAtVisit();
  const { person, parent } = visit.chart;
  const age = childAge(child.birthDate, visit.today);
  // Where the EHR shows no patient beside the app, whose chart it is must be certain from here.
  const nameOf = full ? fullName : shortName;
  const open = [
    nameOf(child),
    ...(age === null ? [] : [words.age[age.unit](age.count)]),
    ...(full && child.birthDate !== null ? [born(sayBirth(child.birthDate, locale))] : []),
  ].join(', ');
  return (
    <div className="person">
      <p>{words.chart(open)}</p>
      <p>
        {parent?.is === 'settled'
          ? words.supportFor(nameOf(person), words.role[person.role])
          : words.nobodyYet}{' '}
        {parent?.is === 'ask_who' ? null : (
          <Button look="link" onPress={() => chooseParent({ who: null, chart: null })}>
            {words.change}
          </Button>
        )}
      </p>
    </div>
  );
}

const fullName = ({ given, family }: Pick<Child, 'given' | 'family'>): string =>
  `${given} ${family}`.trim();

/** "Keisha T.": enough for the room. */
const shortName = ({ given, family }: Pick<Child, 'given' | 'family'>): string =>
  family === '' ? given : `${given} ${family.slice(0, 1)}.`.trim();
