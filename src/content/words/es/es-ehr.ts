import type { EhrWords } from '../ehr-words.ts';

export const esEhr: EhrWords = {
  inNote: 'en la nota de la conexión',
  inWindow: 'en la nota por pegar',
  toPaste: { receipts: 'Todavía no está en el expediente', nextStep: 'Siguiente paso acordado' },
  notPossible: (what) => `${what}: este expediente no tiene lugar para esto`,
  notTaken: (what, said) =>
    said === null
      ? `${what}: el expediente no lo aceptó como registro propio`
      : `${what}: el expediente no lo aceptó como registro propio. Dijo: «${said}»`,
  notInChart: {
    heading: 'NO ESTÁ EN EL EXPEDIENTE',
    why: 'Este expediente no deja que la aplicación guarde esto. Copie la nota, péguela en una nota del expediente y fírmela allí. La próxima vez que se abra la aplicación, la leerá de nuevo.',
    show: 'La nota',
    copy: 'Copiar la nota',
    copied: 'Copiada. Péguela ahora en el expediente.',
    copyByHand: 'Aquí no se puede copiar. Seleccione el texto y cópielo usted.',
    pasted: 'Ya la pegué en el expediente',
    pastedSaid: 'Pegada por usted. La aplicación todavía no la ha visto en el expediente.',
    status: (time) => `Queda en esta pantalla, ${time}. Todavía NO ESTÁ EN EL EXPEDIENTE.`,
  },
  tellColleague: (name, given) =>
    `Este expediente no tiene lista de espera. Dígale a ${name}: abra el expediente de ${given} y, en él, esta aplicación.`,
  noReason:
    'El expediente no dio ninguna razón. Diga a informática la hora y qué estaba guardando.',
  leftBehind: (what) =>
    `Lo que usted había guardado al lado no se pudo retirar: ${what}. Márquelo en el expediente como registrado por error.`,
};
