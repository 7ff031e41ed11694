import type { EventEffectWords } from '../event-effect-words.js';
import { plural } from './plural.js';

export const eventEffect: EventEffectWords = {
  effect: (metric) => (metric === null ? 'Изменение за это время' : `${metric}: изменение за это время`),
  during: 'За это время',
  against: (value, usual) => `${value}, обычно ${usual}`,
  samples: (during, before) => `за это время ${during}, до него ${before}`,
  compared: 'Сравнение',
  weeks: (weeks) =>
    plural(weeks, {
      one: 'те же часы # предыдущей недели',
      few: 'те же часы # предыдущих недель',
      many: 'те же часы # предыдущих недель',
      other: 'те же часы # предыдущей недели',
    }),
  partly: (share) => `${share} времени`,
  leftOut: 'без других событий',
  untold: 'недель слишком мало, чтобы судить, явное ли оно',
  pending: 'сравнивается…',
  failed: 'сравнить не удалось',
  lacks: {
    'not-additive': 'не сравнить: показатель не является отношением сумм',
    'too-long': 'не сравнить: длится больше недели',
    'nothing-before': 'не сравнить: в четырёх предыдущих неделях таких часов нет',
  },
};
