import type { BehindWords } from '../behind-words.js';
import { plural } from './plural.js';

export const behind: BehindWords = {
  title: (metric) => `Обращения, из которых складывается показатель «${metric}»`,
  metric: 'Показатель',
  group: 'Группа',
  side: 'Какие обращения',
  allGroups: 'Все группы вместе',
  used: 'Все учтённые',
  added: 'Прибавлены в числителе',
  subtracted: 'Вычтены в числителе',
  rest: 'Все остальные',
  leftOut: (reason) => `Не учтены: ${reason}`,
  count: (side, rows) => `${side} (${rows})`,
  shown: {
    contact: (first, last, all) =>
      `${first}–${last} из ${plural(all, {
        one: '# обращения',
        few: '# обращений',
        many: '# обращений',
        other: '# обращения',
      })}`,
    conversation: (first, last, all) =>
      `${first}–${last} из ${plural(all, {
        one: '# диалога',
        few: '# диалогов',
        many: '# диалогов',
        other: '# диалога',
      })}`,
    response: (first, last, all) =>
      `${first}–${last} из ${plural(all, {
        one: '# ответа',
        few: '# ответов',
        many: '# ответов',
        other: '# ответа',
      })}`,
  },
  search: 'Найти среди них',
  found: {
    contact: (found, all) =>
      `${found.text} из ${plural(all, { one: '# обращения', few: '# обращений', many: '# обращений', other: '# обращения' })}`,
    conversation: (found, all) =>
      `${found.text} из ${plural(all, { one: '# диалога', few: '# диалогов', many: '# диалогов', other: '# диалога' })}`,
    response: (found, all) =>
      `${found.text} из ${plural(all, { one: '# ответа', few: '# ответов', many: '# ответов', other: '# ответа' })}`,
  },
  foundPart: {
    contact: (first, last, found, all) =>
      `${first}–${last} из найденных (${found.text} из ${plural(all, { one: '# обращения', few: '# обращений', many: '# обращений', other: '# обращения' })})`,
    conversation: (first, last, found, all) =>
      `${first}–${last} из найденных (${found.text} из ${plural(all, { one: '# диалога', few: '# диалогов', many: '# диалогов', other: '# диалога' })})`,
    response: (first, last, found, all) =>
      `${first}–${last} из найденных (${found.text} из ${plural(all, { one: '# ответа', few: '# ответов', many: '# ответов', other: '# ответа' })})`,
  },
  noMatch: {
    contact: (all, text) =>
      `Среди ${plural(all, { one: '# обращения', few: '# обращений', many: '# обращений', other: '# обращения' })} ничего не найдено по запросу «${text}».`,
    conversation: (all, text) =>
      `Среди ${plural(all, { one: '# диалога', few: '# диалогов', many: '# диалогов', other: '# диалога' })} ничего не найдено по запросу «${text}».`,
    response: (all, text) =>
      `Среди ${plural(all, { one: '# ответа', few: '# ответов', many: '# ответов', other: '# ответа' })} ничего не найдено по запросу «${text}».`,
  },
  previous: 'Предыдущая страница',
  next: 'Следующая страница',
  columns: { id: 'Обращение', kind: 'Опрос', scale: 'Шкала', comment: 'Комментарий' },
  loading: 'Обращения загружаются…',
  none: 'Таких обращений нет.',
  withheld: 'Это обращения слишком немногих клиентов, поэтому ни одно из них не показано.',
  conversations: 'Строка — целый диалог: всё, что известно из его обращений вместе.',
  responses: 'Строка — ответ на опрос и сведения о его обращении.',
  partOf: (listed, all) =>
    plural(listed, {
      one: `Показатель складывается из записей (всего ${all}); # из них — обращение, оно здесь.`,
      few: `Показатель складывается из записей (всего ${all}); # из них — обращения, они здесь.`,
      many: `Показатель складывается из записей (всего ${all}); # из них — обращения, они здесь.`,
      other: `Показатель складывается из записей (всего ${all}); # из них — обращения, они здесь.`,
    }),
  truncated: (rows) => `В файле не все строки, а только первые: ${rows.text}.`,
  ofPart: {
    evaluations:
      'Этот показатель складывается из критериев оценки качества. Это не обращения, поэтому перечислить нечего.',
    shifts: 'Этот показатель складывается из смен операторов. Это не обращения, поэтому перечислить нечего.',
    ledger:
      'Этот показатель складывается из сумм в учёте доходов и расходов. Это не обращения, поэтому перечислить нечего.',
    headcount:
      'Этот показатель складывается из численности штата. Это не обращения, поэтому перечислить нечего.',
    customers:
      'Этот показатель складывается из числа клиентов. Это не обращения, поэтому перечислить нечего.',
    intervals: 'Этот показатель складывается из итогов, в которых нет отдельных обращений.',
  },
};
