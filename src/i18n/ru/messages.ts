import type { Messages, SpokenChange } from '../messages.js';
import type { TimeGrain } from '../../time/grain.js';
import { ended } from '../ended.js';
import { plural } from './plural.js';

const byGrain: Readonly<Record<TimeGrain, string>> = {
  '5-minutes': 'по 5 минут',
  '15-minutes': 'по 15 минут',
  '30-minutes': 'по получасам',
  hour: 'по часам',
  day: 'по дням',
  week: 'по неделям',
  month: 'по месяцам',
  quarter: 'по кварталам',
  year: 'по годам',
};

const amountOf = ({ amount, perDay }: SpokenChange): string => (perDay ? `${amount} в день` : amount);

export const messages: Messages = {
  frame: {
    menu: 'Меню',
    explain: 'Как считается показатель',
    showTable: 'Показать таблицей',
    showContacts: 'Показать обращения',
    saveCsv: 'Сохранить в CSV',
    saveSvg: 'Сохранить в SVG',
    savePng: 'Сохранить в PNG',
    copyTable: 'Копировать таблицу',
    copied: 'Таблица скопирована',
    copyFailed: 'Копирование здесь запрещено',
    saveFailed: 'Не удалось создать файл',
    rowsShown: (shown, all) =>
      `Показаны не все строки, а только первые: ${shown.text} из ${all.text}; в CSV есть все.`,
    close: 'Закрыть',
    loading: 'Загрузка…',
    loadingRows: (rows) =>
      plural(rows, {
        one: 'Загрузка… прочитано # обращение',
        few: 'Загрузка… прочитано # обращения',
        many: 'Загрузка… прочитано # обращений',
        other: 'Загрузка… прочитано # обращения',
      }),
    loadingBytes: (read, total) => `Загрузка… ${read} из ${total}`,
    failed: 'Не удалось показать.',
    kept: 'Пока показаны последние полученные числа.',
    retry: 'Повторить',
    notices: 'Примечания',
  },
  late: {
    asOf: (time) => `По состоянию на ${time}`,
    dataAsOf: (time, ago) => `Данные на ${time} (${ago})`,
    nothingNew: (time) => `Новых данных нет с ${time}.`,
  },
  heading: {
    metricByGrain: (metric, grain) => `${metric} ${byGrain[grain]}`,
    line: (parts) => parts.join(' · '),
    pair: (label, text) => `${label}: ${text}`,
    list: (parts) => parts.join('; '),
    sentences: (sentences) => sentences.join(' '),
    caption: (what, period) => `${what}, ${period}`,
    allData: 'все данные',
    noTime: 'пустой период',
  },
  table: {
    total: 'Итого',
    other: 'Прочие',
    value: 'Значение',
    previous: 'Период сравнения',
    change: 'Изменение',
    sample: 'Выборка',
    interval: '95\u00a0%-й интервал',
    metricColumn: (metric, column) => `${metric}: ${column}`,
    partialRow: (label) => `${label} (неполн.)`,
  },
  condition: {
    anyOf: (values) => values,
    nothing: 'ни одно',
    noneOf: (values) => `все, кроме: ${values}`,
    range: (from, below) => `не менее ${from} и менее ${below}`,
    from: (from) => `не менее ${from}`,
    below: (below) => `менее ${below}`,
    bin: (from, below) => `${from} — ${below} (не включая)`,
  },
  status: {
    met: 'Цель достигнута',
    near: 'Близко к цели',
    missed: 'Цель не достигнута',
    unclear: 'Пока неясно',
  },
  judgement: { better: 'лучше', worse: 'хуже', neutral: '' },
  target: {
    atLeast: (value) => `≥ ${value}`,
    atMost: (value) => `≤ ${value}`,
    line: (target) => `Цель ${target}`,
    andFloor: (target, floor) => `${target}, допустимо ${floor}`,
    judged: (target, status) => `${target}: ${status.toLowerCase()}`,
  },
  change: {
    against: (amount, period) => `${amount} к периоду ${period}`,
    same: (period) => `Без изменений к периоду ${period}`,
    none: (period) => `Не с чем сравнить, нет значения за период: ${period}`,
    withShare: (amount, share) => `${amount} (${share})`,
    clear: 'явное изменение',
    unclear: 'явного изменения нет',
    noted: (amount, clear) => `${amount}, ${clear}`,
    interval: '95\u00a0%-й интервал изменения',
  },
  interval: {
    between: (low, high) => `от ${low} до ${high}`,
    labelled: (interval) => `95\u00a0%-й интервал: ${interval}`,
    none: 'для этого показателя не определён',
    tooFew: 'для него мало данных',
    method: {
      wilson: (interval) => `${interval} (интервал Уилсона)`,
      mean: (interval) => `${interval} (по Стьюденту)`,
      nps: (interval) => `${interval} (скорректированный интервал Вальда)`,
      ratio: (interval) => `${interval} (для отношения сумм, по Стьюденту)`,
    },
  },
  zoom: {
    in: 'Приблизить',
    out: 'Отдалить',
    earlier: 'Раньше',
    later: 'Позже',
    all: 'Показать весь период',
    overview: 'Весь период с показанным отрезком',
    both: 'Показанный отрезок',
    from: 'Начало показанного отрезка',
    to: 'Конец показанного отрезка',
  },
  explain: {
    title: (metric) => `Как считается «${metric}»`,
    definition: 'Что показывает',
    formula: 'Формула',
    numerator: 'Числитель',
    denominator: 'Знаменатель',
    value: 'Значение',
    interval: '95\u00a0%-й интервал',
    sample: 'Выборка',
    leftOut: 'Не учтено',
    coverage: 'Полнота',
    attribution: 'Отнесено ко времени',
    zone: 'Часовой пояс',
    period: 'Период',
    filter: 'Фильтр',
    comparison: 'Сравнение',
    target: 'Цель',
    note: 'Примечание',
    version: 'Версия',
    ratio: (words, numerator, denominator, value) => `${words} = ${numerator} ÷ ${denominator} = ${value}`,
    hundredfold: (words, numerator, denominator, value) =>
      `100 × ${words} = 100 × ${numerator} ÷ ${denominator} = ${value}`,
    plain: (words, value) => `${words} = ${value}`,
    amount: (words, amount) => `${words}: ${amount}`,
    components: 'Из чего складывается',
    component: (words, value, share) => `${words}: ${value} (доля ${share})`,
    noComponent: (words) => `${words}: данных нет, целое составляет остальное`,
    leftOutRows: (rows, reason) =>
      plural(rows, {
        one: `# обращение не учтено: ${reason}`,
        few: `# обращения не учтены: ${reason}`,
        many: `# обращений не учтено: ${reason}`,
        other: `# обращения не учтено: ${reason}`,
      }),
    leftOutResponses: (rows, reason) =>
      plural(rows, {
        one: `# ответ не учтён: ${reason}`,
        few: `# ответа не учтены: ${reason}`,
        many: `# ответов не учтено: ${reason}`,
        other: `# ответа не учтено: ${reason}`,
      }),
    leftOutCriteria: (rows, reason) =>
      plural(rows, {
        one: `# критерий проверки не учтён: ${reason}`,
        few: `# критерия проверок не учтены: ${reason}`,
        many: `# критериев проверок не учтено: ${reason}`,
        other: `# критерия проверок не учтено: ${reason}`,
      }),
    leftOutRecords: (rows, reason) =>
      plural(rows, {
        one: `# строка не учтена: ${reason}`,
        few: `# строки не учтены: ${reason}`,
        many: `# строк не учтено: ${reason}`,
        other: `# строки не учтено: ${reason}`,
      }),
    leftOutNone: 'ничего',
    used: (used, eligible, share) =>
      `${used.text} из ${eligible.text} (${share}) содержат всё нужное для расчёта`,
    usedAll: (eligible) => `${eligible.text} из ${eligible.text}: нужное для расчёта есть везде`,
    arrival: 'поступления',
    end: 'окончания',
    periodAll: 'всё время, охваченное данными',
    filterNone: 'нет',
    compared: (period, value, change) => `${period}: ${value}; ${change}`,
    yes: 'да',
    no: 'нет',
    channelThreshold: (channel, threshold) => `${channel} ${threshold}`,
    present: (field, present, all) =>
      `${field}: указано в ${present.text} из ${all.text}, в остальных считается за 0`,
    approximate: (error) => `приближённо: по гистограмме, отклонение от точного значения не больше ${error}`,
    parallel: (whole) =>
      `время обращений, которые обрабатываются одновременно, складывается, поэтому бывает и больше ${whole}`,
    standardError: (error) => `обычная стандартная ошибка: ${error}; интервал — скорректированный`,
    partial: 'неполный: данные заканчиваются внутри него',
    cut: (part) => `неполный: в выбранный период из него входит только ${part}`,
    fingerprint: (definition, data) => `определение ${definition}, данные ${data}`,
    weekStart: (day) => `первый день недели — ${day}`,
  },
  notice: {
    partialValue: (until) => `Данные заканчиваются внутри этого периода: ${ended(until)}`,
    partialValueCompared: (until) =>
      `Данные заканчиваются внутри этого периода: ${until}; период сравнения сокращён до той же длины.`,
    cutBuckets: (labels) => `Неполные, лишь отчасти входят в период и в данные: ${ended(labels)}`,
    coverage: (used, eligible, share) =>
      `Рассчитано по ${used.text} из ${eligible.text} (${share}); в остальных обращениях не хватает нужных полей.`,
    coverageOfResponses: (used, eligible, share) =>
      `Рассчитано по ${used.text} из ${eligible.text} ответов (${share}); в остальных не хватает того, что нужно для расчёта.`,
    coverageOfCriteria: (used, eligible, share) =>
      `Рассчитано по ${used.text} из ${eligible.text} критериев проверок (${share}); в остальных не хватает того, что нужно для расчёта.`,
    coverageOfRecords: (used, eligible, share) =>
      `Рассчитано по ${used.text} из ${eligible.text} строк (${share}); в остальных не хватает того, что нужно для расчёта.`,
    missingField: (field, name) => `В данных нет поля: ${field} (${name}).`,
    notInIntervals:
      'По итогам за интервалы этот показатель не рассчитать, а хотя бы за часть этого времени других данных нет.',
    suppliedLimits: (limits) => `Пороги в итогах за интервалы: ${ended(limits)}`,
    withheld:
      'Значения, за которыми стоит слишком мало клиентов, и те, по которым их можно вычислить, не показаны.',
    onlyTrue: (field, name) =>
      `${field} (${name}): в данных это поле ни разу не равно false; возможно, источник передаёт это поле, только когда оно истинно.`,
    covers: (period) => `Данные охватывают: ${ended(period)}`,
    noContacts: 'В данных нет ни одного обращения.',
    nothingHere: 'Периоду и фильтрам не соответствует ни одно обращение.',
    noTime: 'У заданных периодов нет общего времени.',
  },
  spoken: {
    value: ({ metric, period, value, sample }) => `${metric}, ${period}: ${value}; выборка — ${sample}.`,
    count: ({ metric, period, value }) => `${metric}, ${period}: ${value}.`,
    atLeast: (value) => `${value} или выше`,
    atMost: (value) => `${value} или ниже`,
    againstTarget: {
      met: ({ metric, period, value, target }) =>
        `${metric}, ${period}: ${value}; цель (${target}) достигнута.`,
      near: ({ metric, period, value, target }) =>
        `${metric}, ${period}: ${value}; близко к цели (${target}).`,
      missed: ({ metric, period, value, target }) =>
        `${metric}, ${period}: ${value}; цель (${target}) не достигнута.`,
      unclear: ({ metric, period, value, target, sample }) =>
        `${metric}, ${period}: ${value}; достигнута ли цель (${target}), пока неясно: выборка — ${sample}.`,
    },
    absent: ({ metric, period, reason }) => `${metric}, ${period}: значения нет. ${reason}`,
    up: {
      better: (v) => `Это выше, чем за ${v.period}; разница — ${amountOf(v)}, изменение к лучшему.`,
      worse: (v) => `Это выше, чем за ${v.period}; разница — ${amountOf(v)}, изменение к худшему.`,
      neutral: (v) => `Это выше, чем за ${v.period}; разница — ${amountOf(v)}.`,
    },
    down: {
      better: (v) => `Это ниже, чем за ${v.period}; разница — ${amountOf(v)}, изменение к лучшему.`,
      worse: (v) => `Это ниже, чем за ${v.period}; разница — ${amountOf(v)}, изменение к худшему.`,
      neutral: (v) => `Это ниже, чем за ${v.period}; разница — ${amountOf(v)}.`,
    },
    clear: 'Изменение явное.',
    unclear: 'Явного изменения нет: такая разница может быть случайной.',
    same: (period) => `Столько же, сколько за ${ended(period)}`,
    extremes: ({ highest, highestAt, lowest, lowestAt }) =>
      `Максимум: ${highest} (${highestAt}). Минимум: ${lowest} (${lowestAt}).`,
    steady: (value) => `На всём протяжении: ${value}.`,
  },
  trend: {
    current: 'Этот период',
    previous: (period) => `Ранее: ${period}`,
    target: (target) => `Цель ${target}`,
    partial: 'неполн.',
    event: 'Событие',
    noValue: 'нет значения',
    selected: (period) => `выбрано: ${period}`,
  },
  place: {
    row: (part, row) => `${part}, строка ${row}`,
    line: (line, column, byte) => `строка ${line}, столбец ${column} (байт ${byte})`,
    at: (places) => `Место: ${places}.`,
    first: (places) => `Впервые: ${places}.`,
  },
};
