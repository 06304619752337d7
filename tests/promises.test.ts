import { readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { ALL_SCRIPTS } from '../src/content/scripts/all-scripts.ts';

// No sentence promises what nothing does (rules/words.md#promises): each that promises something
// has its row here, with the step that keeps it. A new promise without a row fails.

/** What keeps a promise: the part of the app, and what in it does so. */
type Kept = { readonly file: string; readonly does: RegExp };
type Promised = { readonly said: RegExp; readonly kept: Kept };

const by = (file: string, does: RegExp): Kept => ({ file, does });

const CONNECT = by('src/ui/first/talk-card.tsx', /turnTo\('agree'\)/);
const SCHEDULE = by('src/ui/dated/set-appointment-card.tsx', /tap: .*'record_appointment'/);
const INFORM = by('src/ui/after/after-panel.tsx', /<InfoText/);
const REVISIT = by('src/ui/not-today/not-today-card.tsx', /tap: 'not_today'/);
const DECIDE = by('src/ui/not-today/not-today-card.tsx', /agreesNow/);
const SHARED = by('src/ui/not-today/not-today-solution.tsx', /<ShareList/);
const OTHERS = by('src/ui/not-today/not-today-solution.tsx', /<DestinationPicker/);
const OFFICE = by('src/ui/agree/office-card.tsx', /tap: 'agree'/);
const ASK_COST = by('src/ui/not-today/not-today-solution.tsx', /solve\.askCost/);
const CONSENT = by('src/app/note/packet-of.ts', /sharedIn\(asked\)/);
const CHILD = by('src/app/visit/visit.ts', /childChartNote === 'billing'/);
const CALL = by('src/ui/call/start-call.tsx', /tap: 'start_call'/);
const STAY = by('src/ui/call/calling-card.tsx', /words\.calling\.stay/);
const STAY_SAFE = by('src/ui/safety/urgent-card.tsx', /followUp/);
const INTERPRETER = by('src/ui/call/call-card.tsx', /interpreterFirst/);
const SEND = by('src/ui/place/send-referral.tsx', /tap: 'send_by_portal'/);
const DATED = by('src/ui/dated/set-next-step-card.tsx', /tap: 'record_next_step'/);
const OWNER = by('src/ui/dated/set-next-step-card.tsx', /<OwnerChoice/);
const PASS = by('src/ui/call/introduced.tsx', /record_introduction/);
const PRIVATE = by('src/ui/talk/ask-alone.tsx', /askAlone/);

const PROMISES: readonly Promised[] = [
  { said: /like to (?:connect|get (?:you|her|\{\{pronoun_obj\}\}) connected)/, kept: CONNECT },
  { said: /Let me get you connected/, kept: CONNECT },
  { said: /(?:quiero|vamos a) (?:conectarl[ao]|ponerle en contacto)/i, kept: CONNECT },
  {
    said: /\b(?:get|have|help) (?:you|you get|that|your (?:first )?visit)\b.*(?:scheduled|set up|calendar)/,
    kept: SCHEDULE,
  },
  { said: /get (?:your first visit|that) (?:on the calendar|set up)/, kept: SCHEDULE },
  {
    said: /(?:dejar(?:lo)? (?:su cita )?list[ao]|dejar lista su (?:primera )?cita|va a dejar lista la suya|sac(?:a|ar|amos) su cita|le saca la cita)/i,
    kept: SCHEDULE,
  },
  {
    said: /Let me give you some information|le doy (?:un poco de )?información|Le doy un poco/i,
    kept: INFORM,
  },
  {
    said: /(?:revisit (?:this|at)|talk again on|check in again on|lo volvemos a hablar|Le vuelvo a preguntar)/,
    kept: REVISIT,
  },
  { said: /we can decide together|decide together|decidimos con usted/, kept: DECIDE },
  {
    said: /look at it now|tell you what we share|Le muestro qué compartimos|Le explico qué compartimos/,
    kept: SHARED,
  },
  {
    said: /other places on our list|on our list speaks|otros lugares de la lista|quién de la lista/,
    kept: OTHERS,
  },
  { said: /call their office now|llamar ahora a su consultorio/, kept: OFFICE },
  { said: /ask what you would pay|preguntar cuánto va a pagar/, kept: ASK_COST },
  { said: /we will share your name|vamos a compartir su nombre/, kept: CONSENT },
  {
    said: /will not go in \{\{child\}\}'s chart|no van en el expediente de \{\{child\}\}/,
    kept: CHILD,
  },
  { said: /We will call|I will start|Vamos a llamar/, kept: CALL },
  { said: /I will stay here|Yo me quedo aquí/, kept: STAY },
  { said: /going to stay with you|Me voy a quedar con usted/, kept: STAY_SAFE },
  { said: /interpreter will stay on the line/, kept: INTERPRETER },
  { said: /sending your information|Estoy enviando su información/, kept: SEND },
  {
    said: /will call you on|le va a llamar el|set a time instead|dejamos una hora fija|have you down for a call|Ya dejé anotada su llamada/,
    kept: DATED,
  },
  {
    said: /make sure (?:it happens|you two talked)|me aseguro|les preguntamos para ver/,
    kept: OWNER,
  },
  { said: /will have you scheduled before you leave|va a dejar lista la suya/, kept: PASS },
  { said: /Podemos hablar ahora, a solas/, kept: PRIVATE },
];

/** How a promise is made: what someone will do, or is about to. */
const PROMISES_IN: Readonly<Record<string, RegExp>> = {
  en: /\bwill\b|\blet (?:me|us)\b|\blet's\b|\bI(?:'d| would) like to\b|\bI want to\b|\b(?:we|I) can\b|\bI have you down\b|\bI am (?:sending|going to|here to)\b/i,
  es: /(?<!\p{L})(?:quiero|vamos a|voy a|va a|van a|le doy|le muestro|le explico|le vuelvo|veamos|podemos|me aseguro|sacamos|le saca|le ayuda a sacar|me quedo|les preguntamos|dejamos|ya dejé|estoy (?:enviando|aquí)|lo volvemos|decidimos)(?!\p{L})/iu,
};
/** They say what others do or see, and nothing that anyone here is to do. */
const NO_PROMISE =
  /who will see this|quién va a ver esto|creo que le va a servir mucho|les preguntamos a todas las mamás/;

