import { LOINC, SNOMED } from './code-systems.ts';

/** What a diagnosis, a visit or an observation says of a birth. */
export type BirthMeaning = 'loss' | 'birth' | 'after_birth' | 'pregnant';

/** One meaning's words and codes; the ICD-10-CM ones by their beginning, without the dot. */
type Sign = {
  readonly means: BirthMeaning;
  readonly icd10: RegExp;
  readonly snomed: readonly string[];
  readonly words: RegExp;
};

/**
 * In the order in which they are believed: a loss outweighs the birth it is told with.
 *
 * ICD-10-CM 2027: Z37 outcome of delivery (.1, .3, .4, .6-, .7 with a stillbirth), P95 stillbirth,
 * O00-O03 ectopic, mole, missed and spontaneous abortion, O31.1-.3 and O36.4 death in the womb,
 * R95 sudden infant death; O80, O82 delivery; Z39 care after birth; Z33.1, Z34, O09 pregnancy.
 * Terminations (O04, Z33.2) are left out: "I am so sorry for your loss" may not be true of one.
 * SNOMED CT International: stillbirth, fetal and neonatal death, miscarriage; the other concepts
 * below them say it in their display, which is read as well.
 */
const SIGNS: readonly Sign[] = [
  {
    means: 'loss',
    icd10: /^(?:Z37[13467]|P95|O0[0-3]|O31[123]|O364|R95)/,
    snomed: [
      '237364002', // Stillbirth
      '169827000', // Single stillbirth
      '169829002', // Twins - one still and one live born
      '169830007', // Twins - both stillborn
      '169832004', // Triplets - two live and one stillborn
      '169833009', // Triplets - one live and two stillborn
      '169834003', // Triplets - three stillborn
      '713202001', // Antepartum stillbirth
      '408796008', // Stillbirth, intrapartum or prior to labor not known
      '14022007', // Fetal death, affecting management of mother
      '399363000', // Late fetal death affecting management of mother
      '237361005', // Antepartum fetal death
      '237362003', // Fetal intrapartum death
      '237363008', // Intrauterine death of one twin
      '445548006', // Dead fetus in utero
      '276506001', // Neonatal death
      '51178009', // Sudden infant death syndrome
      '17369002', // Miscarriage
      '16607004', // Missed miscarriage
      '34801009', // Ectopic pregnancy
    ],
    words:
      /\b(?:still ?birth|still ?born|(?:f(?:o)?etal|intra ?uterine|neonatal|perinatal|infant|newborn|baby'?s?) (?:death|demise|loss)|IUFD|miscarriage|(?:spontaneous|missed|incomplete) abortion|ectopic pregnancy|(?:pregnancy|infant|baby) loss|loss of (?:a |the |her )?(?:pregnancy|baby|infant|child)|molar pregnancy|sudden infant death|bereave\w*|mortinat\w*|nacid[oa] muert[oa]|muerte (?:fetal|neonatal|perinatal|intrauterina|del bebe)|obito fetal|aborto espontaneo|perdida (?:gestacional|perinatal|neonatal|fetal|del? (?:embarazo|bebe|su bebe))|embarazo (?:ectopico|molar)|duelo)\b/i,
  },
  {
    means: 'birth',
    icd10: /^(?:Z37[0259]|O8[02])/,
    snomed: [
      '177184002', // Normal delivery procedure
      '48782003', // Delivery normal
      '11466000', // Cesarean section
      '61586001', // Delivery by vacuum extraction
      '302383004', // Forceps delivery
      '236973005', // Delivery procedure
      '3950001', // Birth
      '281050002', // Livebirth
      '169826009', // Single live birth
      '169828005', // Twins - both live born
      '282020008', // Premature delivery
    ],
    words:
      /\b(?:(?:vaginal|normal|spontaneous|forceps|vacuum|preterm|term|c(?:a?esarean)?) (?:delivery|birth)|c(?:a?esarean)?[- ]section|labou?r and delivery|live ?birth|delivery (?:admission|encounter|procedure)|childbirth|parto (?:vaginal|normal|unico|prematuro)|cesarea|nacimiento vivo|nacido vivo)\b|^(?:birth|delivery|parto)$/i,
  },
  {
    means: 'after_birth',
    icd10: /^Z39/,
    snomed: [
      '169762003', // Postnatal visit
      '133906008', // Postpartum care
    ],
    words:
      /\b(?:post[- ]?partum|post[- ]?natal|post?parto|puerper\w+|after birth|despues del parto)\b/i,
  },
  {
    means: 'pregnant',
    icd10: /^(?:Z331|Z34|O09)/,
    snomed: [
      '77386006', // Pregnant
      '424441002', // Prenatal initial visit
      '424619006', // Prenatal visit
      '424525001', // Antenatal care
    ],
    words: /\b(?:pre[- ]?natal|ante[- ]?natal|pregnant|pregnancy|embaraz\w+|control prenatal)\b/i,
  },
];

/** Said of what has not happened to her, or not to her. */
const NOT_SO =
  /^(?:no|not|sin)\b|\b(?:threatened|risk|fear of|screening for|prevention|history|family|denies|rule out|amenaza|riesgo|temor|antecedentes?|familiar(?:es)?|historia)\b/i;

/** LOINC 82810-3 answers with its own list (LL4129-4) as well as with SNOMED CT. */
const LOINC_PREGNANT = 'LA15173-0';

/** What codes and words say; null: nothing of a birth. Words only where no code says it. */
export function birthMeaningOf(concept: fhir4.CodeableConcept | undefined): BirthMeaning | null {
  const codings = concept?.coding ?? [];
  const coded = SIGNS.find((sign) => codings.some((coding) => isCoded(coding, sign)));
  if (coded !== undefined) return coded.means;
  if (codings.some(({ code }) => code === LOINC_PREGNANT)) return 'pregnant';
  return meaningOfWords([concept?.text, ...codings.map(({ display }) => display)]);
}

/** What free words say, in English or Spanish. */
export function meaningOfWords(texts: readonly (string | undefined)[]): BirthMeaning | null {
  const said = texts
    .flatMap((text) => text ?? [])
    .map((text) => text.normalize('NFD').replace(/\p{M}/gu, ''))
    .filter((text) => !NOT_SO.test(text));
  return SIGNS.find(({ words }) => said.some((text) => words.test(text)))?.means ?? null;
}

const ICD10 = /icd-10|2\.16\.840\.1\.113883\.6\.(?:90|3)$/i;
const SNOMED_OID = '2.16.840.1.113883.6.96';

function isCoded({ system = '', code = '' }: fhir4.Coding, { icd10, snomed }: Sign): boolean {
  if (ICD10.test(system)) return icd10.test(code.toUpperCase().replaceAll('.', ''));
  return (system === SNOMED || system.endsWith(SNOMED_OID)) && snomed.includes(code);
}

/**
 * Observations that tell of a birth or a pregnancy, as they are searched for: date of delivery,
 * pregnancy status, outcome of a pregnancy, due date; and the SNOMED birth outcome.
 */
export const DELIVERY_DATE = '93857-1';
export const DUE_DATE = '11778-8';
export const BIRTH_OBSERVATIONS: readonly string[] = [
  `${LOINC}|${DELIVERY_DATE}`,
  `${LOINC}|${DUE_DATE}`,
  `${LOINC}|82810-3`,
  `${LOINC}|11449-6`,
  `${LOINC}|63893-2`,
  `${SNOMED}|364587008`,
];
