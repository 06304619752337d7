/** What `vite build` writes to dist/.vite/manifest.json, as far as it is read here. */
export type Manifest = Readonly<
  Record<
    string,
    {
      readonly file: string;
      readonly isEntry?: boolean;
      readonly imports?: readonly string[];
      readonly dynamicImports?: readonly string[];
      readonly css?: readonly string[];
    }
  >
>;

/**
 * The files a browser must have before a page can show itself: the page, its
 * script, every script that one imports statically, the parts in `needed` that it
 * imports dynamically but cannot show itself without, and their style sheets.
 * Paths are relative to dist. Fails when the page is not in the manifest.
 */
export const firstLoadFiles = (
  manifest: Manifest,
  page: string,
  needed: readonly string[] = [],
): readonly string[] => {
  const entry = manifest[page];
  if (entry === undefined) throw new Error(`${page} is not in the build's manifest`);
  const chunks = new Set<string>();
  const visit = (key: string): void => {
    if (chunks.has(key)) return;
    chunks.add(key);
    for (const imported of manifest[key]?.imports ?? []) visit(imported);
  };
  for (const key of [page, ...needed]) visit(key);
  const files = [...chunks].flatMap((key) => {
    const chunk = manifest[key];
    if (chunk === undefined) throw new Error(`${key} is imported and not in the manifest`);
    return [chunk.file, ...(chunk.css ?? [])];
  });
  return [page, ...new Set(files)];
};

/** The scripts and styles that no page needs at first: loaded when asked for. */
export const lazyFiles = (manifest: Manifest, firstLoads: readonly string[]): readonly string[] => {
  const first = new Set(firstLoads);
  const all = Object.values(manifest).flatMap((chunk) => [chunk.file, ...(chunk.css ?? [])]);
  return [...new Set(all)].filter((file) => !first.has(file));
};
