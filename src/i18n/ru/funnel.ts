import type { FunnelWords } from '../funnel-words.js';
import { plural } from './plural.js';

export const funnel: FunnelWords = {
  steps: {
    received: 'Всего обращений',
    offered: 'Поступило в очередь',
    answered: 'Принято',
    resolved: 'Решено',
    attempts: 'Попытки вызова',
    connected: 'Дозвонились',
    'right-party': 'Нужное лицо',
    sale: 'Продажа',
  },
  exits: {
    'outcome-unknown': 'Результат неизвестен',
    unresolved: 'Не решено',
    'resolution-unknown': 'Неизвестно, решено ли',
    'other-party': 'Другое лицо',
    'party-unknown': 'Собеседник неизвестен',
    'no-sale': 'Без продажи',
    'sale-unknown': 'Неизвестно, была ли продажа',
  },
  heading: (steps) => `По шагам: ${steps}`,
  ofStep: 'от прошлого шага',
  ofAll: 'от всех',
  place: 'Шаг',
  counts: { conversations: 'Обращения', attempts: 'Попытки' },
  leftAfter: (step, exit) => `Ушли после шага «${step}»: ${exit}`,
  began: (step, count) => `${step}: всего ${count}.`,
  came: ({ step, count, before, share }) => `${step}: ${count}, это ${share} от шага «${before}».`,
  cameOfAll: ({ step, count, before, share, all }) =>
    `${step}: ${count}, это ${share} от шага «${before}» и ${all} от всех.`,
  mostLeft: (step, exits) => `Больше всего уходят после шага «${step}»: ${exits}.`,
  ofKnown: ({ unknown, step, share }) =>
    plural(unknown, {
      one: `О # обращении неизвестно, дошло ли оно до шага «${step}»; среди остальных дошли ${share}.`,
      few: `О # обращениях неизвестно, дошли ли они до шага «${step}»; среди остальных дошли ${share}.`,
      many: `О # обращениях неизвестно, дошли ли они до шага «${step}»; среди остальных дошли ${share}.`,
      other: `О # обращения неизвестно, дошли ли они до шага «${step}»; среди остальных дошли ${share}.`,
    }),
  atSharesOf: (period) => `при долях за ${period}`,
  counted: {
    conversations:
      'Считаются обращения целиком: переведённый звонок — одно; оно принято, если ответили хотя бы на одном этапе; решено ли оно, видно по последнему этапу.',
    attempts: 'Считаются попытки: каждый исходящий контакт — одна, удалась она или нет.',
  },
  nobody: 'До первого шага никто не дошёл.',
};
