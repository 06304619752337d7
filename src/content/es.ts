import { ownNumbersEs } from './own-numbers.ts';
import type { Words } from './words.ts';

const failure: Words['failure'] = {
  offline: [
    'No hay conexión con el expediente desde esta computadora.',
    'Revise la red e intente otra vez.',
  ],
  session_ended: [
    'La sesión de este expediente terminó.',
    'Cierre este panel y ábralo otra vez desde el expediente.',
  ],
  not_permitted: [
    'Su cuenta no puede hacer esto en el expediente.',
    'Pida a informática que lo permita para esta aplicación; mientras tanto, escríbalo en su nota.',
  ],
  not_found: [
    'El expediente no tiene este registro.',
    'Abra la aplicación otra vez desde el expediente.',
  ],
  conflict: ['Otra persona cambió esto primero.', 'Vea lo más reciente y luego decida otra vez.'],
  refused: [
    'El expediente no aceptó esto.',
    'Escríbalo en su nota, y pase a informática lo que se dice abajo.',
  ],
  busy: ['El expediente está ocupado.', 'Espere un momento e intente otra vez.'],
  server_failed: [
    'El sistema de expedientes tuvo un problema.',
    'Intente otra vez; si sigue, escríbalo en su nota.',
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

/**
 * Everything the interface says, in Spanish: usted, neutral US Spanish, and "la persona" or "su"
 * where the English says she, because the parent may be of any gender. Times arrive as strings
 * without an article ("2:30 p. m."), so they stand after a colon or in brackets, never after "a las".
 */
export const es: Words = {
  appName: 'Conectar con apoyo',
  loading: 'Leyendo el expediente…',
  showDetails: 'Mostrar detalles',
  hideDetails: 'Ocultar detalles',
  steps: { label: 'Pasos', talk: 'Hablar', agree: 'Acordar', call: 'Llamar', booked: 'Cita lista' },
  born: (date) => `Nacimiento: ${date}`,
  forPerson: (name) => `Para ${name}`,
  back: 'Atrás',
  tryAgain: 'Intentar otra vez',
  sayThis: 'Diga esto',
  sayInLanguage: { en: 'Inglés', es: 'Español', interpreter: 'Inglés, lo lee quien interpreta' },
  otherWording: 'Otras palabras',
  talk: {
    heading: (given) => `Hable con ${given}`,
    agrees: (given) => `${given} está de acuerdo`,
    notToday: 'Hoy no',
  },
  agree: {
    heading: 'Pregunte, y luego llame',
    to: 'A',
    change: 'Cambiar',
    chooseHeading: '¿A dónde llamamos?',
    openUntil: (time) => `Abierto hasta: ${time}`,
    closingAt: (time) => `Cierra pronto: ${time}`,
    closedUntil: (when) => `Cerrado ahora. Abre: ${when}`,
    hoursUnknown: 'Horario no registrado',
    yesCallNow: 'Sí, llamar ahora',
    none: 'El directorio no tiene ningún consultorio que reciba pacientes.',
    noneNext: (line, phone) =>
      `Llame a ${line}, ${phone}, y pida a informática que agregue consultorios al directorio.`,
    directoryFailed: 'No se pudo leer el directorio de consultorios.',
    fits: {
      language: (language) => `Atiende en ${language}`,
      payer: 'Acepta su seguro',
      payerUnknown: 'Seguro sin confirmar',
      languageMissing: (language) => `No indica ${language}`,
    },
  },
  place: {
    firstOpening: (when) => `Primera cita disponible: ${when}`,
    telehealth: 'Citas por video o teléfono',
    promise: {
      hours: (n, by) => `Llaman en ${n === 1 ? '1 hora' : `${n} horas`}, hasta ${by}`,
      business_days: (n, by) =>
        `Llaman en ${n === 1 ? '1 día hábil' : `${n} días hábiles`}, hasta ${by}`,
    },
    for: {
      perinatal: 'Atención después del parto',
      loss: 'Atención después de una pérdida',
      psychiatry: 'Psiquiatría',
    },
    checkedLongAgo: (date) => `Revisado el ${date}, hace más de 90 días. Confirme que es correcto.`,
    notChecked: 'No consta cuándo se revisó por última vez.',
  },
  call: {
    heading: (given) => `Llame ahora, junto con ${given}`,
    sayToThem: 'Diga esto cuando contesten',
    startCall: 'Iniciar la llamada',
    closed: (when) =>
      `Está cerrado ahora. Abre: ${when}. Hasta entonces no se puede llamar desde aquí.`,
    numberHint: 'Toque el número o márquelo desde el teléfono del cuarto.',
    attempts: (n) =>
      n === 1
        ? '1 intento hasta ahora, todavía sin respuesta'
        : `${n} intentos hasta ahora, todavía sin respuesta`,
  },
  line: {
    heading: 'En la línea',
    stay: 'Altavoz encendido. Quédese hasta que haya día y hora.',
    passPhone: 'Pasar el teléfono',
    appointmentSet: 'Ya hay cita',
    noAnswer: 'No contestan',
    started: (time, by) => `Llamada iniciada: ${time}, por ${by}`,
    attemptSaved:
      'Se guardó como intento, no como contacto. Intente otra vez o cambie de consultorio.',
  },
  when: {
    heading: '¿Cuándo es la cita?',
    dateAndTime: 'Día y hora',
    // Not 12/4: in Spanish that has two readings, and the field would ask.
    hint: 'Por ejemplo: 4 dic 2:30p, o vie 2:30 pm',
    with: 'Con',
    how: 'Cómo',
    medium: { video: 'Video', phone: 'Teléfono', in_person: 'En persona' },
    save: 'Guardar la cita',
    backToCall: 'Volver a la llamada',
    daysFromToday: (days) => (days === 0 ? 'Hoy' : days === 1 ? 'Mañana' : `En ${days} días`),
    takeInstead: (when) => `Usar ${when}`,
    keep: (when) => `Está bien: dejar ${when}`,
    problem: {
      empty: 'Escriba el día y la hora, por ejemplo 4 dic 2:30p',
      no_date: 'Agregue el día, por ejemplo 4 dic o viernes',
      no_time: 'Agregue la hora, por ejemplo 2:30p',
      ambiguous_time: '¿De la mañana o de la tarde?',
      ambiguous_date: '¿Qué día quiere decir?',
      wrong_weekday: 'Esa fecha no cae en ese día de la semana. Revise los dos.',
      past: 'Esa hora ya pasó. Revise la fecha.',
      unreadable: 'No se entendió. Escríbalo así: 4 dic 2:30p',
      nonexistent_time: 'Ese día cambia el reloj y esa hora no existe. Elija otra.',
      repeated_time: 'Ese día cambia el reloj y esa hora se repite. ¿Cuál de las dos?',
      too_far: 'Falta más de un año para esa fecha. Revísela.',
    },
    closedThen: (next) => `A esa hora está cerrado. Abre: ${next}.`,
    whoMissing: 'Escriba con quién es la cita, o el nombre de la línea.',
  },
  booked: {
    heading: 'Cita guardada',
    readAloud: 'Lea esto en voz alta',
    inCaseAnythingChanges: 'El número, por si algo cambia',
    notRead: 'No se pudo leer la hora. Búsquela en el expediente antes de decirla.',
  },
  notToday: {
    heading: 'Hoy no',
    whatShared: (given) => `Lo que ${given} contó`,
    checkIn: (date, how) => `Volver a hablar: ${date}, ${how}`,
    how: { visit: 'en una visita', call: 'por teléfono' },
    owner: (name) => `A cargo: ${name}`,
    change: 'Cambiar la fecha',
    date: 'Fecha para volver a hablar',
    save: (date) => `Guardar, volver a hablar: ${date}`,
    agreesNow: (given) => `Ahora ${given} está de acuerdo`,
    chooseReason: 'Primero elija lo que la persona contó.',
    dateNotAhead: 'Elija un día después de hoy.',
  },
  reason: {
    not_ready: 'Todavía no es el momento',
    talk_with_partner_family: 'Hablarlo primero',
    time_or_work: 'Tiempo o trabajo',
    childcare_or_transport: 'Cuidado de niños o transporte',
    cost_or_insurance: 'Costo o seguro',
    privacy_or_stigma: 'Privacidad',
    worry_about_child_custody: 'Una pregunta de familia',
    prior_bad_experience: 'Antes no le fue bien',
    feels_better_now: 'Se siente mejor ahora',
    prefers_own_provider: 'Ya tiene con quién atenderse',
    prefers_other_support: 'Prefiere otro apoyo',
    language_or_culture_fit: 'Idioma o cultura',
    no_phone_or_internet: 'Sin teléfono o internet',
    needs_private_time: 'Prefiere otro momento',
    prefers_not_to_say: 'Prefiere no decirlo',
    other: 'Otra cosa',
  },
  wanted: {
    not_ready: (given) => `${given} siente que todavía no es el momento.`,
    talk_with_partner_family: (given) => `${given} quiere hablarlo primero.`,
    time_or_work: (given) => `${given} tiene poco tiempo, o tiene trabajo.`,
    childcare_or_transport: (given) => `${given} necesita cuidado de niños o transporte.`,
    cost_or_insurance: (given) => `${given} tiene una pregunta sobre el costo o el seguro.`,
    privacy_or_stigma: (given) => `${given} quiere saber quién va a ver esto.`,
    worry_about_child_custody: (given) => `${given} tiene una pregunta sobre su familia.`,
    prior_bad_experience: (given) => `${given} contó que antes no le fue bien.`,
    feels_better_now: (given) => `${given} se siente mejor ahora.`,
    prefers_own_provider: (given) => `A ${given} le gustaría ver a alguien que ya conoce.`,
    prefers_other_support: (given) => `A ${given} le gustaría otro tipo de apoyo.`,
    language_or_culture_fit: (given) => `${given} quiere a alguien que hable su idioma.`,
    no_phone_or_internet: (given) => `${given} no tiene teléfono o internet para esto por ahora.`,
    needs_private_time: (given) => `A ${given} le gustaría hablarlo en otro momento.`,
    prefers_not_to_say: (given) => `${given} prefiere esperar, y no decir por qué.`,
    other: (given) => `${given} prefiere esperar.`,
  },
  agreedToShare: (given, place) =>
    `${given} estuvo de acuerdo en llamar hoy a ${place}, y en compartir su nombre, fecha de nacimiento, teléfono, seguro y el motivo.`,
  revisit: {
    heading: 'Conversación planeada',
    cameUp: (place, date) => `Se habló de conectar con ${place}: ${date}.`,
    cameUpNoPlace: (date) => `Se habló de conectar con apoyo: ${date}.`,
  },
  waiting: {
    heading: 'Ya hay fecha para volver a hablar',
    on: (date, owner) => `${date}, con ${owner}.`,
    offerAgain: 'Ofrecer otra vez ahora',
  },
  pause: {
    heading: 'Primero, un paso del personal clínico',
    positive:
      'Por favor, hablen en privado antes de la llamada. La llamada se abre cuando el personal clínico registra este paso.',
    unknown: 'Falta una respuesta en el expediente. Por favor, pregunte primero, en privado.',
    checklist: [
      'Un cuarto privado, sin visitas',
      'Intérprete si hace falta',
      'Alguien se queda con la persona, y con el bebé',
    ],
    notHere:
      'Por ahora, registre el paso en la nota del expediente. Esta aplicación todavía no lo registra.',
  },
  nothing: {
    heading: 'No hay un cuestionario reciente',
    body: 'No se encontró nada de los últimos 14 días en este expediente.',
    quietHeading: 'Nada pendiente hoy',
    quietBody: 'Los cuestionarios del expediente no piden otro paso hoy.',
    unknownHeading: 'Hoy no se sabe',
    unknownBody: 'Hasta que se lea el expediente no se puede decir si algo pide otro paso.',
    repeat: 'Hay uno anterior. Repítalo hoy.',
    offerAnyway: 'Ofrecer apoyo ahora',
  },
  child: {
    heading: 'Este es el expediente de un menor',
    body: (child) =>
      `En el expediente de ${child} no se muestra ni se guarda nada sobre su madre o su padre.`,
    next: 'Abra el expediente propio de la madre o del padre, y empiece desde ahí.',
  },
  details: {
    heading: 'Por qué',
    outOf: (total, high) => `${total} de ${high}`,
    noTotal: 'el total no está en el expediente',
    itemSum: (sum) => `las respuestas suman ${sum}`,
    cutoff: (value, by) =>
      `Punto de corte ${value} (${by === 'practice' ? 'elegido por el consultorio' : 'publicado'})`,
    selfHarm: {
      positive: 'Pregunta sobre hacerse daño: marcada',
      negative: 'Pregunta sobre hacerse daño: 0 (contestada)',
      not_asked: 'Pregunta sobre hacerse daño: no está en este cuestionario',
      unknown: 'Pregunta sobre hacerse daño: en blanco o no está en el expediente',
    },
    age: {
      today: 'hoy',
      current: 'en los últimos 14 días',
      stale: 'hace más de 14 días',
      future: 'con fecha futura',
    },
    answeredBy: (name) => `Contestó: ${name}`,
    answeredByUnknown: 'No está registrado quién contestó',
    records: 'Registros del expediente',
    disclaimer: 'Esto muestra las respuestas y el punto de corte de su consultorio. Usted decide.',
    notRead: 'No se leyó',
    readLine: (n, time) => `Cuestionarios leídos: ${n} (${time}).`,
    reasons: 'Motivos',
    warning: {
      repeat_the_screen: 'Tiene más de 14 días: repita el cuestionario.',
      future_date: 'La fecha es después de hoy: revísela.',
      incomplete: 'Faltan respuestas: pregunte otra vez.',
      answered_items_alone:
        'Hay preguntas en blanco; las contestadas bastan para llegar al punto de corte.',
      total_differs_from_items: 'El total y las respuestas no coinciden. Se muestran los dos.',
      self_harm_unknown: 'Falta la respuesta sobre hacerse daño. Pregunte.',
      earlier_self_harm_not_assessed:
        'Una respuesta anterior sobre hacerse daño no tiene una evaluación registrada.',
      resolved_by_full_length:
        'El cuestionario más largo del mismo día quedó por debajo de su punto de corte.',
    },
    unread: {
      entered_in_error: 'marcado como registrado por error',
      not_final: 'no es definitivo',
      out_of_range: 'fuera de los valores del cuestionario',
      wrong_unit: 'en otra unidad',
      not_a_number: 'no es un número',
      unknown_answer: 'con una respuesta sin puntaje conocido',
      no_date: 'sin fecha',
      no_value: 'sin valor',
      someone_else: 'sobre otra persona',
      not_scorable: 'no es un cuestionario que esta aplicación pueda calificar',
    },
  },
  incomplete: (parts) => `No se pudo leer una parte del expediente: ${parts}. Esto no es todo.`,
  asideNotRead: (parts) => `Sin leer: ${parts}.`,
  part: {
    check_ins: 'cuestionarios',
    handoff: 'registros anteriores de conexión',
    visit: 'esta visita',
    insurance: 'seguro médico',
    family: 'familia',
    directory: 'directorio de consultorios',
    user: 'su nombre',
  },
  maybeUnderWay:
    'Puede que ya haya una conexión en curso; por eso no se puede guardar ninguna hasta que se lea.',
  partMissing: {
    heading: 'Una parte de la aplicación no se cargó',
    body: 'No se ha perdido nada de lo guardado. Revise la red y vuelva a intentarlo.',
  },
  receipts: {
    heading: 'Guardado en el expediente',
    kind: {
      episode: 'Conexión con apoyo',
      offer: 'Conversación',
      referral: 'Referencia',
      practice_task: 'Tarea para el consultorio',
      contact: 'Llamada',
      appointment: 'Cita',
      check_in: 'Volver a hablar',
      flag: 'Aviso de seguimiento',
    },
    saved: (time) => `se guardó: ${time}`,
    missing: 'no está en el expediente',
  },
  status: {
    saving: 'Guardando…',
    saved: (time) => `Guardado en el expediente: ${time}`,
    notSaved: 'Todavía no se guarda. Deje esto abierto.',
    unknown: 'Se envió, pero el expediente no lo confirmó. Revise antes de seguir.',
    partly: 'Solo una parte de esto está en el expediente.',
    changedElsewhere: (by, time) => `${by} actualizó esto (${time}). Aquí está lo más reciente.`,
    changedElsewhereUnknown: 'Otra persona actualizó esto. Aquí está lo más reciente.',
    checkAgain: 'Revisar otra vez',
    wrongChart:
      'El expediente cambió al de otra persona. Aquí no se guardó nada. Abra la aplicación otra vez desde el expediente.',
    nothingSaved: 'No se guardó nada.',
    provenance:
      'No se tomó la línea aparte sobre quién lo guardó. Los registros mismos llevan su nombre; no hay nada que hacer.',
  },
  refusal: {
    clinician_step_first: 'Primero va un paso del personal clínico. No se guardó nada.',
    agree_first: 'Pregunte primero. La llamada se abre cuando la persona está de acuerdo.',
    call_first: 'Primero inicie la llamada, para que la persona hable directamente con ellos.',
    already_agreed: 'Esto ya está acordado. Siga con la llamada.',
    already_ended: 'Ya hay una cita guardada para esta persona.',
    when_past: 'Esa hora ya pasó. Revise la fecha.',
    who_missing: 'Escriba con quién es la cita, o el nombre de la línea.',
    check_in_not_ahead: 'Para volver a hablar, elija un día después de hoy.',
    words_missing: 'Primero elija lo que la persona contó.',
  },
  failure,
  readFailure: {
    ...failure,
    not_permitted: [
      'Su cuenta no puede leer esto en el expediente.',
      'Pida a informática que lo permita para esta aplicación; mientras tanto, búsquelo en el expediente mismo.',
    ],
    refused: [
      'El expediente no contestó esta pregunta.',
      'Búsquelo en el expediente mismo, y pase a informática lo que dice el expediente.',
    ],
    server_failed: [
      'El sistema de expedientes tuvo un problema.',
      'Intente otra vez; si sigue, busque en el expediente mismo.',
    ],
  },
  failureSaid: (text) => `El expediente dice: ${text}`,
  readFailedHeading: 'No se pudo leer el expediente',
  callInstead: (name, phone) => `Todavía puede llamar a ${name}: ${phone}`,
  practiceFileHeading: 'No se pudo leer la configuración del consultorio',
  practiceFileBad: [
    'La aplicación la necesita para saber sus puntos de corte y su hora.',
    'Avise a informática: falta o tiene un error el archivo del consultorio que se nombra abajo.',
  ],
  ownNumbers: ownNumbersEs,
};
