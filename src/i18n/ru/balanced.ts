import type { BalancedWords } from '../balanced-words.js';
import { plural } from './plural.js';

export const balanced: BalancedWords = {
  heading: 'Сбалансированная система показателей',
  perspectives: {
    customer: 'Клиенты',
    financial: 'Финансы',
    internal: 'Внутренние процессы',
    learning: 'Обучение и развитие',
  },
  perspective: 'Направление',
  value: 'Значение',
  floor: 'Нижняя граница',
  target: 'Цель',
  points: 'Баллы',
  interval: '95\u00a0%-й интервал баллов',
  share: 'Доля веса',
  adds: 'Вклад',
  change: 'Изменение баллов',
  whole: 'Все направления',
  total: (score) => `Итог: ${score} из 100.`,
  part: (perspective, score) => `${perspective}, баллы: ${score}.`,
  noScore: (perspective, why) => `${perspective}: баллов нет. ${why}`,
  more: (metrics) =>
    plural(metrics, {
      one: 'ещё # показатель',
      few: 'ещё # показателя',
      many: 'ещё # показателей',
      other: 'ещё # показателя',
    }),
  keys: 'Стрелки переходят от ячейки к ячейке, Enter на направлении показывает или скрывает остальные его показатели.',
};
