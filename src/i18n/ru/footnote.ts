import { ended } from '../ended.js';
import type { FootnoteWords } from '../footnote-words.js';
import { plural } from './plural.js';

export const footnote: FootnoteWords = {
  base: {
    arrival: ({ sample, period, zone }) =>
      `Выборка: ${sample}; отнесено ко времени поступления; период: ${period}, часовой пояс ${zone}.`,
    end: ({ sample, period, zone }) =>
      `Выборка: ${sample}; отнесено ко времени окончания; период: ${period}, часовой пояс ${zone}.`,
  },
  baseOfCount: {
    arrival: ({ period, zone }) =>
      `Отнесено ко времени поступления; период: ${period}, часовой пояс ${zone}.`,
    end: ({ period, zone }) => `Отнесено ко времени окончания; период: ${period}, часовой пояс ${zone}.`,
  },
  limited: (conditions) => ended(`Фильтр — ${conditions}`),
  nothingLeftOut: 'Учтено всё.',
  leftOut: (parts, used, eligible, share) =>
    `Не учтено: ${parts}; остаётся ${used.text} из ${eligible.text} (${share}).`,
  part: {
    contact: (rows, reason) =>
      plural(rows, {
        one: `# обращение (${reason})`,
        few: `# обращения (${reason})`,
        many: `# обращений (${reason})`,
        other: `# обращения (${reason})`,
      }),
    response: (rows, reason) =>
      plural(rows, {
        one: `# ответ (${reason})`,
        few: `# ответа (${reason})`,
        many: `# ответов (${reason})`,
        other: `# ответа (${reason})`,
      }),
    criterion: (rows, reason) =>
      plural(rows, {
        one: `# критерий проверки (${reason})`,
        few: `# критерия проверок (${reason})`,
        many: `# критериев проверок (${reason})`,
        other: `# критерия проверок (${reason})`,
      }),
    record: (rows, reason) =>
      plural(rows, {
        one: `# строка (${reason})`,
        few: `# строки (${reason})`,
        many: `# строк (${reason})`,
        other: `# строки (${reason})`,
      }),
  },
  interval: (interval) => `95\u00a0%-й интервал: ${interval}.`,
  noInterval: 'Интервал для этого показателя не определён.',
  tooFewForInterval: 'Для интервала мало данных.',
  rounded: (value) => `Показано как ${value}: точнее по этой выборке сказать нельзя.`,
  components: (parts) => `Складывается из следующего: ${parts}.`,
  // `п. п.` has its full stop.
  compared: ({ period, value, change }) => ended(`Период сравнения — ${period} (${value}): ${change}`),
  comparedWithin: ({ period, value, change, interval }) =>
    ended(`Период сравнения — ${period} (${value}): ${change}; 95\u00a0%-й интервал изменения: ${interval}`),
  note: (note) => ended(`Примечание: ${note}`),
  sentence: (text) => ended(text),
  settings: (settings) => ended(`Настройки — ${settings}`),
  source: (definition, data) => `Источник: данные версии ${data}, определение ${definition}.`,
  details: 'Подробно',
};
