import type { Locale } from '../locale.js';
import type { Quantity } from '../plural.js';
import { plural } from './plural.js';

const contacts = (n: Quantity): string =>
  plural(n, { one: '# обращение', few: '# обращения', many: '# обращений', other: '# обращения' });
const handled = (n: Quantity): string =>
  plural(n, {
    one: '# обработанное обращение',
    few: '# обработанных обращения',
    many: '# обработанных обращений',
    other: '# обработанного обращения',
  });
const offered = (n: Quantity): string =>
  plural(n, {
    one: '# поступившее обращение',
    few: '# поступивших обращения',
    many: '# поступивших обращений',
    other: '# поступившего обращения',
  });
const answered = (n: Quantity): string =>
  plural(n, {
    one: '# принятое обращение',
    few: '# принятых обращения',
    many: '# принятых обращений',
    other: '# принятого обращения',
  });
const abandoned = (n: Quantity): string =>
  plural(n, {
    one: '# потерянное обращение',
    few: '# потерянных обращения',
    many: '# потерянных обращений',
    other: '# потерянного обращения',
  });
const responses = (n: Quantity): string =>
  plural(n, { one: '# ответ', few: '# ответа', many: '# ответов', other: '# ответа' });
const waits = (n: Quantity): string =>
  plural(n, {
    one: '# поступившее обращение с известным ожиданием',
    few: '# поступивших обращения с известным ожиданием',
    many: '# поступивших обращений с известным ожиданием',
    other: '# поступившего обращения с известным ожиданием',
  });

