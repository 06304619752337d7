import type { Language } from '../../domain/language/language.ts';
import { formatPhone } from '../../domain/people/phone.ts';
import type { Practice } from '../../domain/practice.ts';
import type { LaunchProblem } from '../launch/launch-problem.ts';
import type {
  LaunchProblemCatalogue,
  LaunchProblemWords,
  ProblemWords,
} from '../launch/launch-problem-words.ts';
import { enLaunch } from '../words/en/en-launch.ts';
import { esLaunch } from '../words/es/es-launch.ts';

/**
 * Says a failed launch kindly: what happened, what to do now, a line for IT, and the number
 * with which the visit goes on without the app.
 */
export function explainLaunchProblem(
  problem: LaunchProblem,
  practiceHelpLine: Practice['helpLine'] | null,
  language: Language,
): LaunchProblemWords {
  const words = CATALOGUES[language];
  // The catalogue has one entry for each kind, of that kind: the compiler has checked both
  // languages, but cannot see that `problem.kind` picks the entry that takes `problem`.
  const say = words.problems[problem.kind] as (problem: LaunchProblem) => ProblemWords;
  const { forIt, ...said } = say(problem);
  const code = `launch/${problem.kind}`;
  return {
    ...said,
    forIt: forIt === null ? null : `${words.forIt} (${code}): ${forIt}`,
    callLine: words.callLine(
      practiceHelpLine && {
        ...practiceHelpLine,
        phone: formatPhone(practiceHelpLine.phone),
      },
    ),
    ownWindow: IN_THE_WAY.includes(problem.kind) ? words.ownWindow : null,
    checkEhr: words.checkEhr,
  };
}

/** Both on board of the page that says them: it may be the network that failed. */
const CATALOGUES: Readonly<Record<Language, LaunchProblemCatalogue>> = {
  en: enLaunch,
  es: esLaunch,
};

/** Problems that a window of its own may not have. */
const IN_THE_WAY: readonly LaunchProblem['kind'][] = ['sign_in_not_shown', 'storage_blocked'];
