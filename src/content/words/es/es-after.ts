import type { AfterWords } from '../after-words.ts';

/** Lo que se lleva, en español. */
export const esAfter: AfterWords = {
  label: 'Para llevar',
  note: {
    copy: 'Copiar la nota',
    copied: 'Copiada. Péguela en su nota.',
    blocked: 'Aquí no se puede copiar. Gire la pantalla, muestre la nota y cópiela con Ctrl+C.',
    show: 'Mostrar la nota',
    text: 'Nota para el expediente (en inglés)',
  },
  languageLabel: 'Idioma de la tarjeta y de la hoja',
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
