import { interfaceLanguage } from '../content/languages/interface-language.ts';
import { explainLaunchProblem } from '../content/languages/launch-problems.ts';
import type { LaunchProblem } from '../content/launch/launch-problem.ts';
import { readHelpLine } from './help-line.ts';
import { isLaunchAddress } from './launch-address.ts';

/** Puts a refused launch into words on launch.html: what happened, what to do, whom to call. */
export async function showLaunchProblem(
  problem: LaunchProblem,
  practice: string | null,
  read: (file: string) => Promise<Response>,
): Promise<void> {
  const language = interfaceLanguage(navigator.language);
  const words = explainLaunchProblem(problem, await readHelpLine(practice, read), language);
  const call = paragraph('p', words.callLine);
  call.className = 'call';
  const page = [
    paragraph('h1', words.heading),
    paragraph('p', words.whatHappened),
    paragraph('p', words.whatToDo),
    call,
  ];
  // A launch that never reached the EHR's sign-in can be made again, there.
  if (words.ownWindow !== null && isLaunchAddress(new URL(location.href))) {
    page.push(linkTo(location.href, words.ownWindow, '_blank'));
  }
  // Selectable as a whole: the clipboard is closed to most EHR frames.
  if (words.forIt !== null) page.push(paragraph('pre', words.forIt));
  const { search } = new URL(checkPage());
  if (search !== '') page.push(linkTo(checkPage(), words.checkEhr, '_self'));
  document.documentElement.lang = language;
  const alert = document.createElement('div');
  alert.setAttribute('role', 'alert');
  document.querySelector('main')?.replaceChildren(alert);
  alert.append(...page);
}

/** The page for IT, about this EHR; the one-use launch and code are not handed on. */
function checkPage(): string {
  const here = new URL(location.href);
  const there = new URL('preflight.html', here);
  // The sign-in page's answer has an `iss` too, which is the authorization server's name (RFC 9207).
  const name = isLaunchAddress(here) ? 'iss' : 'state';
  const value = here.searchParams.get(name);
  if (value) there.searchParams.set(name, value);
  return there.href;
}

function linkTo(href: string, text: string, target: '_blank' | '_self'): HTMLElement {
  const line = document.createElement('p');
  const link = document.createElement('a');
  Object.assign(link, { href, textContent: text, target, rel: 'noopener' });
  line.append(link);
  return line;
}

// textContent only: some of these words come from other systems.
function paragraph(tag: 'h1' | 'p' | 'pre', text: string): HTMLElement {
  const element = document.createElement(tag);
  element.textContent = text;
  return element;
}
