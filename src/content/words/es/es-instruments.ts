import type { InstrumentId } from '../../../domain/screening/instruments.ts';
import type { InstrumentWords } from '../instrument-words.ts';

const PHQ_9 = [
  'interés',
  'ánimo',
  'sueño',
  'energía',
  'apetito',
  'autoimagen',
  'concentración',
  'ritmo',
  'pensamientos de hacerse daño',
];
const GAD_7 = [
  'nervios',
  'parar las preocupaciones',
  'muchas preocupaciones',
  'relajarse',
  'inquietud',
  'irritabilidad',
  'miedo',
];

/** Cada cuestionario, en español. */
export const esInstruments: Record<InstrumentId, InstrumentWords> = {
  EPDS: {
    topics: [
      'disfrute y humor',
      'ilusión por lo que viene',
      'culparse',
      'preocupación',
      'miedo',
      'salir adelante',
      'sueño',
      'tristeza',
      'llanto',
      'pensamientos de hacerse daño',
    ],
    otherCutoff: 'Para los papás también se han publicado puntos de corte de 7 a 10.',
  },
  'PHQ-9': { topics: PHQ_9 },
  'PHQ-9M': { topics: PHQ_9 },
  'PHQ-2': { topics: PHQ_9.slice(0, 2) },
  'GAD-7': { topics: GAD_7 },
  'GAD-2': { topics: GAD_7.slice(0, 2) },
  'PC-PTSD-5': {
    topics: [
      'recuerdos que vuelven',
      'evitar lo que lo recuerda',
      'estar en alerta',
      'sentirse distante',
      'culpa',
    ],
    otherCutoff:
      'Para las mujeres también se ha publicado un punto de corte de 3: pasa por alto menos casos.',
  },
};
