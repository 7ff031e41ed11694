import type { HeatmapWords } from '../heatmap-words.js';
import { plural } from './plural.js';

export const heatmap: HeatmapWords = {
  heading: (metric) => `${metric} по часам и дням недели`,
  cell: (weekday, hour) => `${weekday} ${hour}`,
  mean: 'В среднем за час',
  scale: (metric, isMean) => (isMean ? `${metric}, в среднем за час` : metric),
  sum: 'Всего',
  covered: 'Часов в данных',
  hours: (hours) =>
    plural(hours, {
      one: '# такой час',
      few: '# таких часа',
      many: '# таких часов',
      other: '# такого часа',
    }),
  places: {
    busiest: 'Самые загруженные',
    quietest: 'Самые спокойные',
    highest: 'Самые высокие',
    lowest: 'Самые низкие',
  },
  stands: 'Выделяется',
  among: {
    busiest: 'среди самых загруженных',
    quietest: 'среди самых спокойных',
    highest: 'среди самых высоких',
    lowest: 'среди самых низких',
  },
  named: (place, cells) => `${place}: ${cells}.`,
  valued: (cell, value) => `${cell} (${value})`,
  tied: (more) =>
    plural(more, {
      one: 'ещё # час с тем же значением',
      few: 'ещё # часа с тем же значением',
      many: 'ещё # часов с тем же значением',
      other: 'ещё # часа с тем же значением',
    }),
  level: 'Ни один час не выделяется: все значения равны.',
  absent: 'Нет значения',
  light: (least) => `Меньше, чем ${least}`,
  made: {
    'mean-per-hour':
      'Каждая ячейка — среднее своих часов: всё, что пришлось на них, делённое на число часов, которые данные охватывают целиком.',
    ratio: 'Каждая ячейка рассчитана по всему, что учтено в её часы вместе; это не среднее значений по дням.',
  },
  naming: (least) =>
    `Часы, за которыми стоит меньше, чем ${least}, не называются самыми высокими или низкими.`,
  clock:
    'Час, который повторяется при переводе часов назад, входит в свою ячейку дважды; пропущенный при переводе вперёд — ни разу.',
  changes: (list) => `Переводы часов за это время: ${list}.`,
  repeated: (moment) => `${moment}, час повторился`,
  skipped: (moment) => `${moment}, час пропущен`,
};
