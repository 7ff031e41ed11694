import { decimalsFor, moneyDecimals, precisionOf } from '../i18n/precision.js';
import type { MetricValue } from '../metrics/table.js';
import { quotientText } from './quotient-text.js';
import type { Subject } from './subject.js';
import { variantText } from './variant-text.js';

/** What stands above and below the line of a fraction. */
export interface Fraction {
  readonly above: string;
  readonly below: string;
}

/** The formula of a number, in words of the variant asked for and in its numbers, to be set as fractions. */
export interface Formula {
  readonly name: string;
  /** A fraction or, of what is none, a text. */
  readonly words: Fraction | string;
  /** The same in numbers; null where there is no value, or no fraction. */
  readonly numbers: Fraction | null;
  /** `100 ×` before both, of scores of −100 … 100; else null. */
  readonly factor: string | null;
  /** What it comes to; null where there is no value. */
  readonly value: string | null;
  /** All of it but the name as one line: `answered ÷ offered = 27,162 ÷ 31,125 = 87.3%`. */
  readonly text: string;
}

/** The formula of one value. A duration is given to the second, since it can be worked out again from the numbers. */
export function formulaOf(subject: Subject, value: MetricValue): Formula {
  const { definition, locale, words } = subject;
  const { explain: text } = locale.messages;
  const variant = variantText(subject);
  const above = words.numerator?.(variant) ?? null;
  const below = words.denominator?.(variant) ?? null;
  const quotient = quotientText(above, below);
  const isFraction = above !== null && below !== null;
  const { denominator } = value;
  const shown = value.value === null ? null : resultText(subject, value, value.value);
  const plain = {
    name: words.name,
    words: isFraction ? { above, below } : words.formula,
    factor: isFraction && definition.unit === 'points' ? '100\u00a0×' : null,
    value: shown,
  };
  if (shown === null) return { ...plain, numbers: null, text: quotient ?? words.formula };
  if (quotient === null || denominator === null) {
    return { ...plain, words: words.formula, numbers: null, text: text.plain(words.formula, shown) };
  }
  const numbers = {
    above: numeratorText(subject, value),
    below: denominatorText(subject, denominator),
  };
  const say = definition.unit === 'points' ? text.hundredfold : text.ratio;
  return { ...plain, numbers, text: say(quotient, numbers.above, numbers.below, shown) };
}

function resultText({ definition, formats }: Subject, value: MetricValue, amount: number): string {
  const decimals = decimalsFor(precisionOf(definition), value);
  return formats.value(definition.unit, amount, Math.max(0, decimals));
}

/** What a mean is made of, in its own unit; counts as they are. */
export function numeratorText(subject: Subject, { numerator }: MetricValue): string {
  const { definition, formats } = subject;
  const sum = numerator ?? 0;
  if (definition.unit === 'money' || definition.sumsIn === 'money') return moneyText(subject, sum);
  const decimals = Number.isInteger(sum) ? 0 : 1;
  return definition.unit === 'seconds'
    ? formats.value('seconds', sum, decimals)
    : formats.number(sum, decimals);
}

/** How many it is shared out to, or what it is held against. */
export function denominatorText(subject: Subject, denominator: number): string {
  if (subject.definition.sumsIn === 'money') return moneyText(subject, denominator);
  // The mean of a stock need not be whole.
  return subject.formats.number(denominator, Number.isInteger(denominator) ? 0 : 1);
}

function moneyText({ formats }: Subject, amount: number): string {
  return formats.value('money', amount, moneyDecimals(amount));
}
