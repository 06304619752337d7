import type { FirstWords } from '../words.ts';
import { esOwnNumbers } from './es-own-numbers.ts';
import { esChildLines } from './es-peds.ts';

const readFailure: FirstWords['readFailure'] = {
  offline: [
    'No hay conexión con el expediente desde esta computadora.',
    'Revise la red e intente otra vez.',
  ],
  session_ended: [
    'La sesión de este expediente terminó.',
    'Cierre este panel y ábralo otra vez desde el expediente.',
  ],
  not_permitted: [
    'Su cuenta no puede leer esto en el expediente.',
    'Pida a informática que lo permita para esta aplicación; mientras tanto, búsquelo en el expediente mismo.',
  ],
  not_found: [
    'El expediente no tiene este registro.',
    'Abra la aplicación otra vez desde el expediente.',
  ],
  conflict: ['Otra persona cambió esto primero.', 'Vea lo más reciente y luego decida otra vez.'],
  refused: [
    'El expediente no contestó esta pregunta.',
    'Búsquelo en el expediente mismo, y pase a informática lo que dice el expediente.',
  ],
  busy: ['El expediente está ocupado.', 'Espere un momento e intente otra vez.'],
  server_failed: [
    'El sistema de expedientes tuvo un problema.',
    'Intente otra vez; si sigue, busque en el expediente mismo.',
  ],
  unreadable: [
    'No se pudo leer la respuesta del expediente.',
    'Intente otra vez; si sigue, avise a informática.',
  ],
  partly_read: [
    'El expediente dejó algo fuera.',
    'Intente otra vez; si sigue, busque en el expediente mismo.',
  ],
  unknown_outcome: [
    'Se envió, pero no llegó respuesta.',
    'Revise otra vez antes de escribirlo de nuevo.',
  ],
};

