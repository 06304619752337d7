import { openSession } from './smart/session.ts';

// The code exchange is under way while React and the rest are still being fetched and parsed.
const opening = openSession();

const [opened, { showApp }] = await Promise.all([
  opening,
  import('./show-app.tsx'),
  // Native in current Chromium; the polyfill is a chunk that only older hosts load.
  'Temporal' in globalThis ? null : import('temporal-polyfill/global'),
]);

if (opened.ok) {
  await showApp(opened.session);
} else {
  const { showLaunchProblem } = await import('./smart/launch-problem-page.ts');
  await showLaunchProblem(opened.problem, opened.practice, (file) => fetch(file));
}
