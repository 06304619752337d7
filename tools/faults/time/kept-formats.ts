/**
 * What `Intl` makes is made once for each way of asking: it has no state, and making it takes longer
 * than most of what a reading of a chart does.
 */
export function installKeptFormats(): void {
  const { DateTimeFormat, getCanonicalLocales } = Intl;
  const formats = new Map<string, Intl.DateTimeFormat>();
  const Kept = new Proxy(DateTimeFormat, {
    construct: (target, args) => kept(formats, args, () => Reflect.construct(target, args)),
    apply: (target, _, args) => kept(formats, args, () => Reflect.construct(target, args)),
  });
  const locales = new Map<string, string[]>();
  Object.assign(Intl, {
    DateTimeFormat: Kept,
    getCanonicalLocales: (asked?: string | readonly string[]) => [
      ...kept(locales, [asked], () => getCanonicalLocales(asked)),
    ],
  });
}

function kept<T>(known: Map<string, T>, args: readonly unknown[], make: () => T): T {
  const key = JSON.stringify(args);
  const made = known.get(key) ?? make();
  known.set(key, made);
  return made;
}
