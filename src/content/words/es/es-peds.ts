import type { ChildLineWords, PedsWords } from '../peds-words.ts';

/** The two lines that name chart and person, in Spanish. */
export const esChildLines: ChildLineWords = {
  chart: (name) => `Expediente: ${name}`,
  age: {
    days: (count) => `${count} ${count === 1 ? 'día' : 'días'}`,
    weeks: (count) => `${count} ${count === 1 ? 'semana' : 'semanas'}`,
    months: (count) => `${count} ${count === 1 ? 'mes' : 'meses'}`,
    years: (count) => `${count} años`,
  },
  supportFor: (name, role) => `Apoyo para: ${name} (${role})`,
  nobodyYet: 'Apoyo para: todavía sin elegir',
  role: {
    mother: 'madre',
    father: 'padre',
    partner: 'pareja',
    adoptive_parent: 'adopción',
    parent: 'madre o padre',
  },
  change: 'Cambiar persona',
};

/** What is said only where an infant's chart is open, in Spanish. */
export const esPeds: PedsWords = {
  askWho: {
    heading: '¿Quién contestó?',
    relativesNotRead:
      'No se pudo leer la lista de familiares de este expediente. Pregunte y escriba el nombre.',
    someoneElse: 'Otra persona',
    given: 'Nombre',
    family: 'Apellido',
    birthDate: 'Fecha de nacimiento',
    phone: 'Teléfono',
    twoFacts: 'Solo se busca un expediente con nombre, apellido y fecha de nacimiento o teléfono.',
    goOn: 'Continuar',
    chooseFirst: 'Elija primero quién contestó.',
    nameFirst: 'Escriba primero un nombre.',
  },
  askChart: {
    heading: '¿Es este el expediente?',
    body: 'Pregunte con sus palabras y marque dos respuestas. Antes no se abre ni se guarda nada.',
    isThis: (name, born) => `¿Es ${name}, nacimiento: ${born}?`,
    isThisNoDate: (name) => `¿Es ${name}?`,
    fact: {
      birth_date: (value) => `Nacimiento: ${value}`,
      phone: (value) => `Teléfono: ${value}`,
      address: (value) => `Dirección: ${value}`,
    },
    yes: (given) => `Sí, es ${given}`,
    none: 'Ninguno de estos',
    twoFirst: 'Marque primero dos respuestas.',
    tooFew: 'Este expediente no tiene dos datos para comparar; no se puede usar desde aquí.',
  },
  noChart: {
    heading: (given) => `Apoyo para ${given}`,
    them: 'esta persona',
    nothingSaved: (given) => `Nada sobre ${given} se puede guardar en este sistema.`,
    notFound: {
      hers: 'No se encontró aquí un expediente de ella.',
      his: 'No se encontró aquí un expediente de él.',
      theirs: 'No se encontró aquí un expediente de esta persona.',
    },
    notPermitted: {
      hers: 'La cuenta de usted no puede buscar desde aquí un expediente de ella.',
      his: 'La cuenta de usted no puede buscar desde aquí un expediente de él.',
      theirs: 'La cuenta de usted no puede buscar desde aquí un expediente de esta persona.',
    },
    notAsked: {
      hers: 'No se pudo buscar un expediente de ella.',
      his: 'No se pudo buscar un expediente de él.',
      theirs: 'No se pudo buscar un expediente de esta persona.',
    },
    inWindow: 'Puede llamar de todos modos. El avance queda en esta ventana hasta que la cierre.',
    paper: '¿Se llenó un cuestionario en papel? Anótelo primero: puede cambiar lo que sigue.',
    offer: 'Ofrecer apoyo ahora',
  },
  keptHere: {
    heading: 'Solo en esta ventana',
    booked: 'Cita hecha',
    status: (given) => `Queda en esta ventana. Nada sobre ${given} está guardado en este sistema.`,
  },
  packet: {
    heading: 'Para copiar o imprimir, con su permiso',
    copy: 'Copiar',
    copied: 'Copiado.',
    copyByHand: 'Aquí no se permite copiar. Seleccione el texto y cópielo a mano.',
    print: 'Imprimir',
    printBlocked: 'En este panel no se puede imprimir. Copie el texto.',
    line: {
      person: 'Para',
      born: 'Nacimiento',
      phone: 'Teléfono',
      language: 'Idioma',
      interpreter: 'Necesita intérprete',
      from: 'De',
      to: 'A',
      agreed:
        'Está de acuerdo con la llamada y con compartir nombre, fecha de nacimiento, teléfono y el motivo',
      appointment: 'Primera cita',
      nextStep: 'Próximo paso',
      checkIn: 'Volver a hablar',
    },
  },
  note: {
    offer: (child) => `En el expediente de ${child} puede quedar una línea sin resultados:`,
    save: (child) => `Guardar la línea en el expediente de ${child}`,
    saved: (child) => `En el expediente de ${child} hay una línea sin resultados.`,
    unknown: (child) =>
      `No se sabe si la línea está en el expediente de ${child}. Revise antes de seguir.`,
    notSaved: (child) =>
      `No se guardó la línea en el expediente de ${child}. Escríbala en su nota de la visita.`,
  },
  paperOnlyHere: (child) =>
    `Un resultado en papel está solo en esta ventana. No va en el expediente de ${child}.`,
  under18: (given) =>
    `${given} tiene menos de 18 años. Su madre, padre u otro familiar quizá pueda ver este expediente. Pregunte antes de guardar.`,
  resultInChart: (child) =>
    `Un resultado de su madre o padre está en el expediente de ${child}. Aquí no se usa.`,
};