/** What the first card says, and what is said when there is none, in Spanish. */
export const esFirst: FirstWords = {
  appName: 'Conectar con apoyo',
  idle: 'Conectar con apoyo — toque para continuar',
  loading: 'Leyendo el expediente…',
  restToCome: 'Leyendo el resto del expediente…',
  showDetails: 'Mostrar detalles',
  hideDetails: 'Ocultar detalles',
  steps: { label: 'Pasos', talk: 'Hablar', agree: 'Acuerdo', call: 'Llamar', booked: 'Cita lista' },
  born: (date) => `Nacimiento: ${date}`,
  forPerson: (name) => `Para ${name}`,
  noNextStep: (given) => `${given} todavía no tiene un siguiente paso.`,
  tryAgain: 'Intentar otra vez',
  readAgain: 'Leer otra vez',
  help: 'Ayuda urgente',
  sayThis: 'Diga esto',
  sayInLanguage: { en: 'Inglés', es: 'Español', interpreter: 'Inglés, lo lee quien interpreta' },
  otherWording: 'Otras palabras',
  talk: {
    heading: (given) => `Hable con ${given}`,
    agrees: (given) => `${given} está de acuerdo`,
    notToday: 'Hoy no',
  },
  checkInDue: {
    heading: 'Conversación planeada',
    cameUp: (place, date) => `Se habló de conectar con ${place}: ${date}.`,
    cameUpNoPlace: (date) => `Se habló de conectar con apoyo: ${date}.`,
  },
  pause: {
    heading: 'Primero, un paso del personal clínico',
    positive:
      'Por favor, hablen en privado antes de la llamada. La llamada se abre cuando el personal clínico registra este paso.',
    unknown: 'Falta una respuesta en el expediente. Por favor, pregunte primero, en privado.',
  },
  nothing: {
    heading: 'No hay un cuestionario reciente',
    body: 'No se encontró nada de los últimos 14 días en este expediente.',
    quietHeading: 'Nada pendiente hoy',
    quietBody: 'Los cuestionarios del expediente no piden otro paso hoy.',
    incompleteHeading: 'Un cuestionario no está completo',
    incomplete:
      'Quedaron preguntas en blanco. Antes de seguir, pregunte otra vez o complétenlo con calma.',
    rescreenHeading: 'Repita el cuestionario',
    rescreen: (date) =>
      `Del cuestionario del ${date} no quedó ningún siguiente paso. Repítalo hoy.`,
    diedHeading: 'Aquí no hay nada que ofrecer',
    died: (given) =>
      `El expediente dice que ${given} falleció. Si no es así, primero pida que se corrija el expediente.`,
    unknownHeading: 'Hoy no se sabe',
    unknownBody: 'Hasta que se lea el expediente no se puede decir si algo pide otro paso.',
    unreadBody:
      'Hay un cuestionario que no se pudo leer; por eso no se sabe si algo pide un siguiente paso.',
    repeat: 'Hay uno anterior. Repítalo hoy.',
    enterPaper: 'Anotar un resultado en papel',
    offerAnyway: 'Ofrecer apoyo ahora',
  },
  unreadForm: {
    why: {
      unreadable: 'un cuestionario que no se pudo leer',
      not_final: 'un cuestionario sin terminar',
      someone_else: 'un cuestionario sobre otra persona',
      no_date: 'un cuestionario sin fecha',
      shown_only: 'un cuestionario que se muestra y no se puntúa',
    },
    next: 'Ábralo en el expediente antes de seguir, o haga sus preguntas otra vez.',
    seeDetails: 'Los detalles dicen por qué.',
  },
  child: esChildLines,
  incomplete: (parts) => `No se pudo leer una parte del expediente: ${parts}. Esto no es todo.`,
  asideNotRead: (parts) => `Sin leer: ${parts}.`,
  olderResults: {
    toCome: 'Todavía se están leyendo resultados anteriores.',
    changed: 'Ya se leyeron los resultados anteriores, y lo que dice esta página cambió.',
  },
  restChanged: 'Ya se leyó el resto del expediente, y lo que dice esta página cambió.',
  part: {
    screenings: 'cuestionarios',
    handoff: 'registros anteriores de conexión',
    visit: 'esta visita',
    insurance: 'seguro médico',
    family: 'familia',
    births: 'partos y pérdidas',
    directory: 'directorio de consultorios',
    sent: 'lo que se envió antes',
    user: 'su nombre',
  },
  maybeUnderWay:
    'Puede que ya haya una conexión en curso; por eso no se puede guardar ninguna hasta que se lea.',
  partMissing: {
    heading: 'Una parte de la aplicación no se cargó',
    body: 'No se ha perdido nada de lo guardado. Revise la red y vuelva a intentarlo.',
  },
  readFailure,
  slow: [
    'El expediente no ha contestado en 15 segundos.',
    'Léalo otra vez, o siga en el expediente mismo.',
  ],
  appFault: {
    heading: 'Esto no se puede mostrar',
    page: [
      'Algo no funcionó en esta aplicación; no se ha perdido nada de lo guardado.',
      'Lea el expediente otra vez. Si sigue, continúe en el expediente mismo y avise a informática.',
    ],
    card: [
      'Algo no funcionó en esta aplicación. Lo que escribió se conserva.',
      'Lea el expediente otra vez. Si sigue, continúe en el expediente mismo y avise a informática.',
    ],
    part: 'Una parte de esta página no se puede mostrar.',
  },
  noName: 'esta persona',
  failureSaid: (text) => `El expediente dice: ${text}`,
  readFailedHeading: 'No se pudo leer el expediente',
  callInstead: (name, phone) => `Todavía puede llamar a ${name}: ${phone}`,
  practiceFileHeading: 'No se pudo leer la configuración del consultorio',
  practiceFileBad: [
    'La aplicación la necesita para saber sus puntos de corte y su hora.',
    'Avise a informática: falta o tiene un error el archivo del consultorio que se nombra abajo.',
  ],
  ownNumbers: esOwnNumbers,
  checkEhr: 'Comprobar este sistema (para informática)',
};
