import type { ProblemWords } from '../problem-words.js';
import type { Quantity } from '../plural.js';
import { refusedValue } from '../refused-value.js';
import { plural } from './plural.js';

// Stands after a colon or a dash, so that it is never declined.
const rows = (count: Quantity): string =>
  plural(count, { one: '# строка', few: '# строки', many: '# строк', other: '# строки' });

/** Messages for developers are English. */
const inConsole = 'Подробности — в консоли браузера.';

export const problems: ProblemWords = {
  'malformed-json': () => 'Ошибка в записи JSON.',
  'unreadable-input': ({ found }) => `Это нельзя прочитать как данные: ${found}.`,
  'fetch-failed': ({ url, status }) => `Не удалось загрузить ${url}: ${status}.`,
  'adapter-failed': () => `Не удалось преобразовать данные. ${inConsole}`,
  'wrong-part-type': ({ part, found }) => `«${part}» должен быть массивом, а не ${found}.`,
  'too-many-rows': ({ limit }) => `Строк больше допустимого предела: ${limit}.`,
  'too-many-bytes': ({ limit }) => `Объём данных больше допустимого предела в байтах: ${limit}.`,
  'too-many-values': ({ field, limit }) =>
    `Разных значений поля «${field}» больше допустимого предела: ${limit}.`,
  'too-many-dimensions': ({ field, limit }) =>
    `Разрезов больше допустимого предела (${limit}); «${field}» и следующие за ним не прочитаны.`,
  'time-zone-missing': ({ zone }) => `Часовой пояс в данных не указан; взят ${zone}.`,
  'time-zone-unknown': ({ value, zone }) => `Часового пояса «${value}» нет; взят ${zone}.`,
  'covers-missing': ({ from, to }) =>
    `В данных не указано, какое время они охватывают; взято время первого и последнего обращения: ${from} – ${to}.`,
  'covers-invalid': ({ value }) => `Не удалось прочитать, какое время охватывают данные: ${value}.`,
  'currency-invalid': ({ value }) => `«${value}» — не код валюты.`,
  'scale-invalid': ({ kind }) => `Не удалось прочитать шкалу «${kind}»; взята обычная.`,
  'target-invalid': ({ metric }) => `Не удалось прочитать цель для «${metric}»; она не используется.`,
  'option-invalid': ({ option, value }) =>
    `Значение «${option}» не может быть ${value}; оно не используется.`,
  'row-not-object': ({ found }, count) => `Вместо объекта — ${found}; отброшено: ${rows(count)}.`,
  'missing-time': ({ field }, count) => `В поле «${field}» нет времени; отброшено: ${rows(count)}.`,
  'missing-value': ({ field }, count) => `Поле «${field}» пусто; отброшено: ${rows(count)}.`,
  'unknown-value': ({ field, value }, count) =>
    `Неизвестное значение «${value}» в поле «${field}»; отброшено: ${rows(count)}.`,
  'invalid-time': ({ field, value }, count) =>
    `Недопустимое время в поле «${field}» (${rows(count)}), например ${value}.`,
  'local-time-repeated': ({ field }, count) =>
    `Время в поле «${field}» встречается дважды из-за перевода часов назад (${rows(count)}); взято более раннее.`,
  'local-time-skipped': ({ field }, count) =>
    `Времени в поле «${field}» нет из-за перевода часов вперёд (${rows(count)}); сдвинуто вперёд на величину перевода.`,
  'end-before-start': ({ field }, count) =>
    `Окончание раньше начала (${rows(count)}); поле «${field}» считается неизвестным.`,
  'wrong-type': ({ field, found }, count) =>
    `Неверный тип в поле «${field}»: ${found} (${rows(count)}); значение считается неизвестным.`,
  'impossible-value': ({ field, value }, count) =>
    `Невозможное значение в поле «${field}» (${rows(count)}), например ${value}; оно считается неизвестным.`,
  'unknown-outcome': ({ value, direction }, count) =>
    `Неизвестный результат «${value}» (${direction}): ${rows(count)}; результат считается неизвестным.`,
  'unknown-direction': ({ value }, count) =>
    `Неизвестное направление «${value}»: ${rows(count)}; направление считается неизвестным.`,
  'outcome-from-boolean': ({ field }, count) => `Результат взят из поля «${field}»: ${rows(count)}.`,
  'mixed-currency': ({ currency }, count) =>
    `Другая валюта (${currency}): ${rows(count)}; суммы считаются неизвестными.`,
  'missing-id': ({ part }, count) => `В «${part}» нет id: ${rows(count)}; повторы среди них не видны.`,
  duplicate: ({ part }, count) => `Повторы в «${part}»: ${rows(count)}; учтена самая новая строка каждого.`,
  'end-not-after-start': ({ part }, count) =>
    `В «${part}» окончание не позже начала; отброшено: ${rows(count)}.`,
  'overlapping-rows': ({ part, other }, count) =>
    `В «${part}» периоды пересекаются со строкой ${other} с теми же разрезами; отброшено: ${rows(count)}.`,
  'stock-mismatch': ({ part }, count) =>
    `В «${part}» остаток на начало, приход и уход не дают остатка на конец (${rows(count)}); числа использованы как есть.`,
  'unknown-contact': ({ part }, count) =>
    `В «${part}» есть строки об обращениях, которых нет в данных: ${rows(count)}; они учтены в итогах, но не там, где фильтр касается их обращения.`,
  'boolean-only-true': ({ field }) =>
    `«${field}» ни разу не равно false: возможно, источник передаёт это поле, только когда оно истинно.`,
  'policy-field-unknown': ({ field }) =>
    `Политика скрывает поле «${field}», но его нет ни в одной строке: если в имени опечатка, нужное поле осталось видимым — проверьте имя.`,
  'worker-failed': ({ reason }) => `Сбой фонового процесса этой страницы (${reason}).`,
  'code-not-loaded': () =>
    `Не удалось загрузить часть кода Callboard. Обновите страницу; если не поможет, проверьте, что все файлы Callboard лежат рядом с тем, который подключён на странице.`,
  'no-rows': () => 'Этот источник данных не выдаёт отдельных обращений, поэтому перечислить нечего.',
  'too-many-parts': ({ limit }) =>
    `Строк в таблице получилось бы больше допустимого предела: ${limit}. Выберите период короче, шаг времени крупнее или меньше групп.`,
  'too-many-conditions': ({ limit }) =>
    `Фильтры и показатели различают больше сочетаний значений, чем допустимо: ${limit}. Выберите меньше фильтров или показателей.`,
  'second-copy': ({ version, other }) =>
    `На странице две копии Callboard: работает ${version}, позже загружена ${other}.`,
  'missing-source': ({ tag }) => `У <${tag}> нет данных: нужен свой источник или <cb-data> вокруг.`,
  'language-incomplete': ({ language, words, first }) =>
    `В языке ${language} не хватает слов: ${words}, первое из них — ${first}. Вместо них показаны английские.`,
  'invalid-attribute': ({ tag, attribute, value }) =>
    `<${tag}> не может использовать ${attribute} = «${value}».`,
  'invalid-report': ({ path, value }) =>
    `Часть отчёта «${path}» нельзя использовать, она пропущена: ${value}.`,
  'metric-not-count': ({ tag, metric }) =>
    `${tag} показывает доли количества, а «${metric}» — не количество.`,
  'invalid-query': ({ message }) => {
    const value = refusedValue(message);
    return `Такой запрос невозможен${value === '' ? '' : `: проверьте «${value}»`}. ${inConsole}`;
  },
  internal: () => `Ошибка в самом Callboard. ${inConsole}`,
};
