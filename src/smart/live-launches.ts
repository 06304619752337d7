const PREFIX = 'warm-handoff:';

/**
 * Marks a launch as used by this page for as long as the page lives. A Web Lock is let go by
 * the browser itself, however the page ends; it also keeps the page out of the back/forward
 * cache, where it could come back showing an earlier patient.
 */
export function holdLaunch(state: string, locks: LockManager | undefined): void {
  locks?.request(PREFIX + state, () => new Promise(() => {})).catch(() => {});
}

/** The states that living pages use. None where the browser has no Web Locks. */
export async function liveLaunches(locks: LockManager | undefined): Promise<ReadonlySet<string>> {
  const held = await locks?.query().catch(() => undefined);
  const names = (held?.held ?? []).map(({ name }) => name ?? '');
  return new Set(
    names.filter((name) => name.startsWith(PREFIX)).map((name) => name.slice(PREFIX.length)),
  );
}
