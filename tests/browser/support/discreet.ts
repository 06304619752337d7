// What must not be readable in the room before someone asks for details: names of
// screening tools, scores, self-harm, and words that judge or frighten
// (rules/screen.md#discreet; rules/words.md#plain-words).
const tellTales: readonly RegExp[] = [
  /\b(EPDS|PHQ|GAD|PTSD|Edinburgh|C-?SSRS|ASQ)\b/i,
  /\bPHQ-?\d|\bGAD-?\d/i,
  /\bscor(e|ed|es|ing)\b/i,
  /\b\d+ (of|out of) (30|27|21|6)\b/i,
  /\bself[- ]?harm|suicid|\bhurt(ing)? (yourself|herself)\b/i,
  /\brisks?\b/i,
  /\b(depress(ed|ion|ive)|anxiety|disorder|diagnos\w*)\b/i,
  /\b(screened )?positive\b|\bcut-?off\b/i,
  /\b(refus(ed|al|es)|non-?complian\w*|declin(ed|es))\b/i,
  // The same in Spanish; a word there may end in a letter that \b does not know.
  /\b(Edimburgo|puntaje|puntuaci[oó]n|punto de corte)/i,
  /\b\d+ de (30|27|21|6)\b/i,
  /\bautolesi|\b(hacerse|lastimarse|hacerte) (daño|a s[ií] misma)|\blastimarse\b/i,
  /\b(riesgos?|alto riesgo)\b/i,
  /\b(depresi|deprimid|ansiedad|trastorno|diagn[oó]stic)/i,
  /\bpositiv[oa]s?\b/i,
  /\b(rechaz|se neg[oó]|no cooper)/i,
];

/** The words in a text that tell on her; none when it is discreet. */
export const tellTaleWords = (text: string): readonly string[] =>
  tellTales.flatMap((pattern) => pattern.exec(text)?.[0] ?? []);
