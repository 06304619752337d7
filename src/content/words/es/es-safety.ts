import type { SafetyWords } from '../safety-words.ts';

/** El paso del profesional clínico: usted, español neutro. */
export const esSafety: SafetyWords = {
  openWith: 'Palabras para empezar',
  askAlone: 'Pida hablar a solas, como con todas las personas: sin visitas, en un cuarto privado',
  notAlone: 'Hay otra persona en el cuarto',
  checklistHeading: 'Antes de hablar',
  checklist: [
    'En esta misma visita, con intérprete si hace falta',
    'La persona no se queda sola hasta que usted decida',
    'Alguien cuida a los niños que estén aquí',
    'Elija cómo preguntar: con una guía de su consultorio o a su manera',
    'Escriba el plan en su nota',
    'Alguien se queda con la persona, y hay otro contacto en 1 a 3 días',
  ],
  openItem: 'Falta la respuesta sobre la seguridad.',
  askWith: 'Pregunte así',
  iAsked: (given) => `Le pregunté a ${given}`,
  earlierMark: (date) =>
    `Una respuesta del ${date} pide un paso clínico. Desde entonces no hay una evaluación en el expediente.`,
  babyHeading: '¿Quién está con el bebé?',
  babyWith: {
    with_her: 'La mamá o el papá',
    family: 'Familia o amistades',
    staff: 'Nuestro personal',
    not_here: 'Otra persona, no está aquí',
  },
  saidNo: (given) => `${given} dijo que no`,
  saidYes: (given) => `${given} dijo que sí`,
  talked: (given) => `Hablé con ${given}: continuar`,
  needsUrgent: (given) => `${given} necesita atención urgente hoy`,
  toolHeading: '¿Cómo preguntó?',
  tool: {
    'C-SSRS': 'C-SSRS',
    ASQ: 'ASQ',
    own: 'A mi manera',
    elsewhere: 'Ya se evaluó en otro lugar',
  },
  toolMissing: 'Primero elija cómo preguntó.',
  nextHeading: (given) => `¿A dónde va ${given} ahora?`,
  disposition: {
    'same-day-psychiatric-evaluation': 'Psiquiatría hoy mismo',
    'emergency-transfer': 'Traslado a emergencias',
    'crisis-team-onsite': 'Viene aquí el equipo de crisis',
  },
  dispositionMissing: 'Primero elija a dónde va.',
  saveContinue: (given) => `Guardar: seguir con ${given}`,
  saveUrgent: (given) => `Guardar: atención urgente para ${given}`,
  noScore: 'Se guarda que hablaron, cuándo, cómo y qué sigue. Ningún resultado ni nivel.',
  followUpHeading: 'Otro contacto el',
  followUpBy: (name) => `A cargo: ${name}`,
  followUpPlanned: (date, owner) => `Otro contacto: ${date}, a cargo: ${owner}.`,
  waiting: 'En espera del profesional clínico',
  waitingNext: (given) =>
    `Quédese con ${given} y pida que venga un profesional clínico. Esto se abre cuando el profesional registre el paso.`,
  roleUnknown: (practice) =>
    `El expediente no dice cuál es su función, así que esto queda para un profesional clínico. Si usted lo es, pida a informática de ${practice} que esta aplicación pueda leer las funciones del personal.`,
  roleNotListed: (practice) =>
    `Si usted es profesional clínico, pida a ${practice} que agregue su función a la lista.`,
  urgentHeading: (given) => `Atención para ${given} hoy`,
  urgentRecorded: (by, time) => `Registrado: ${time}, por ${by}.`,
  urgentBefore: (date) => `El ${date} se tomó un paso urgente. Hoy, hable primero.`,
  urgentPlace: 'Línea para hoy mismo',
  urgentPlaceNone: 'El directorio no tiene una línea para hoy mismo. Use emergencias o el 911.',
  emergencyHeading: (given) => `Quédese con ${given}`,
  emergencyNow:
    'Llame al 911 o vaya con la persona a emergencias. No deje que se vaya sin compañía.',
  correct: 'Se marcó por error',
  correctReason: 'Por qué fue un error',
  saveCorrection: 'Guardar la corrección',
  theParent: 'la persona adulta',
  helpHeading: 'Ayuda urgente',
  helpBody: (given) =>
    `Si ${given}, un niño u otra persona está en peligro ahora, o ${given} tiene confusión o está fuera de la realidad: llame al 911, quédese y márquelo aquí. Las llamadas y las citas se detienen.`,
  helpStaff: (given) =>
    `Si ${given}, un niño u otra persona está en peligro ahora: llame al 911, quédese y busque a un profesional clínico, que puede marcarlo aquí.`,
  markEmergency: (given) => `Marcar: ${given} necesita ayuda de emergencia`,
  sayLines: 'Y adónde llamar',
  linesHeading: 'Líneas para llamar',
  line: {
    lifeline:
      'En una crisis: llamar o mandar un texto, de día y de noche. En español: oprimir 2, o mandar AYUDA al 988.',
    emergency: 'Peligro ahora. O la sala de emergencias más cercana.',
    tlc_mama:
      'Apoyo, no es línea de crisis. Llamada o texto, gratis, de día y de noche, inglés y español, con intérpretes.',
    psi: 'Información y apoyo, no es línea de crisis. Oprima 1 para español, 2 para inglés; texto en español: 971-203-7773.',
  },
  owner: { clinical_lead: 'dirección clínica del consultorio' },
  reviewed: (owner, date) => `Revisado: ${date}, a cargo: ${owner}`,
  reviewOverdue: (owner) =>
    `Estos números se revisaron hace más de 90 días. Compruébelos antes de usarlos y avise a: ${owner}.`,
};
