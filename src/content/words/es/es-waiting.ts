import type { WaitingWords } from '../waiting-words.ts';
import { esSession } from './es-session.ts';

/** La lista de espera del consultorio, en español. */
export const esWaiting: WaitingWords = {
  who: {
    ...esSession.who,
    question: '¿Quién está con esta lista?',
    why: 'El expediente no dijo quién inició la sesión. Con un nombre, esta lista muestra quién le espera a usted.',
  },
  waiting: (count) => `Le esperan (${count})`,
  checkIns: (count) => `Para volver a hablar hoy (${count})`,
  leftWithout: (count) => `Sin un próximo paso (${count})`,
  none: 'Nadie.',
  noOneWaits: (time) => `No espera nadie. Leído: ${time}.`,
  room: (room) => room,
  minutes: (minutes) =>
    minutes < 1
      ? 'ahora mismo'
      : minutes < 120
        ? `${minutes} min`
        : minutes < 48 * 60
          ? `${Math.round(minutes / 60)} horas`
          : `${Math.round(minutes / 1440)} días`,
  why: {
    clinicianStep: 'Espera al personal clínico: paso sin registrar',
    call: (place) =>
      place === '' ? 'De acuerdo · llamar con la persona' : `De acuerdo · llamar a ${place}`,
    mine: 'Lo tiene usted. Abra el expediente para llamar.',
    checkIn: (date, owner) => `Volver a hablar: ${date}, con ${owner}`,
    with: (name) => `De acuerdo · con ${name}`,
    nobody: 'De acuerdo · sin próximo paso todavía',
    notStarted: 'Todavía no se ha hablado',
  },
  similarName: 'Hoy hay un nombre parecido: compruebe la fecha de nacimiento.',
  claim: (name) => `Lo tomo: ${name}`,
  claimed: (name) => `Lo tiene usted. Abra ahora el expediente de ${name} en el sistema, y llame.`,
  notClaimed: (name) => `No se guardó: ${name} sigue esperando. Intente otra vez.`,
  notKnown: (name) => `Aún no se sabe si ${name} queda con usted: el expediente no lo confirmó.`,
  partly: (name) => `Solo una parte está en el expediente de ${name}.`,
  checkAgain: 'Revisar otra vez',
  tryAgain: 'Intentar otra vez',
  someoneHasIt: (who) => `Lo tiene ${who}.`,
  footer: (read, time, notRead) =>
    notRead === 0
      ? `${read} ${read === 1 ? 'expediente leído' : 'expedientes leídos'}: ${time}`
      : `${read} ${read === 1 ? 'expediente leído' : 'expedientes leídos'}: ${time} · ${notRead} sin leer`,
  noListHere:
    'Este expediente no guarda una lista de conexiones abiertas. Abra cada expediente y, en él, esta aplicación: allí continúa.',
  notComplete: 'Esta lista no está completa.',
  names: 'nombres',
  notCompleteBecause: (what) => `Sin leer: ${what.join(', ')}.`,
  readAgain: 'Leer otra vez',
  reading: 'Leyendo la lista…',
};
