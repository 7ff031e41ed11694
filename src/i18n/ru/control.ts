import type { ControlWords } from '../control-words.js';
import { ended } from '../ended.js';
import { plural } from './plural.js';

export const control: ControlWords = {
  usual: 'Обычное значение',
  limits: 'Контрольные границы',
  ends: {
    high: (value) => (value === null ? 'Верхняя граница' : `Верхняя граница ${value}`),
    centre: (value) => (value === null ? 'Обычно' : `Обычно ${value}`),
    low: (value) => (value === null ? 'Нижняя граница' : `Нижняя граница ${value}`),
  },
  signal: 'Выделяется',
  signals: {
    'beyond-limit above': 'выше верхней границы',
    'beyond-limit below': 'ниже нижней границы',
    'eight-on-one-side above': 'восьмая подряд выше обычного',
    'eight-on-one-side below': 'восьмая подряд ниже обычного',
    'six-in-one-direction rising': 'шестая подряд на подъёме',
    'six-in-one-direction falling': 'шестая подряд на спаде',
    'two-of-three above': 'вторая из трёх вблизи верхней границы',
    'two-of-three below': 'вторая из трёх вблизи нижней границы',
  },
  found: (count, which) =>
    plural(count, {
      one: `Выделяется # точка. ${which}.`,
      few: `Выделяются # точки. ${which}.`,
      many: `Выделяются # точек. ${which}.`,
      other: `Выделяются # точки. ${which}.`,
    }),
  none: 'Ни одна точка не выделяется.',
  basis: (points, from, to) =>
    plural(points, {
      one: ended(`Границы получены по # точке: ${from} – ${to}`),
      few: ended(`Границы получены по # точкам: ${from} – ${to}`),
      many: ended(`Границы получены по # точкам: ${from} – ${to}`),
      other: ended(`Границы получены по # точки: ${from} – ${to}`),
    }),
  seasons: {
    'day-of-week': 'Сначала вычтено среднее каждого дня недели.',
    'hour-of-week': 'Сначала вычтено среднее каждого часа недели.',
  },
  methods: {
    xmr: 'Границы: среднее ± 2,66 × средний скользящий размах.',
    'laney-p':
      'Границы по p′-карте Лэйни: средняя доля ± 3 σ по размеру каждой выборки, умноженные на коэффициент, с которым различия точек превышают случайные.',
  },
  widened: (times) => `Они шире в ${times} раза, чтобы учесть малое число точек.`,
  reasons: {
    'baseline-too-short':
      'Границ нет: нужны 20 полных точек, а при недельной цикличности каждый день или час недели должен встретиться не один раз.',
    'no-variation': 'Границ нет: все точки, по которым они строятся, равны.',
  },
};
