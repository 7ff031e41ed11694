import type { GaugeWords } from '../gauge-words.js';

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
    countOfAll: (count, share) => `${count} (${share})`,
    scoreHeader: 'Оценка',
    groupHeader: 'Группа',
    responsesHeader: 'Ответы',
    shareHeader: 'Доля',
    distribution: 'Ответы по оценкам',
    standardError: (points) => `Стандартная ошибка ${points}`,
    split: ({ promoters, passives, detractors }) =>
      `Промоутеры: ${promoters}; нейтралы: ${passives}; критики: ${detractors}.`,
  },
};
