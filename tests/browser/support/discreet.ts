// What must not be readable in the room before someone asks for details: names of
// screening tools, scores, self-harm, and words that judge or frighten
// (DESIGN.md §2 "Discreet by default"; ux.md §8 microcopy rules, §9 criterion 8).
const tellTales: readonly RegExp[] = [
  /\b(EPDS|PHQ|GAD|Edinburgh)\b/i,
  /\bPHQ-?\d|\bGAD-?\d/i,
  /\bscor(e|ed|es|ing)\b/i,
  /\b\d+ (of|out of) (30|27|21|6)\b/i,
  /\bself[- ]?harm|suicid|\bhurt(ing)? (yourself|herself)\b/i,
  /\b(high|at|severe) risk\b|\brisk level\b/i,
  /\b(depress(ed|ion|ive)|anxiety|disorder|diagnos\w*)\b/i,
  /\b(screened )?positive\b|\bcut-?off\b/i,
  /\b(refus(ed|al|es)|non-?complian\w*|declin(ed|es))\b/i,
];

/** The words in a text that tell on her; none when it is discreet. */
export const tellTaleWords = (text: string): readonly string[] =>
  tellTales.flatMap((pattern) => pattern.exec(text)?.[0] ?? []);
