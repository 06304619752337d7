import type { WhenWords } from '../when-words.ts';

/** Las zonas de Estados Unidos como se dicen allí; ICU dice "hora oriental". */
const ZONES: Readonly<Record<string, string>> = {
  'hora oriental': 'hora del Este',
  'hora central': 'hora del Centro',
  'hora de las Montañas Rocosas': 'hora de la Montaña',
  'hora de Hawái-Aleutianas': 'hora de Hawái',
};

/** "la 1:00", "las 2:00": una hora es una. */
const atHour = (time: string): string => `${/^1:/.test(time) ? 'la' : 'las'} ${time}`;

/** Fechas y horas, en español. */
export const esWhen: WhenWords = {
  locale: 'es-US',
  hours: (from, until) => `${atHour(from)} y ${atHour(until)}`,
  zone: (name) => {
    const plain = name.replace(/^hora estándar /, 'hora ');
    return ZONES[plain] ?? plain;
  },
  agreed: (text) => text.replace(/\blas (?=1:\d\d)/g, 'la '),
};
