type Include = fhir4.ValueSetComposeInclude;
type Concept = fhir4.CodeSystemConcept;

/** Codes of one value set, per code system. */
type Codes = Record<string, string[]>;

/**
 * Expands the value sets of required bindings to code lists.
 * A set that cannot be enumerated from the given terminology (languages, mime types, currencies…)
 * comes back in `notExpanded` by URL: the server then accepts any code there.
 */
export function expandValueSets(
  urls: readonly string[],
  terminology: readonly fhir4.FhirResource[],
): { valueSets: Record<string, Codes>; notExpanded: string[] } {
  const codeSystems = new Map<string, fhir4.CodeSystem>();
  const valueSets = new Map<string, fhir4.ValueSet>();
  for (const resource of terminology) {
    if (resource.resourceType === 'CodeSystem') codeSystems.set(resource.url ?? '', resource);
    if (resource.resourceType === 'ValueSet') valueSets.set(resource.url ?? '', resource);
  }

  const codesOf = (include: Include): Codes | undefined => {
    if (include.valueSet) {
      const expanded = include.valueSet.map((url) => expand(url.split('|')[0] ?? ''));
      return expanded.length === 1 ? expanded[0] : undefined;
    }
    const system = include.system ?? '';
    if (include.concept) return { [system]: include.concept.map(({ code }) => code) };
    const codeSystem = codeSystems.get(system);
    if (codeSystem?.concept === undefined || codeSystem.content !== 'complete') return undefined;
    if (include.filter === undefined) return { [system]: allCodes(codeSystem.concept) };
    const [filter, ...more] = include.filter;
    if (filter?.op !== 'is-a' || more.length > 0) return undefined;
    return { [system]: descendants(codeSystem.concept, filter.value) };
  };

  const expand = (url: string): Codes | undefined => {
    const compose = valueSets.get(url)?.compose;
    if (compose === undefined) return undefined;
    const included = compose.include.map(codesOf);
    const excluded = (compose.exclude ?? []).map(codesOf);
    const codes: Codes = {};
    for (const part of included) {
      if (part === undefined) return undefined;
      for (const [system, list] of Object.entries(part)) {
        codes[system] = [...new Set([...(codes[system] ?? []), ...list])];
      }
    }
    for (const part of excluded) {
      if (part === undefined) return undefined;
      for (const [system, list] of Object.entries(part)) {
        codes[system] = (codes[system] ?? []).filter((code) => !list.includes(code));
      }
    }
    return codes;
  };

  const done: Record<string, Codes> = {};
  const notExpanded: string[] = [];
  for (const url of urls) {
    const codes = expand(url);
    if (codes === undefined) notExpanded.push(url);
    else done[url] = codes;
  }
  return { valueSets: done, notExpanded };
}

const allCodes = (concepts: readonly Concept[]): string[] =>
  concepts.flatMap(({ code, concept }) => [code, ...allCodes(concept ?? [])]);

/** The concept itself and what is below it, by nesting or by a `subsumedBy` property (v3 code systems). */
const descendants = (concepts: readonly Concept[], root: string): string[] => {
  const nested = (list: readonly Concept[]): readonly Concept[] =>
    list.flatMap((concept) => (concept.code === root ? [concept] : nested(concept.concept ?? [])));
  const found = new Set(allCodes(nested(concepts)));
  const parents = (concept: Concept) =>
    (concept.property ?? []).flatMap(({ code, valueCode }) =>
      code === 'subsumedBy' && valueCode !== undefined ? [valueCode] : [],
    );
  const flat = (list: readonly Concept[]): readonly Concept[] =>
    list.flatMap((concept) => [concept, ...flat(concept.concept ?? [])]);
  let grew = true;
  while (grew) {
    const below = flat(concepts).filter(
      (concept) => !found.has(concept.code) && parents(concept).some((code) => found.has(code)),
    );
    for (const { code } of below) found.add(code);
    grew = below.length > 0;
  }
  return [...found];
};