export const metrics: Locale['metrics'] = {
  csat: {
    name: 'Удовлетворённость (CSAT)',
    short: 'CSAT',
    definition:
      'Доля положительных оценок среди всех ответов на опрос: по умолчанию 4–5 из 5, 6–7 из 7, 8–10 из 10.',
    formula: 'положительные оценки ÷ ответы на опрос',
    numerator: () => 'положительные оценки',
    denominator: () => 'ответы на опрос',
    sample: responses,
  },
  'csat-average': {
    name: 'Средняя оценка удовлетворённости',
    short: 'Ср. оценка',
    definition: 'Средний балл, который поставили клиенты, по шкале самих данных.',
    formula: 'сумма оценок ÷ ответы на опрос',
    numerator: () => 'сумма оценок',
    denominator: () => 'ответы на опрос',
    sample: responses,
  },
  nps: {
    name: 'Индекс лояльности NPS',
    short: 'NPS',
    definition:
      'На сколько из каждых 100 ответивших сторонников (9–10) больше, чем критиков (0–6): от −100 до +100.',
    formula: '100 × (сторонники − критики) ÷ ответы на опрос',
    numerator: () => 'сторонники − критики',
    denominator: () => 'ответы на опрос',
    sample: responses,
  },
  'average-handle-time': {
    name: 'Среднее время обработки',
    short: 'AHT',
    definition:
      'Сколько времени оператор занят одним обращением: разговор, удержание и постобработка вместе.',
    formula: '(разговор + удержание + постобработка) ÷ обработанные обращения с известным временем разговора',
    numerator: () => 'разговор + удержание + постобработка',
    denominator: () => 'обработанные обращения с известным временем разговора',
    sample: handled,
  },
  'average-talk-time': {
    name: 'Среднее время разговора',
    short: 'ATT',
    definition:
      'Сколько времени оператор говорит с клиентом в одном обращении, без удержания и постобработки.',
    formula: 'время разговора ÷ обработанные обращения',
    numerator: () => 'время разговора',
    denominator: () => 'обработанные обращения с известным временем разговора',
    sample: handled,
  },
  'contact-volume': {
    name: 'Всего обращений',
    short: 'Обращения',
    definition: 'Входящие обращения по всем каналам; обращение с переводами считается один раз.',
    formula: 'число входящих обращений',
    numerator: () => 'входящие обращения',
    denominator: null,
    sample: contacts,
  },
  offered: {
    name: 'Поступило в очередь',
    short: 'Поступило',
    definition:
      'Входящие обращения с известным результатом, кроме заблокированных, завершённых в самообслуживании и ещё ожидающих.',
    formula: 'число входящих обращений, дошедших до очереди',
    numerator: () => 'поступившие обращения',
    denominator: null,
    sample: offered,
  },
  answered: {
    name: 'Принятые обращения',
    short: 'Принято',
    definition: 'Входящие обращения, на которые ответил оператор.',
    formula: 'число принятых входящих обращений',
    numerator: () => 'принятые обращения',
    denominator: null,
    sample: answered,
  },
  abandoned: {
    name: 'Потерянные обращения',
    short: 'Потеряно',
    definition: 'Входящие обращения, в которых клиент положил трубку в очереди, не дождавшись оператора.',
    formula: 'число входящих обращений, сброшенных клиентом в очереди',
    numerator: () => 'потерянные обращения',
    denominator: null,
    sample: abandoned,
  },
  handled: {
    name: 'Обработанные обращения',
    short: 'Обработано',
    definition: 'Обращения, в которых оператор и клиент соединились: принятые входящие и успешные исходящие.',
    formula: 'принятые входящие + успешные исходящие',
    numerator: () => 'обработанные обращения',
    denominator: null,
    sample: handled,
  },
  'answer-rate': {
    name: 'Доля принятых',
    short: 'Доля принятых',
    definition: 'Какую долю поступивших обращений приняли операторы.',
    formula: 'принятые ÷ поступившие',
    numerator: () => 'принятые',
    denominator: ({ of }) => of,
    sample: offered,
  },
  'average-speed-of-answer': {
    name: 'Среднее время ожидания ответа',
    short: 'ASA',
    definition: 'Сколько принятые обращения в среднем ждали в очереди, включая вызов оператора.',
    formula: 'время принятых обращений в очереди ÷ принятые обращения',
    numerator: () => 'время принятых обращений в очереди',
    denominator: () => 'принятые обращения с известным ожиданием',
    sample: answered,
  },
  'abandon-rate': {
    name: 'Доля потерянных',
    short: 'Доля потерянных',
    definition: 'В какой доле поступивших обращений клиент положил трубку, не дождавшись оператора.',
    formula: 'потерянные ÷ поступившие',
    numerator: ({ withoutShort }) =>
      withoutShort === null ? 'потерянные' : `потерянные позже чем через ${withoutShort}`,
    denominator: ({ withoutShort }) =>
      withoutShort === null ? 'поступившие' : `поступившие без сброшенных за ${withoutShort}`,
    sample: offered,
  },
  'average-time-to-abandon': {
    name: 'Среднее время до сброса',
    short: 'До сброса',
    definition: 'Сколько клиенты, положившие трубку, в среднем прождали в очереди.',
    formula: 'время потерянных обращений в очереди ÷ потерянные обращения',
    numerator: () => 'время потерянных обращений в очереди',
    denominator: () => 'потерянные обращения с известным ожиданием',
    sample: abandoned,
  },
  'wait-p50': {
    name: 'Медиана ожидания',
    short: 'Ожидание P50',
    definition: 'Половина поступивших обращений ждала в очереди не дольше этого.',
    formula: '50-й процентиль времени поступивших обращений в очереди',
    numerator: null,
    denominator: null,
    sample: waits,
  },
  'wait-p90': {
    name: '90-й процентиль ожидания',
    short: 'Ожидание P90',
    definition: 'Девять из десяти поступивших обращений ждали в очереди не дольше этого.',
    formula: '90-й процентиль времени поступивших обращений в очереди',
    numerator: null,
    denominator: null,
    sample: waits,
  },
  'wait-max': {
    name: 'Максимальное ожидание',
    short: 'Макс. ожидание',
    definition: 'Самое долгое ожидание поступившего обращения в очереди.',
    formula: 'наибольшее время поступившего обращения в очереди',
    numerator: null,
    denominator: null,
    sample: waits,
  },
  'service-level': {
    name: 'Уровень сервиса',
    short: 'SL',
    definition: 'Какая доля обращений принята в установленный срок.',
    formula: 'принятые в срок ÷ поступившие',
    numerator: ({ success }) => success,
    denominator: ({ of }) => of,
    sample: contacts,
  },
};
