import type { Unit } from '../metrics/define.js';
import { dateFormats, type DateFormats } from './dates.js';
import { durationAloud, durationClock, durationStep, durationText } from './durations.js';
import { listedIn } from './listed-in.js';
import type { Locale } from './locale.js';
import type { Quantity } from './plural.js';

/** A piece of a value's text: digits, or what stands about them, so that a tile can set units smaller. */
export interface ValuePart {
  readonly kind: 'number' | 'unit';
  readonly text: string;
}

/**
 * Numbers in a reader's notation. Rates are fractions (0.8137), durations seconds, as in metric values. A minus is
 * U+2212, which is read aloud and as wide as a plus; numbers stay with their units by no-break spaces. Money is in one
 * currency, with its narrow symbol; where that is not known, a plain number.
 */
export interface Formats {
  readonly dates: DateFormats;
  /** A plain number, grouped, of exactly so many decimals. */
  number(value: number, decimals: number): string;
  quantity(n: number): Quantity;
  /**
   * A value with its unit. Rates: exactly 0 and 1 without decimals, so that none is told from nearly none. Durations may
   * have `decimals` below 0 (`durationStep`): in tens of seconds, minutes, ten minutes, hours.
   */
  value(unit: Unit, value: number, decimals: number): string;
  /** The same as it is said aloud: durations with their units as words. */
  aloud(unit: Unit, value: number, decimals: number): string;
  /** A difference, with its sign and its unit: rates in points. */
  change(unit: Unit, change: number, decimals: number): string;
  /** The size of a difference as it is said aloud, without a sign. */
  changeAloud(unit: Unit, change: number, decimals: number): string;
  /** A relative difference: `+8.1%`. */
  share(ratio: number): string;
  /** A value on an axis that reaches up to `most`: as few decimals as tell the ticks apart. */
  axis(unit: Unit, value: number, most: number): string;
  bytes(count: number): string;
  /** `a, b or c`. */
  anyOf(texts: readonly string[]): string;
  /** `a, b and c`. */
  all(texts: readonly string[]): string;
}

const made = new WeakMap<Locale, Map<string | null, Formats>>();

/**
 * The formats of a locale, and of the currency (ISO 4217) that money is in: made once, as `Intl` objects cost far more than
 * what they write.
 */
export function formatsOf(locale: Locale, currency: string | null = null): Formats {
  let byCurrency = made.get(locale);
  if (byCurrency === undefined) made.set(locale, (byCurrency = new Map()));
  let formats = byCurrency.get(currency);
  if (formats === undefined) byCurrency.set(currency, (formats = makeFormats(locale, currency)));
  return formats;
}

