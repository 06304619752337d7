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
  actions: { handOver: 'Mostrarle la pantalla', print: 'Imprimir hoja', calendar: 'Calendario' },
  screen: {
    set: { appointment: 'Su cita es el', call: 'Su llamada es el' },
    at: (time) => `a las ${time}`,
    between: (from, until) => `entre las ${from} y las ${until}`,
    by: { video: 'por video', phone: 'por teléfono', in_person: 'en persona' },
    ifAnythingChanges: 'Si algo cambia, llame al',
    done: 'Listo',
    blank: 'Toque para continuar',
  },
  sheet: {
    title: 'Su próxima cita',
    scan: 'Escanee con un teléfono para guardarla en su calendario.',
    blocked:
      'En este panel no se puede imprimir. Abra la hoja en una ventana e imprímala desde el menú del navegador, o deje que tome una foto.',
    openWindow: 'Abrir en una ventana',
    windowBlocked: 'La ventana fue bloqueada. Deje que tome una foto de esta página.',
    close: 'Cerrar',
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
