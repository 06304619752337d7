import type { SessionWords } from '../session-words.ts';

/** About the sign-in, who is here, and what is not saved yet, in Spanish. */
export const esSession: SessionWords = {
  restored: 'Lo que había escrito aquí está puesto de nuevo. Todavía no se ha guardado.',
  unsent: (step, time) => `Decidido aquí a las ${time} y sin guardar: ${step}.`,
  typed: (card, time) => `Escrito aquí a las ${time} y sin guardar: ${card}.`,
  past: {
    handoff: (what, time) =>
      `Empezado aquí a las ${time} y sin guardar: ${what}. El acompañamiento ha avanzado desde entonces. Mire lo que dice ahora el expediente.`,
    day: (what, time) =>
      `Empezado aquí a las ${time} y sin guardar: ${what}. Eso fue otro día: pregunte de nuevo y guarde lo que se diga hoy.`,
  },
  card: {
    set_appointment: 'una cita',
    not_today: 'hoy no, con la fecha para preguntar de nuevo',
    set_next_step: 'un próximo paso con fecha',
    own_check_in: 'una llamada de seguimiento',
    office: 'un consultorio que ella nombró',
  },
  fillIn: 'Ponerlo de nuevo',
  step: {
    agree: 'su acuerdo',
    agree_again: 'su acuerdo, otra vez',
    pass_baton: 'pasarlo a otra persona',
    claim_baton: 'encargarse',
    take_back_baton: 'devolverlo',
    record_introduction: 'la presentación',
    start_call: 'el comienzo de la llamada',
    record_attempt: 'una llamada sin respuesta',
    record_appointment: 'la cita',
    move_appointment: 'la nueva hora de la cita',
    not_today: 'hoy no, con la fecha para preguntar de nuevo',
    record_next_step: 'el próximo paso con fecha',
    report_next_step: 'qué pasó con el próximo paso',
    take_another_practice: 'otro consultorio',
    offer_anyway: 'ofrecerlo de todos modos',
  },
  saveNow: 'Guardar ahora',
  leaveIt: 'Dejarlo',
  pageOnly:
    'Lo que escriba se guarda solo mientras este panel esté abierto: si lo cierra, se pierde. Guarde antes de salir.',
  keptForRelaunch:
    'Lo que escribió queda en este navegador para esta paciente. Abra la aplicación otra vez desde el expediente para seguir.',
  endsAt: (time) =>
    `La sesión termina a las ${time}. Guarde antes; lo que no se guarde queda aquí para cuando abra la aplicación otra vez.`,
  endsAtUnkept: (time) => `La sesión termina a las ${time}. Guarde antes.`,
  who: {
    question: '¿Quién hace este acompañamiento?',
    why: 'El expediente no dijo quién inició la sesión. Los registros llevarán este nombre.',
    choose: 'Elija un nombre',
    someoneElse: 'Otra persona',
    name: 'Nombre y función',
    use: 'Usar este nombre',
    recordedAs: (name) => `Se registra a nombre de ${name}.`,
    change: 'Cambiar',
    listNotRead: 'No se pudo leer la lista del personal. Escriba el nombre.',
  },
};
