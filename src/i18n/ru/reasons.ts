import type { Locale } from '../locale.js';

export const reasons: Locale['reasons'] = {
  'no-contacts': { brief: 'обращений нет', sentence: 'Обращений здесь нет.' },
  'no-offered': { brief: 'поступивших нет', sentence: 'Поступивших обращений здесь нет.' },
  'no-answered': { brief: 'принятых нет', sentence: 'Принятых обращений здесь нет.' },
  'no-abandoned': { brief: 'потерянных нет', sentence: 'Потерянных обращений здесь нет.' },
  'no-handled': { brief: 'обработанных нет', sentence: 'Обработанных обращений здесь нет.' },
  'no-responses': { brief: 'ответов нет', sentence: 'Ответов на опрос здесь нет.' },
  'no-waits': { brief: 'ожидание не известно', sentence: 'Время ожидания здесь не известно.' },
  'not-supplied': {
    brief: 'нет в данных',
    sentence: 'В данных нет того, из чего считается этот показатель.',
  },
  'no-dimension': { brief: 'нет такого разреза', sentence: 'В данных нет запрошенного разреза.' },
  'not-covered': { brief: 'вне данных', sentence: 'Данные не охватывают это время.' },
  'no-outcome': { brief: 'результат не известен', sentence: 'Результат этих обращений не известен.' },
  'no-wait': {
    brief: 'время в очереди не известно',
    sentence: 'Время этих обращений в очереди не известно.',
  },
  'no-talk-time': {
    brief: 'время разговора не известно',
    sentence: 'Время разговора в этих обращениях не известно.',
  },
  'no-score': { brief: 'оценки нет', sentence: 'У этих обращений нет оценки.' },
  'other-scale': { brief: 'другая шкала', sentence: 'Эти оценки поставлены по другой шкале, чем в данных.' },
};
