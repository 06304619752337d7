import { type Finding, verdictOf } from './finding.ts';

/**
 * Seven letters and digits that stand for the findings: said over the telephone, they tell support
 * whether two people look at the same thing. Figures that pass with time are left out. FNV-1a, 32
 * bits: no secret, and it works where Web Crypto does not.
 */
export function supportCode(findings: readonly Finding[]): string {
  const told = findings.map(({ check, outcome, facts }) => {
    const lasting = facts.filter((fact) => !/^[+-]?\d/.test(fact));
    return `${check}:${outcome}:${lasting.join(',')}`;
  });
  const hash = [...told.join('\n')].reduce(
    (sum, character) => Math.imul(sum ^ (character.codePointAt(0) ?? 0), 0x01000193) >>> 0,
    0x811c9dc5,
  );
  return hash.toString(36).padStart(7, '0').toUpperCase();
}

/** What IT sends on: one line for each check, in English, with the code first. */
export function reportText(
  findings: readonly Finding[],
  about: { readonly issuer: string | null; readonly at: string; readonly browser: string },
): string {
  return [
    `Connect to care: EHR check ${supportCode(findings)}`,
    `EHR: ${about.issuer ?? 'not known'}`,
    `Checked: ${about.at}`,
    `Browser: ${about.browser}`,
    ...findings.map((one) =>
      [
        `${one.check}: ${verdictOf(one)} (${one.outcome})`,
        ...one.facts.map((fact) => `  ${fact}`),
      ].join('\n'),
    ),
  ].join('\n');
}
