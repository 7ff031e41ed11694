import type { Unit } from '../metrics/define.js';

/** A number as another system shows it, read in one way. */
export interface Reading {
  /** In the metric's published unit: fractions, seconds, points. */
  readonly value: number;
  /** What its last printed digit counts, in the same unit. */
  readonly step: number;
  /** What one of the unit that is shown is in the metric's unit: 0.01 for percent, 60 for minutes. */
  readonly scale: number;
}

/** Seconds in a unit of time, by its names in English, Chinese and Russian, in lower case. */
const timeUnits: readonly (readonly [seconds: number, names: readonly string[]])[] = [
  [86_400, ['d', 'day', 'days', '天', '日', 'д', 'дн', 'день', 'дня', 'дней', 'сут']],
  [3600, ['h', 'hr', 'hrs', 'hour', 'hours', '小时', '时', 'ч', 'час', 'часа', 'часов']],
  [60, ['m', 'min', 'mins', 'minute', 'minutes', '分钟', '分', 'м', 'мин', 'минута', 'минуты', 'минут']],
  [1, ['s', 'sec', 'secs', 'second', 'seconds', '秒', '秒钟', 'с', 'сек', 'секунда', 'секунды', 'секунд']],
  [0.001, ['ms', '毫秒', 'мс']],
];

/** What a word after a number multiplies it by. */
const multiples: readonly (readonly [factor: number, names: readonly string[]])[] = [
  [1e3, ['k', '千', 'тыс']],
  [1e4, ['万']],
  [1e6, ['m', 'mn', '百万', 'млн']],
  [1e8, ['亿']],
  [1e9, ['bn', 'b', 'млрд']],
];

const digits = String.raw`\d[\d.,'’ ]*`;

/**
 * Every way in which a text can be read as a metric's number: `82.7 %`, `82,7 %`, `0.827`, `4:12`, `252 s`, `4 мин 12 с`,
 * `4分12秒`, `31,125`, `3.1万`. Mostly one; two where a separator before three digits may be a decimal sign or may part
 * thousands (`1,234`). A rate without a percent sign is a fraction up to 1 and percent above; `4:12` is minutes and
 * seconds. Throws a RangeError where it cannot be read.
 */
export function readShown(shown: string, unit: Unit): readonly Reading[] {
  // Full-width digits and signs become plain ones, and every kind of space a space.
  const text = shown
    .normalize('NFKC')
    .replaceAll(/\s+/gu, ' ')
    .replaceAll(/[−–]/gu, '-')
    .toLowerCase()
    .trim();
  const [, sign = '', rest = ''] = /^([+-]?) ?(.*)$/u.exec(text) ?? [];
  const readings = unit === 'seconds' ? durations(rest) : numbers(rest, unit);
  if (readings.length === 0) throw new RangeError(`shown number cannot be read: ${shown}`);
  return sign === '-' ? readings.map((one) => ({ ...one, value: -one.value })) : readings;
}

/** Whether a value, printed to the precision of the reading, is what was shown; either way at the half. */
export function printsAs(value: number, { value: shown, step }: Reading): boolean {
  return Math.abs(value - shown) <= (step / 2) * (1 + 1e-9) + Number.EPSILON * Math.abs(shown);
}

