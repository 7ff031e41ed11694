import type { FilterWords } from '../filters-words.js';
import { plural } from './plural.js';

export const filters: FilterWords = {
  heading: 'Фильтры',
  toggle: (set) => `Фильтры (${set.text})`,
  period: 'Период',
  wholePeriod: 'Все данные',
  lastDay: 'Последний день',
  lastDays: (days) =>
    plural(days, {
      one: 'Последний # день',
      few: 'Последние # дня',
      many: 'Последние # дней',
      other: 'Последние # дня',
    }),
  otherDates: 'Другие даты',
  from: 'С',
  until: 'По (включительно)',
  apply: 'Применить',
  wrongOrder: 'Начало периода позже его окончания.',
  anyValue: 'все',
  severalValues: (selected) =>
    plural(selected, { one: 'выбрано #', few: 'выбрано #', many: 'выбрано #', other: 'выбрано #' }),
  search: (dimension) => `Поиск: ${dimension}`,
  noMatch: 'Ничего не найдено',
  firstValues: (shown, all) => `Показано ${shown.text} из ${all.text}. Остальные можно найти поиском.`,
  reset: 'Снять выбор',
  clearAll: 'Сбросить все',
  undo: 'Отменить последнее изменение фильтров',
  redo: 'Вернуть отменённое изменение',
  undone: (filters) =>
    filters === null
      ? 'Изменение отменено. Сейчас фильтров нет.'
      : `Изменение отменено. Сейчас действуют фильтры: ${filters}.`,
  redone: (filters) =>
    filters === null
      ? 'Изменение возвращено. Сейчас фильтров нет.'
      : `Изменение возвращено. Сейчас действуют фильтры: ${filters}.`,
  selected: 'Выбранные фильтры',
  remove: (filter) => `Убрать фильтр: ${filter}`,
  fromChart: 'выбрано на графике',
  valueCount: (values) =>
    plural(values, { one: '# значение', few: '# значения', many: '# значений', other: '# значения' }),
  contacts: (all) =>
    plural(all, { one: '# обращение', few: '# обращения', many: '# обращений', other: '# обращения' }),
  contactsOf: (left, all) =>
    plural(all, {
      one: `${left.text} из # обращения`,
      few: `${left.text} из # обращений`,
      many: `${left.text} из # обращений`,
      other: `${left.text} из # обращения`,
    }),
  none: 'Нет обращений, которые отвечают всем этим фильтрам.',
  dropped: (filters) => `Этих значений в данных нет, фильтр снят: ${filters}.`,
};
