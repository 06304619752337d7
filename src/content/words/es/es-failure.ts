import type { LaterWords } from '../words.ts';
import { esFirst } from './es-first.ts';

/** Lo que se dice de algo que no se guardó, en español: donde difiere de una lectura. */
export const esFailure: LaterWords['failure'] = {
  ...esFirst.readFailure,
  not_permitted: [
    'Su cuenta no puede hacer esto en el expediente.',
    'Pida a informática que lo permita para esta aplicación; mientras tanto, escríbalo en su nota.',
  ],
  refused: [
    'El expediente no aceptó esto.',
    'Escríbalo en su nota, y pase a informática lo que se dice abajo.',
  ],
  server_failed: [
    'El sistema de expedientes tuvo un problema.',
    'Intente otra vez; si sigue, escríbalo en su nota.',
  ],
};
