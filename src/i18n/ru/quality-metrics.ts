import type { Locale } from '../locale.js';
import type { Quantity } from '../plural.js';
import { plural } from './plural.js';

const evaluations = (n: Quantity): string =>
  plural(n, { one: '# проверка', few: '# проверки', many: '# проверок', other: '# проверки' });
const responses = (n: Quantity): string =>
  plural(n, {
    one: '# ответ сотрудника',
    few: '# ответа сотрудников',
    many: '# ответов сотрудников',
    other: '# ответа сотрудников',
  });

/** The metrics of how well agents work. */
export const qualityMetrics: Pick<
  Locale['metrics'],
  'quality-score' | 'communication-quality' | 'agent-expertise' | 'first-call-close-rate'
> = {
  'quality-score': {
    name: 'Оценка качества работы',
    short: 'Качество',
    definition:
      'Какую долю возможных баллов операторы набрали при проверках качества; критерии, которые не подходили к случаю, не считаются.',
    formula: 'набранные баллы ÷ возможные баллы',
    numerator: () => 'набранные баллы',
    denominator: () => 'возможные баллы',
    sample: evaluations,
  },
  'communication-quality': {
    name: 'Качество коммуникации',
    short: 'Коммуникация',
    definition:
      'Какую долю возможных баллов операторы набрали при проверках за понимание, тон, точность и профессионализм.',
    formula: 'баллы за коммуникацию ÷ возможные баллы за неё',
    numerator: () => 'баллы за коммуникацию',
    denominator: () => 'возможные баллы за неё',
    sample: evaluations,
  },
  'agent-expertise': {
    name: 'Квалификация операторов',
    short: 'Квалификация',
    definition:
      'Насколько операторы владеют своим делом: взвешенное среднее результатов обучения, точности при проверках и решений с первого контакта. То, чего нет в данных, не учитывается.',
    formula: 'взвешенное среднее результатов обучения, точности и решений с первого контакта',
    numerator: null,
    denominator: null,
    sample: (n) =>
      plural(n, { one: '# наблюдение', few: '# наблюдения', many: '# наблюдений', other: '# наблюдения' }),
    components: {
      training: 'результаты обучения',
      accuracy: 'точность при проверках',
      fcr: 'решение с первого контакта',
    },
  },
  'first-call-close-rate': {
    name: 'Закрытие с первого звонка',
    short: 'С 1-го звонка',
    definition:
      'Доля обращений, закрытых при первом контакте, среди принятых обращений, по которым это отмечено.',
    formula: 'закрытые при первом контакте ÷ принятые обращения, по которым это отмечено',
    numerator: () => 'закрытые при первом контакте',
    denominator: () => 'принятые обращения, по которым это отмечено',
    sample: (n) =>
      plural(n, {
        one: '# принятое обращение',
        few: '# принятых обращения',
        many: '# принятых обращений',
        other: '# принятого обращения',
      }),
  },
};

/** The metrics of what agents say themselves. */
export const staffMetrics: Pick<Locale['metrics'], 'agent-satisfaction' | 'agent-nps'> = {
  'agent-satisfaction': {
    name: 'Обратная связь операторов',
    short: 'Отзывы операторов',
    definition:
      'Средний балл, который операторы поставили в опросах сотрудников, по шкале, принятой в данных.',
    formula: 'сумма оценок сотрудников ÷ их ответы',
    numerator: () => 'сумма оценок сотрудников',
    denominator: () => 'ответы сотрудников',
    sample: responses,
  },
  'agent-nps': {
    name: 'Индекс лояльности операторов (eNPS)',
    short: 'eNPS',
    definition:
      'На сколько из каждых 100 ответивших операторов тех, кто советует здесь работать (9–10), больше, чем тех, кто не советует (0–6): от −100 до +100.',
    formula: '100 × (промоутеры − критики) ÷ ответы сотрудников',
    numerator: () => 'промоутеры − критики',
    denominator: () => 'ответы сотрудников',
    sample: responses,
  },
};
