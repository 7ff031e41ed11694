import type { QualityWords } from '../quality-words.js';
import { plural } from './plural.js';

export const quality: QualityWords = {
  heading: 'Качество данных',
  well: (rows) =>
    plural(rows, {
      one: 'Всё в порядке: прочитана и сохранена без изменений # строка.',
      few: 'Всё в порядке: прочитаны и сохранены без изменений все # строки.',
      many: 'Всё в порядке: прочитаны и сохранены без изменений все # строк.',
      other: 'Всё в порядке: прочитаны и сохранены без изменений все # строки.',
    }),
  counts: ({ read, kept, repaired, rejected, merged }) =>
    `Строк прочитано: ${read.text}, сохранено: ${kept.text}, исправлено: ${repaired.text}, отклонено: ${rejected.text}, объединено повторов: ${merged.text}.`,
  problemCount: (errors, warnings) =>
    `${plural(errors, {
      one: '# вид ошибок',
      few: '# вида ошибок',
      many: '# видов ошибок',
      other: '# вида ошибок',
    })}, ${plural(warnings, {
      one: '# вид предупреждений',
      few: '# вида предупреждений',
      many: '# видов предупреждений',
      other: '# вида предупреждений',
    })}.`,
  empty: 'В данных нет ни одной строки.',
  rows: 'Что стало со строками',
  part: 'Раздел данных',
  allParts: 'Все разделы',
  fate: {
    read: 'Прочитано',
    kept: 'Сохранено',
    repaired: 'Исправлено',
    rejected: 'Отклонено',
    merged: 'Объединено повторов',
  },
  share: 'Доля',
  what: 'Что',
  count: 'Строк',
  places: 'Первые места',
  problems: 'Замечания',
  noProblems: 'Замечаний к этим данным нет.',
  severity: 'Серьёзность',
  severities: { error: 'Ошибка', warning: 'Предупреждение' },
  whole: 'Данные в целом',
  anyPart: 'Все разделы',
  anySeverity: 'Любая серьёзность',
  problemsShown: (shown, all) =>
    `${shown.text} из ${plural(all, {
      one: '# замечания',
      few: '# замечаний',
      many: '# замечаний',
      other: '# замечания',
    })}`,
  noMatch: 'Для этого раздела нет замечаний такой серьёзности.',
  row: (row) => `строка ${row}`,
  rowPath: (row, path) => `строка ${row}, «${path}»`,
  line: (line, column) => `строка ${line}, столбец ${column}`,
  byte: (byte) => `байт ${byte}`,
  andMore: (places) => `${places}…`,
  covered: 'Время, за которое есть данные',
  coversGiven: (period) => `${period}; так указано в данных.`,
  coversTaken: (period) => `${period}; взято по первой и последней строке: в самих данных это не указано.`,
  coversNothing: 'Нет: в данных нет строк со временем, и само время не указано.',
  unanswered: 'Показатели, которые нельзя рассчитать по этим данным',
  allAnswered: (metrics) =>
    plural(metrics, {
      one: 'По этим данным можно рассчитать # показатель словаря.',
      few: 'По этим данным можно рассчитать все # показателя словаря.',
      many: 'По этим данным можно рассчитать все # показателей словаря.',
      other: 'По этим данным можно рассчитать все # показателя словаря.',
    }),
  lookUp: (metric) => `Открыть описание: ${metric}`,
};
