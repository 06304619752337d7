import { openSession } from './smart/session.ts';

// The code exchange is under way while React and the rest are still being fetched and parsed.
const opening = openSession();

/** Opens the app, or says why it cannot be opened. */
async function start(): Promise<void> {
  const [opened, { showApp }] = await Promise.all([
    opening,
    import('./show-app.tsx'),
    // Native in current Chromium; the polyfill is a chunk that only older hosts load.
    'Temporal' in globalThis ? null : import('temporal-polyfill/global'),
  ]);
  if (opened.ok) return showApp(opened.session);
  const { showLaunchProblem } = await import('./smart/launch-problem-page.ts');
  return showLaunchProblem(opened.problem, opened.practice, (file) => fetch(file));
}

// What cannot even be fetched leaves what index.html says by itself when nothing comes for long.
start().catch(async (fault: unknown) => {
  const { showLaunchProblem } = await import('./smart/launch-problem-page.ts');
  const reason = fault instanceof Error ? fault.name : 'unknown';
  await showLaunchProblem({ kind: 'unexpected', reason }, null, (file) => fetch(file));
});