/** Cuts a value's text into digits and what stands about them. */
export function valueParts(text: string): readonly ValuePart[] {
  // A sign may stand before the symbol of a currency.
  const digits = /[\u061c\u200e]?[+−]?\p{Nd}(?:[\p{Nd}.,:’'٫٬\u00a0\u202f]*\p{Nd})?|[+−](?=\p{Sc})/gu;
  const parts: ValuePart[] = [];
  let end = 0;
  for (const found of text.matchAll(digits)) {
    if (found.index > end) parts.push({ kind: 'unit', text: text.slice(end, found.index) });
    parts.push({ kind: 'number', text: found[0] });
    end = found.index + found[0].length;
  }
  if (end < text.length) parts.push({ kind: 'unit', text: text.slice(end) });
  return parts;
}

function makeFormats(locale: Locale, currency: string | null): Formats {
  const { tag, durations, numbers } = locale;
  const writers = new Map<string, Intl.NumberFormat>();

  function write(value: number, decimals: number, options: Intl.NumberFormatOptions = {}): string {
    const key = `${decimals} ${options.style ?? ''} ${options.signDisplay ?? ''} ${options.unit ?? ''} ${options.minimumFractionDigits ?? ''} ${options.currencyDisplay ?? ''}`;
    let writer = writers.get(key);
    if (writer === undefined) {
      writer = new Intl.NumberFormat(tag, {
        minimumFractionDigits: decimals,
        maximumFractionDigits: decimals,
        signDisplay: 'negative',
        ...options,
      });
      writers.set(key, writer);
    }
    return writer.format(value).replace('-', '−');
  }

  const number = (value: number, decimals: number): string => write(value, decimals);
  const quantity = (n: number): Quantity => ({ n, text: number(n, 0) });
  const percent = (value: number, decimals: number): string =>
    write(value, value === 0 || value === 1 ? 0 : decimals, { style: 'percent' });
  /** −, + or nothing, by what is left of the value after rounding. */
  const signed = (value: number, decimals: number): string =>
    write(value, decimals, { signDisplay: 'exceptZero' });
  /** Yen have no decimals, whatever is asked for. */
  const coins =
    currency === null
      ? Infinity
      : (new Intl.NumberFormat(tag, { style: 'currency', currency }).resolvedOptions()
          .maximumFractionDigits ?? 2);
  const money = (value: number, decimals: number, options: Intl.NumberFormatOptions = {}): string =>
    currency === null
      ? write(value, decimals, options)
      : write(value, Math.min(decimals, coins), {
          style: 'currency',
          currency,
          currencyDisplay: 'narrowSymbol',
          ...options,
        });
  /** `4.37 euros`. */
  const moneyAloud = (value: number, decimals: number): string => {
    const say = currency === null ? undefined : numbers.currenciesAloud[currency];
    return say === undefined
      ? money(value, decimals, { currencyDisplay: 'name' })
      : say(number(value, Math.min(decimals, coins)));
  };
  const duration = (value: number, decimals: number, sign: string): string =>
    sign + durationText(durations, number, Math.abs(value), decimals);
  /** With the mark that keeps it before the number where words run from right to left. */
  const signOf = (value: number): string =>
    write(value < 0 ? -1 : 1, 0, { signDisplay: 'always' }).replace(/\p{Nd}/gu, '');
  const isZero = (value: number, decimals: number): boolean => Math.abs(value) < 0.5 * durationStep(decimals);
  const rounded = (value: number, decimals: number): Quantity => ({
    n: Math.round(value * 10 ** decimals) / 10 ** decimals,
    text: number(value, decimals),
  });

  function value(unit: Unit, amount: number, decimals: number): string {
    if (unit === 'ratio') return percent(amount, decimals);
    if (unit === 'seconds') return duration(amount, decimals, amount < 0 ? signOf(amount) : '');
    if (unit === 'points') return signed(amount, decimals);
    if (unit === 'per-hour') return numbers.perHour(number(amount, decimals));
    if (unit === 'money') return money(amount, decimals);
    return number(amount, decimals);
  }

  function change(unit: Unit, amount: number, decimals: number): string {
    if (unit === 'ratio') return numbers.ratePoints(signed(amount * 100, decimals));
    if (unit === 'seconds') return duration(amount, decimals, isZero(amount, decimals) ? '' : signOf(amount));
    if (unit === 'points') return numbers.points(signed(amount, decimals));
    if (unit === 'per-hour') return numbers.perHour(signed(amount, decimals));
    if (unit === 'money') return money(amount, decimals, { signDisplay: 'exceptZero' });
    return signed(amount, decimals);
  }

  function changeAloud(unit: Unit, amount: number, decimals: number): string {
    const size = Math.abs(amount);
    if (unit === 'ratio') return numbers.ratePointsAloud(rounded(size * 100, decimals));
    if (unit === 'seconds') return durationAloud(durations, number, size, decimals);
    if (unit === 'points') return numbers.pointsAloud(rounded(size, decimals));
    if (unit === 'per-hour') return numbers.perHourAloud(number(size, decimals));
    if (unit === 'money') return moneyAloud(size, decimals);
    return number(size, decimals);
  }

  function axis(unit: Unit, amount: number, most: number): string {
    if (unit === 'ratio') {
      const decimals = most < 0.01 ? 2 : most < 0.1 ? 1 : 0;
      return write(amount, 3, {
        style: 'percent',
        minimumFractionDigits: 0,
        maximumFractionDigits: decimals + 1,
      });
    }
    // Ticks may lie closer than the least coin.
    if (unit === 'money') return money(amount, 2, { minimumFractionDigits: 0, maximumFractionDigits: 2 });
    if (unit === 'per-hour') return numbers.perHour(write(amount, 2, { minimumFractionDigits: 0 }));
    if (unit !== 'seconds') return write(amount, 2, { minimumFractionDigits: 0 });
    if (most >= 60) return (amount < 0 ? signOf(amount) : '') + durationClock(number, Math.abs(amount));
    return durations.seconds(write(amount, 2, { minimumFractionDigits: 0 }));
  }

  function bytes(count: number): string {
    const units = ['byte', 'kilobyte', 'megabyte', 'gigabyte'] as const;
    const power = Math.min(units.length - 1, Math.max(0, Math.floor(Math.log10(Math.max(1, count)) / 3)));
    return write(count / 1000 ** power, power < 2 ? 0 : 1, { style: 'unit', unit: units[power] as string });
  }

  const lists = new Map<string, Intl.ListFormat>();
  function list(texts: readonly string[], type: 'conjunction' | 'disjunction'): string {
    let format = lists.get(type);
    if (format === undefined) {
      format = new Intl.ListFormat(tag, { type });
      lists.set(type, format);
    }
    return listedIn(format, texts);
  }

  return {
    dates: dateFormats(locale),
    number,
    quantity,
    value,
    aloud(unit, amount, decimals) {
      if (unit === 'seconds' && amount >= 0) return durationAloud(durations, number, amount, decimals);
      if (unit === 'per-hour') return numbers.perHourAloud(number(amount, decimals));
      return unit === 'money' ? moneyAloud(amount, decimals) : value(unit, amount, decimals);
    },
    change,
    changeAloud,
    share: (ratio) =>
      write(ratio, Math.abs(ratio) < 0.0995 ? 1 : 0, { style: 'percent', signDisplay: 'exceptZero' }),
    axis,
    bytes,
    anyOf: (texts) => list(texts, 'disjunction'),
    all: (texts) => list(texts, 'conjunction'),
  };
}
