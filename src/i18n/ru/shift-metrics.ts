import type { Locale } from '../locale.js';
import type { Quantity } from '../plural.js';
import { plural } from './plural.js';

const shifts = (n: Quantity): string =>
  plural(n, { one: '# смена', few: '# смены', many: '# смен', other: '# смены' });

/** The metrics of shifts. */
export const shiftMetrics: Pick<
  Locale['metrics'],
  'utilization' | 'occupancy' | 'schedule-adherence' | 'shrinkage' | 'contacts-per-hour' | 'training-score'
> = {
  utilization: {
    name: 'Загрузка операторов',
    short: 'Загрузка',
    definition: 'Какую долю отработанного времени операторы обрабатывали обращения.',
    formula: 'время обработки ÷ отработанное время',
    numerator: () => 'секунды обработки',
    denominator: () => 'отработанные секунды',
    sample: shifts,
  },
  occupancy: {
    name: 'Занятость',
    short: 'Занятость',
    definition: 'Какую долю времени, когда операторы обрабатывали обращения или ждали их, заняла обработка.',
    formula: 'время обработки ÷ (время обработки + время готовности)',
    numerator: () => 'секунды обработки',
    denominator: () => 'секунды обработки + секунды готовности',
    sample: shifts,
  },
  'schedule-adherence': {
    name: 'Соблюдение расписания',
    short: 'Расписание',
    definition: 'Какую долю времени по расписанию операторы делали то, что в нём указано.',
    formula: 'время соблюдения ÷ время по расписанию',
    numerator: () => 'секунды соблюдения расписания',
    denominator: () => 'секунды по расписанию',
    sample: shifts,
  },
  shrinkage: {
    name: 'Потери рабочего времени',
    short: 'Потери времени',
    definition:
      'Какую долю оплаченного времени операторы не обрабатывали обращения и не ждали их: перерывы, обучение, отсутствие.',
    formula: '(оплаченное время − время обработки − время готовности) ÷ оплаченное время',
    numerator: () => 'оплаченные секунды − секунды обработки − секунды готовности',
    denominator: () => 'оплаченные секунды',
    sample: shifts,
    components: { training: 'обучение', other: 'всё остальное' },
  },
  'contacts-per-hour': {
    name: 'Обращений в час',
    short: 'В час',
    definition: 'Сколько обращений оператор обрабатывает за час работы.',
    formula: 'обработанные обращения ÷ отработанные часы',
    numerator: () => 'обработанные обращения',
    denominator: () => 'отработанные часы',
    sample: shifts,
  },
  'training-score': {
    name: 'Результат обучения',
    short: 'Обучение',
    definition: 'Какую долю возможных баллов операторы набрали при обучении.',
    formula: 'сумма баллов за обучение ÷ сумма возможных баллов',
    numerator: () => 'сумма баллов за обучение',
    denominator: () => 'сумма возможных баллов',
    sample: (n) =>
      plural(n, {
        one: '# смена с обучением',
        few: '# смены с обучением',
        many: '# смен с обучением',
        other: '# смены с обучением',
      }),
  },
};
