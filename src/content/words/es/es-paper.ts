import type { PaperWords, TrendWords } from '../paper-words.ts';

/** Anotar un resultado en papel. */
export const esPaper: PaperWords = {
  heading: 'Un resultado en papel',
  instrument: '¿Qué cuestionario?',
  total: 'Total',
  totalHint: (high) => `De 0 a ${high}, como está escrito en la hoja`,
  item: 'La pregunta sobre pensamientos de hacerse daño',
  answer: { negative: '0', positive: '1 o más', unknown: 'En blanco' },
  date: 'Fecha en que se contestó',
  who: 'Quién contestó',
  save: 'Guardar el resultado',
  problem: {
    instrument_missing: 'Elija qué cuestionario es.',
    total_missing: 'Escriba el total como número entero, por ejemplo 12.',
    total_out_of_range: 'Es más de lo que permite este cuestionario. Revise el total y la hoja.',
    self_harm_missing:
      'Elija lo que dice la pregunta sobre hacerse daño. No hay respuesta por defecto.',
    item_not_in_total: 'Esa pregunta y el total no coinciden. Revise los dos.',
    date_missing: 'Elija la fecha en que se contestó.',
    date_ahead: 'Esa fecha es después de hoy. Revísela.',
    who_missing: 'Escriba quién contestó.',
  },
  notPossible: 'Este expediente no acepta el resultado desde aquí. Escríbalo en su nota.',
  onlyHere: 'Continuar con él solo en esta visita',
  onlyHereNotice:
    'NO ESTÁ EN EL EXPEDIENTE: un resultado en papel está solo en esta ventana. Escríbalo en su nota antes de cerrar.',
  notInChart: 'ninguno; en papel, solo en esta visita',
};

export const esTrend: TrendWords = {
  heading: 'Los últimos 12 meses',
  sentence: (instrument, count, first, last, lastDate) =>
    count === 1
      ? `${instrument}: un resultado, ${last} el ${lastDate}.`
      : `${instrument}: ${count} resultados, de ${first} a ${last} el ${lastDate}.`,
  cutoff: (value) => `Línea discontinua: punto de corte ${value}.`,
  showTable: 'Mostrar como tabla',
  date: 'Fecha',
  total: 'Total',
  againstCutoff: (value) => `${value} o más`,
  reached: { yes: 'sí', no: 'no' },
};
