import { type Launched, launch } from './launch.ts';

// The script of launch.html. Only what a launch needs is in its first load; the words for
// a launch that fails come afterwards.

const TIMEOUT_MS = 10_000;

const read = (file: string) =>
  fetch(new URL(file, document.baseURI), { signal: AbortSignal.timeout(TIMEOUT_MS) });

async function tryLaunch(): Promise<Launched> {
  try {
    return await launch(new URL(location.href), {
      read,
      storage: () => sessionStorage,
      locks: navigator.locks,
      now: Date.now,
      framed: window.top !== window,
    });
  } catch (error) {
    const reason = error instanceof Error ? error.name : 'unknown';
    return { ok: false, problem: { kind: 'unexpected', reason }, practice: null };
  }
}

const launched = await tryLaunch();
if (launched.ok) {
  // replace: Back must not return here, where the one-use launch would be refused.
  location.replace(launched.goTo);
} else {
  const { showLaunchProblem } = await import('./launch-problem-page.ts');
  await showLaunchProblem(launched.problem, launched.practice, read);
}