function durations(text: string): readonly Reading[] {
  const clock = /^(?:(\d+):)?(\d+):(\d\d)(?:[.,](\d+))?$/u.exec(text);
  if (clock !== null) {
    const [, h = '0', m = '0', s = '0', part = ''] = clock;
    const step = 10 ** -part.length;
    return [{ value: Number(h) * 3600 + Number(m) * 60 + Number(`${s}.${part || 0}`), step, scale: 1 }];
  }
  const parts = [...text.matchAll(new RegExp(String.raw`(${digits})([\p{L}]*)\.? ?`, 'gu'))];
  if (parts.length === 0 || parts.map(([whole]) => whole).join('') !== text) return [];
  let readings: readonly Reading[] = [{ value: 0, step: 1, scale: 1 }];
  let last = Infinity;
  for (const [, amount = '', name = ''] of parts) {
    const seconds = name === '' && parts.length === 1 ? 1 : named(timeUnits, name);
    // Ascending or repeated units are no duration.
    if (seconds === undefined || seconds >= last) return [];
    last = seconds;
    const amounts = plainNumbers(amount);
    readings = readings.flatMap(({ value }) =>
      amounts.map(({ number, decimals }) => ({
        value: value + number * seconds,
        step: seconds * 10 ** -decimals,
        scale: parts.length === 1 ? seconds : 1,
      })),
    );
  }
  return readings;
}

function numbers(text: string, unit: Unit): readonly Reading[] {
  const pattern = new RegExp(String.raw`^(百分之|\p{Sc}|\p{L}{3})? ?(${digits})(\D*)(?:\d+)?$`, 'u');
  const [matched, before = '', amount = '', after = ''] = pattern.exec(text) ?? [];
  if (matched === undefined) return [];
  const tail = after.replaceAll('.', '').trim();
  const percent = before === '百分之' || tail === '%';
  const factor = percent || tail === '' ? 1 : named(multiples, tail.split(' ')[0] ?? '');
  if (percent && unit !== 'ratio' && unit !== 'points') return [];
  if (factor === undefined && !suffixFits(tail, unit)) return [];
  if (/\d$/u.test(matched) && tail !== '' && !ofScale.test(tail)) return [];
  return plainNumbers(amount).map(({ number, decimals }) => {
    const scale = unit === 'ratio' && (percent || number > 1) ? 0.01 : 1;
    const times = scale * (factor ?? 1);
    return { value: number * times, step: 10 ** -decimals * times, scale };
  });
}

/** `4.5 / 5`, `4,5 из 5`: what stands between a score and the end of its scale. */
const ofScale = /^(?:\/|of|out of|из)$/u;

/** Words that may stand after a number of this unit and change nothing. */
function suffixFits(tail: string, unit: Unit): boolean {
  if (unit === 'money') return /^(?:\p{Sc}|\p{L}{3}|元|руб|₽)$/u.test(tail);
  if (unit === 'per-hour') return /^(?:\/ ?h|\/ ?ч|\/ ?小时|per hour|an hour|в час|每小时)$/u.test(tail);
  if (unit === 'score') return ofScale.test(tail) || /^(?:分|балла|балл|баллов)$/u.test(tail);
  if (unit === 'points') return /^(?:分|点|points|п|пункта|пунктов|пункт)$/u.test(tail);
  return false;
}

function named(table: readonly (readonly [number, readonly string[]])[], name: string): number | undefined {
  return table.find(([, names]) => names.includes(name))?.[0];
}

/** A number with its decimals; two readings where its one separator may part thousands as well. */
function plainNumbers(written: string): readonly { readonly number: number; readonly decimals: number }[] {
  const text = written.replaceAll(/(?<=\d)[ '’](?=\d{3}(?!\d))/gu, '').trim();
  const read = (whole: string, part = ''): { number: number; decimals: number } => ({
    number: Number(`${whole}.${part || 0}`),
    decimals: part.length,
  });
  if (/^\d+$/u.test(text)) return [read(text)];
  const grouped = /^(\d{1,3}(?:([.,])\d{3})(?:\2\d{3})*)(?:(?!\2)[.,](\d+))?$/u.exec(text);
  const simple = /^(\d+)[.,](\d+)$/u.exec(text);
  const readings = [];
  if (simple !== null) readings.push(read(simple[1] ?? '', simple[2]));
  if (grouped !== null && !text.startsWith('0')) {
    readings.push(read((grouped[1] ?? '').replaceAll(/[.,]/gu, ''), grouped[3]));
  }
  return readings;
}
