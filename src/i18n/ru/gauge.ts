import type { GaugeWords } from '../gauge-words.js';
import { plural } from './plural.js';

export const gauge: GaugeWords = {
  above: (value) => `выше ${value}`,
  aboveTo: (above, to) => `выше ${above}, но не более ${to}`,
  tooFew: 'Мало данных для вывода',
  valueBeyond: (end) => `Значение выходит за край шкалы: ${end}.`,
  targetBeyond: (end) => `Цель выходит за край шкалы: ${end}.`,
  nps: {
    promoters: 'Промоутеры',
    passives: 'Нейтралы',
    detractors: 'Критики',
    group: (name, scores) => `${name}, ${scores}`,
    score: (score) => `Оценка ${score}`,
    countAndShare: (count, share) => `${count} · ${share}`,
    responses: (count) =>
      plural(count, { one: '# ответ', few: '# ответа', many: '# ответов', other: '# ответа' }),
    scoreHeader: 'Оценка',
    groupHeader: 'Группа',
    responsesHeader: 'Ответы',
    shareHeader: 'Доля',
    distribution: 'Ответы по оценкам',
    standardError: (points) => `Стандартная ошибка ${points}`,
    responseRate: (rate) => `Доля ответивших ${rate}`,
    split: ({ promoters, passives, detractors }) =>
      `Промоутеры: ${promoters}; нейтралы: ${passives}; критики: ${detractors}.`,
  },
};
