import type { VisitMedium } from '../../domain/handoff/handoff-record.ts';
import type { NextStepWay } from '../../domain/handoff/next-step-record.ts';

/** What is said once a date is set. The card and the sheet are hers: no word tells what for. */
export type AfterWords = {
  readonly label: string;
  readonly note: {
    readonly copy: string;
    readonly copied: string;
    readonly blocked: string;
    readonly show: string;
    readonly text: string;
  };
  readonly language: Record<'label' | 'en' | 'es', string>;
  /** Whether a name is on what she takes along: her choice. */
  readonly name: { readonly label: string; readonly none: string };
  readonly actions: Record<'handOver' | 'print' | 'calendar', string>;
  readonly screen: {
    readonly set: Record<'appointment' | 'call', string>;
    readonly at: (time: string) => string;
    readonly between: (from: string, until: string) => string;
    readonly by: Record<VisitMedium, string>;
    /** Who calls whom, and from which number; `who` is null where she wants no name on it. */
    readonly calls: Record<NextStepWay, (phone: string, who: string | null) => string>;
    readonly with: (who: string) => string;
    readonly ifAnythingChanges: string;
    readonly other: string;
    readonly done: string;
    readonly blank: string;
  };
  readonly sheet: {
    readonly title: Record<'appointment' | 'call', string>;
    readonly scan: string;
    readonly blocked: string;
    readonly openWindow: string;
    readonly windowBlocked: string;
    readonly close: string;
  };
  /** What she keeps when she prefers to wait. */
  readonly info: {
    readonly print: string;
    readonly title: string;
    readonly lines: readonly string[];
    readonly reachUs: string;
    readonly support: string;
    readonly scan: string;
  };
  readonly calendar: {
    /** What her calendar will show. */
    readonly summary: Record<'appointment' | 'call', string>;
    readonly save: string;
    readonly saveHint: string;
    readonly asText: string;
    readonly failed: string;
  };
};

const en: AfterWords = {
  label: 'To take along',
  note: {
    copy: 'Copy chart note',
    copied: 'Copied. Paste it into your note.',
    blocked:
      'Copying is blocked here. Turn the screen away, show the note, and copy it with Ctrl+C.',
    show: 'Show the note',
    text: 'Chart note',
  },
  language: { label: 'Language of the card and the sheet', en: 'English', es: 'Español' },
  name: { label: 'A name on it? Ask her', none: 'No name' },
  actions: { handOver: 'Hand the screen over', print: 'Print sheet', calendar: 'Calendar' },
  screen: {
    set: { appointment: 'You are set for', call: 'A call is set for' },
    at: (time) => `at ${time}`,
    between: (from, until) => `between ${from} and ${until}`,
    by: { video: 'by video', phone: 'by phone', in_person: 'in person' },
    calls: {
      practice_calls: (phone, who) => `${who ?? 'They'} will call you from ${phone}`,
      she_calls: (phone, who) => `You call ${who === null ? phone : `${who} at ${phone}`}`,
      call_together: (phone, who) =>
        `We call together, with you: ${who === null ? phone : `${who}, ${phone}`}`,
      own_check_in: (phone, who) => `${who ?? 'We'} will call you from ${phone}`,
    },
    with: (who) => `with ${who}`,
    ifAnythingChanges: 'If anything changes, call',
    other: 'Español',
    done: 'Done',
    blank: 'Tap to continue',
  },
  sheet: {
    title: { appointment: 'Your next appointment', call: 'Your next call' },
    scan: 'Scan with a phone to put it in your calendar.',
    blocked:
      'Printing is blocked in this panel. Open the sheet in a window and print it from the browser menu, or let her take a photo.',
    openWindow: 'Open in a window',
    windowBlocked: 'The window was blocked. Let her take a photo of this page.',
    close: 'Close',
  },
  info: {
    print: 'Print what she keeps',
    title: 'Good to know',
    lines: [
      'What it is: a talk with a trained person, by video, by phone or in person.',
      'Cost: ask what you would pay before you book. Your insurance card has a number for this.',
      'Who sees it: the people who care for you. Nothing is sent unless you say yes.',
    ],
    reachUs: 'To reach us:',
    support: 'Someone to talk to, free, day and night, English and Spanish. Call or text:',
    scan: 'Scan with a phone to call that line.',
  },
  calendar: {
    summary: { appointment: 'Appointment', call: 'Phone call' },
    save: 'Save calendar file',
    saveHint: 'If nothing is saved, this panel blocks it. Let her scan the code, or use the text.',
    asText: 'Calendar file as text',
    failed: 'The calendar code could not be made. Write the date down for her.',
  },
};

