import type { CategoryWords } from '../categories-words.js';
import { plural } from './plural.js';

/** Fields and cycles that the kit knows, after «по»; one of the host's own stands in quotes. */
const after = new Map([
  ['channel', 'каналам'],
  ['direction', 'направлениям'],
  ['queue', 'очередям'],
  ['team', 'группам'],
  ['agent', 'операторам'],
  ['customer', 'клиентам'],
  ['topic', 'тематикам'],
  ['language', 'языкам'],
  ['site', 'площадкам'],
  ['segment', 'сегментам'],
  ['outcome', 'результатам'],
  ['hour-of-day', 'часам суток'],
  ['day-of-week', 'дням недели'],
  ['hour-of-week', 'часам недели'],
  ['quarter-hour-of-week', 'четвертям часа недели'],
]);
const by = (key: string, header: string): string => `по ${after.get(key) ?? `полю «${header}»`}`;

export const categories: CategoryWords = {
  metricBy: (metric, key, header) => `${metric} ${by(key, header)}`,
  sharesBy: (metric, key, header) => `${metric}: доли ${by(key, header)}`,
  sharesByWithin: (metric, key, header, rowKey, rowHeader) =>
    `${metric}: доли ${by(key, header)} и ${by(rowKey, rowHeader)}`,
  distribution: (metric, field) => `${metric}: распределение по полю «${field}»`,
  whole: (value) => `В целом: ${value}`,
  smallSamples: (least, labels) =>
    `Контуром показаны значения по малой выборке (меньше, чем ${least}): ${labels}.`,
  smallSample: 'малая выборка',
  more: (n) => `ещё ${n.text}`,
  otherBeyond: (shown) => `«Прочие» — все остальные группы (показано: ${shown.text}).`,
  otherHolds: (groups) =>
    plural(groups, {
      one: '«Прочие» — # группа поменьше.',
      few: '«Прочие» — # группы поменьше вместе.',
      many: '«Прочие» — # групп поменьше вместе.',
      other: '«Прочие» — # группы поменьше вместе.',
    }),
  selected: 'выбрано',
  share: 'Доля',
  countAndShare: (count, share) => `${count} (${share})`,
  largest: (parts) => `Наибольшие доли: ${parts}.`,
  rounded: 'Доли округлены так, чтобы в сумме дать 100\u00a0%.',
  nothing: 'делить нечего',
  all: 'всего',
  within: (threshold, share) => `до ${threshold}: ${share}`,
  withinSentence: ({ threshold, share, within, known }) =>
    `До ${threshold} включительно: ${share}, то есть ${within} из ${known} с известным значением.`,
  median: (value) => `медиана ${value}`,
  ninetieth: (value) => `90\u00a0% — до ${value}`,
  medianSentence: (value) => `У половины — не более ${value}.`,
  ninetiethSentence: (value) => `У девяти из десяти — не более ${value}.`,
  atLeast: (edge) => `≥ ${edge}`,
  moreThan: (edge) => `> ${edge}`,
  lessThan: (edge) => `< ${edge}`,
  unknownLeftOut: (rows, field) =>
    `${plural(rows, {
      one: 'На графике не показано # обращение',
      few: 'На графике не показаны # обращения',
      many: 'На графике не показано # обращений',
      other: 'На графике не показано # обращения',
    })}: поле «${field}» не заполнено.`,
  fullest: (bin, count) => `Больше всего в диапазоне «${bin}»: ${count}.`,
  unequalBins: 'Столбцы одной ширины, а диапазоны за ними — разной: сравнивайте высоты осторожно.',
};
