import type { ScorecardWords } from '../scorecard-words.js';
import { plural } from './plural.js';

const operators = {
  one: '# оператор',
  few: '# оператора',
  many: '# операторов',
  other: '# оператора',
} as const;

export const scorecard: ScorecardWords = {
  heading: 'Показатели операторов',
  agents: (agents) => plural(agents, operators),
  size: (agents) =>
    plural(agents, {
      one: 'В таблице # оператор.',
      few: 'В таблице # оператора.',
      many: 'В таблице # операторов.',
      other: 'В таблице # оператора.',
    }),
  found: (found, all) =>
    `${found.text} из ${plural(all, { one: '# оператора', few: '# операторов', many: '# операторов', other: '# оператора' })}`,
  search: 'Найти оператора или группу',
  noMatch: (text) => `Нет операторов и групп по запросу «${text}».`,
  anyTeam: 'Все группы',
  everyone: (agents) =>
    plural(agents, {
      one: 'Все (# оператор)',
      few: 'Все # оператора',
      many: 'Все # операторов',
      other: 'Все # оператора',
    }),
  wholeTeam: (team, agents) => `${team}: ${plural(agents, operators)}`,
  mean: 'Среднее по всем',
  meanOfTeam: (team) => `Среднее по группе «${team}»`,
  perAgent: 'В среднем на оператора',
  tooFew: 'мало данных',
  tooFewOf: (least) => `мало данных для оценки: нужно не менее ${least.text}`,
  above: {
    better: 'выше среднего, это лучше',
    worse: 'выше среднего, это хуже',
    neutral: 'выше среднего',
  },
  below: {
    better: 'ниже среднего, это лучше',
    worse: 'ниже среднего, это хуже',
    neutral: 'ниже среднего',
  },
  unclear: 'явного отличия от среднего нет',
  standings: ({ metric, mean, above, below, unclear, few }) =>
    `${metric}, среднее — ${mean}: выше — ${above.text}, ниже — ${below.text}, без явного отличия — ${unclear.text}, мало данных — ${few.text}.`,
  keys: 'Стрелки переходят от ячейки к ячейке, Enter на заголовке сортирует, Enter на операторе открывает его показатели.',
  cardKeys:
    'Стрелки переходят от ячейки к ячейке, Enter на имени оператора открывает его показатели во времени.',
  selected: 'в остальных элементах показан только он',
  onlyThis: 'Показывать только этого оператора',
  metric: 'Показатель',
  standing: 'По сравнению со средним',
  trends: 'Динамика',
  noAgents: 'Ни в одном обращении за этот период не указан оператор.',
};