const es: AfterWords = {
  label: 'Para llevar',
  note: {
    copy: 'Copiar la nota',
    copied: 'Copiada. Péguela en su nota.',
    blocked: 'Aquí no se puede copiar. Gire la pantalla, muestre la nota y cópiela con Ctrl+C.',
    show: 'Mostrar la nota',
    text: 'Nota para el expediente (en inglés)',
  },
  language: { label: 'Idioma de la tarjeta y de la hoja', en: 'English', es: 'Español' },
  name: { label: '¿Con un nombre? Pregúntele', none: 'Sin nombre' },
  actions: { handOver: 'Mostrarle la pantalla', print: 'Imprimir hoja', calendar: 'Calendario' },
  screen: {
    set: { appointment: 'Su cita es el', call: 'Su llamada es el' },
    at: (time) => `a las ${time}`,
    between: (from, until) => `entre las ${from} y las ${until}`,
    by: { video: 'por video', phone: 'por teléfono', in_person: 'en persona' },
    calls: {
      practice_calls: (phone, who) =>
        who === null
          ? `Le van a llamar desde el ${phone}`
          : `${who} le va a llamar desde el ${phone}`,
      she_calls: (phone, who) => `Usted llama al ${phone}${who === null ? '' : ` (${who})`}`,
      call_together: (phone, who) =>
        `Llamamos con usted al ${phone}${who === null ? '' : ` (${who})`}`,
      own_check_in: (phone, who) =>
        who === null
          ? `Le vamos a llamar desde el ${phone}`
          : `${who} le va a llamar desde el ${phone}`,
    },
    with: (who) => `con ${who}`,
    ifAnythingChanges: 'Si algo cambia, llame al',
    other: 'English',
    done: 'Listo',
    blank: 'Toque para continuar',
  },
  sheet: {
    title: { appointment: 'Su próxima cita', call: 'Su próxima llamada' },
    scan: 'Escanee con un teléfono para guardarla en su calendario.',
    blocked:
      'En este panel no se puede imprimir. Abra la hoja en una ventana e imprímala desde el menú del navegador, o deje que tome una foto.',
    openWindow: 'Abrir en una ventana',
    windowBlocked: 'La ventana fue bloqueada. Deje que tome una foto de esta página.',
    close: 'Cerrar',
  },
  info: {
    print: 'Imprimir lo que se lleva',
    title: 'Para tener a mano',
    lines: [
      'Qué es: hablar con una persona preparada, por video, por teléfono o en persona.',
      'Costo: pregunte cuánto pagaría antes de sacar una cita. Su tarjeta del seguro tiene un número para esto.',
      'Quién lo ve: las personas que le atienden. No se envía nada si usted no dice que sí.',
    ],
    reachUs: 'Para hablar con nosotros:',
    support:
      'Alguien con quien hablar, gratis, de día y de noche, en español y en inglés. Llame o escriba:',
    scan: 'Escanee con un teléfono para llamar a esa línea.',
  },
  calendar: {
    summary: { appointment: 'Cita', call: 'Llamada' },
    save: 'Guardar archivo de calendario',
    saveHint:
      'Si no se guarda nada, este panel lo bloquea. Deje que escanee el código o use el texto.',
    asText: 'Archivo de calendario como texto',
    failed: 'No se pudo crear el código del calendario. Escriba la fecha.',
  },
};

/** Both languages at once: her card changes between them with one tap. */
export const AFTER_WORDS: Readonly<Record<'en' | 'es', AfterWords>> = { en, es };
