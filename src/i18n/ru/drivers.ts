import type { DriversWords } from '../drivers-words.js';
import { plural } from './plural.js';

export const drivers: DriversWords = {
  heading: (metricBy) => `Из чего сложилось изменение: ${metricBy}`,
  placeholder: 'Из чего сложилось изменение',
  before: 'До',
  after: 'После',
  shareBefore: 'Доля до',
  shareAfter: 'Доля после',
  rate: 'За счёт своего значения',
  mix: 'За счёт доли',
  effect: 'Вклад',
  contribution: 'Вклад',
  rest: (values) =>
    plural(values, {
      one: 'Ещё # значение',
      few: 'Ещё # значения',
      many: 'Ещё # значений',
      other: 'Ещё # значения',
    }),
  change: 'Изменение в целом',
  largest: (value, effect) => `Наибольший вклад: ${value}, ${effect}.`,
  parts: (rate, mix) => `За счёт собственных значений: ${rate}, за счёт сдвига долей: ${mix}.`,
  marks: 'Круг и зелёный цвет — к лучшему; квадрат и красный — к худшему.',
  note: 'Вклады в сумме точно равны изменению. Они показывают, откуда оно взялось, но не почему.',
  notDecomposable: 'Изменение этого показателя не раскладывается: это не частное складываемых сумм.',
  nothingBefore: 'Сравнивать не с чем: нет предыдущего периода.',
};