const promising = ALL_SCRIPTS.flatMap(({ id, lang, text }) =>
  text
    .split(/(?<=[.?!:]) /)
    .filter((sentence) => PROMISES_IN[lang]?.test(sentence) && !NO_PROMISE.test(sentence))
    .map((sentence) => [id, sentence] as const),
);

describe('a promise has the step that keeps it', () => {
  test('there are promises in both languages', () => {
    const languages = new Set(promising.map(([id]) => (id.startsWith('ES-') ? 'es' : 'en')));
    expect(languages).toEqual(new Set(['en', 'es']));
    expect(promising.length).toBeGreaterThan(80);
  });

  test.each(promising)('%s: %s', (_, sentence) => {
    expect(PROMISES.filter(({ said }) => said.test(sentence))).not.toEqual([]);
  });
});

describe('a row of the table', () => {
  test.each(PROMISES.map((row) => [String(row.said), row] as const))(
    '%s is said, and kept',
    (_, row) => {
      expect(ALL_SCRIPTS.some(({ text }) => row.said.test(text))).toBe(true);
      expect(readFileSync(row.kept.file, 'utf8')).toMatch(row.kept.does);
    },
  );
});

test.each([
  'Maya can check what your plan covers.',
  'Let me show you what the therapist writes.',
  'We will send you a ride.',
  'Le prometo que van a venir por usted.',
])('a new promise has no row until someone gives it a step: %s', (sentence) => {
  expect(PROMISES.filter(({ said }) => said.test(sentence))).toEqual([]);
});
