import type { CustomerMetricId, MetricWords, MoneyMetricId } from '../metric-words.js';
import type { Quantity } from '../plural.js';
import { plural } from './plural.js';

const handled = (n: Quantity): string =>
  plural(n, {
    one: '# обработанное обращение',
    few: '# обработанных обращения',
    many: '# обработанных обращений',
    other: '# обработанного обращения',
  });
const rowsOf =
  (what: string) =>
  (n: Quantity): string =>
    plural(n, {
      one: `# строка ${what}`,
      few: `# строки ${what}`,
      many: `# строк ${what}`,
      other: `# строки ${what}`,
    });
const books = rowsOf('учёта');
const headcount = rowsOf('о численности');
const customers = rowsOf('о клиентах');

/** Чего стоят клиенты и сколько их уходит. */
export const customerMetrics: Readonly<Record<CustomerMetricId, MetricWords>> = {
  'customer-lifetime-value': {
    name: 'Пожизненная ценность клиента',
    short: 'Ценность клиента',
    definition:
      'На какую сумму клиент, как ожидается, сделает покупок за все годы, пока он остаётся клиентом.',
    formula: 'клиенты × средняя покупка × покупок в год × лет ÷ клиенты',
    numerator: () => 'ожидаемые покупки всех клиентов',
    denominator: () => 'клиенты',
    sample: customers,
  },
  'churn-rate': {
    name: 'Отток клиентов',
    short: 'Отток',
    definition: 'Доля ушедших клиентов от среднего числа клиентов за это время.',
    formula: 'ушедшие клиенты ÷ среднее число клиентов',
    numerator: () => 'ушедшие клиенты',
    denominator: () => 'среднее число клиентов',
    sample: customers,
  },
  'retention-rate': {
    name: 'Удержание клиентов',
    short: 'Удержание клиентов',
    definition: 'Доля оставшихся клиентов от среднего числа клиентов за это время.',
    formula: 'оставшиеся клиенты ÷ среднее число клиентов',
    numerator: () => 'оставшиеся клиенты',
    denominator: () => 'среднее число клиентов',
    sample: customers,
  },
  'revenue-per-contact': {
    name: 'Доход на обращение',
    short: 'Доход',
    definition: 'Сколько дохода в среднем принесло одно обработанное обращение (доход на звонок).',
    formula: 'доход ÷ обработанные обращения',
    numerator: () => 'доход',
    denominator: () => 'обработанные обращения',
    sample: handled,
  },
};

/** Во что обходится контакт-центр и кто из него уходит. */
export const moneyMetrics: Readonly<Record<MoneyMetricId, MetricWords>> = {
  'cost-per-contact': {
    name: 'Стоимость обращения',
    short: 'Стоимость',
    definition:
      'Во сколько в среднем обошлось одно обработанное обращение (стоимость вызова): прямые и косвенные затраты.',
    formula: 'затраты ÷ обработанные обращения',
    numerator: () => 'затраты',
    denominator: () => 'обработанные обращения',
    sample: handled,
  },
  'profit-per-contact': {
    name: 'Прибыль на обращение',
    short: 'Прибыль',
    definition:
      'Сколько в среднем принесло одно обработанное обращение сверх своих затрат (прибыль на звонок).',
    formula: '(доход − затраты) ÷ обработанные обращения',
    numerator: () => 'доход − затраты',
    denominator: () => 'обработанные обращения',
    sample: handled,
  },
  roi: {
    name: 'Возврат на инвестиции',
    short: 'ROI',
    definition: 'Какую долю затрат составил доход сверх них.',
    formula: '(доход − затраты) ÷ затраты',
    numerator: () => 'доход − затраты',
    denominator: () => 'затраты',
    sample: books,
  },
  'cost-per-sale': {
    name: 'Средняя стоимость продажи',
    short: 'Стоимость продажи',
    definition: 'Во сколько контакт-центру обошлась каждая его продажа.',
    formula: 'затраты ÷ продажи',
    numerator: () => 'затраты',
    denominator: () => 'продажи',
    sample: books,
  },
  'order-cost': {
    name: 'Затраты на заказ',
    short: 'Затраты на заказ',
    definition: 'Сколько затрат контакт-центра приходится на один заказ всей компании.',
    formula: 'затраты контакт-центра ÷ все заказы компании',
    numerator: () => 'затраты контакт-центра',
    denominator: () => 'все заказы компании',
    sample: books,
  },
  'order-cost-ratio': {
    name: 'Доля затрат в сумме заказов',
    short: 'Доля затрат',
    definition: 'Какую долю суммы всех заказов компании составляют затраты контакт-центра.',
    formula: 'затраты контакт-центра ÷ сумма всех заказов компании',
    numerator: () => 'затраты контакт-центра',
    denominator: () => 'сумма всех заказов компании',
    sample: books,
  },
  'attrition-rate': {
    name: 'Текучесть персонала',
    short: 'Текучесть',
    definition: 'Доля уволившихся от средней численности за это время.',
    formula: 'уволившиеся ÷ средняя численность',
    numerator: () => 'уволившиеся',
    denominator: ({ annualized }) => (annualized ? 'средняя численность × число лет' : 'средняя численность'),
    sample: headcount,
  },
};
