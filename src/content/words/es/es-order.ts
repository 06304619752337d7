import type { OrderWords } from '../order-words.ts';

const to = (place: string | null): string => (place === null ? '' : ` a ${place}`);

export const esOrder: OrderWords = {
  used: (date, place) =>
    `Ya hay una orden de referencia del ${date}${to(place)}. Se usará esa; no se hace otra.`,
  makeSeparate: 'Hacer una aparte',
  separate: (date, place) =>
    `Ya hay una orden de referencia del ${date}${to(place)}. Queda como está, y se hace una aparte.`,
  useIt: 'Usar esa orden',
  callThere: (place) => `Mejor llamar a ${place}`,
  stands: (date, place, by) =>
    `La orden de referencia del ${date}${to(place)} sigue en pie. Se hizo en el expediente, no aquí: ${
      by ?? 'quien la hizo'
    }, o un clínico que firma órdenes, puede cancelarla allí.`,
};
