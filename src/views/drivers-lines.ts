import type { ChangeSplit, Driver, DriverSide } from '../analysis/drivers/split-change.js';
import { stepOf } from '../i18n/precision.js';
import { driversWords } from '../i18n/topics/drivers.js';
import type { By } from '../metrics/query.js';
import type { MetricTable } from '../metrics/table.js';
import { keyLabel } from './key-text.js';
import { totalOf, type Subject } from './subject.js';
import { basedText } from './value-text.js';

/** A line of a waterfall: one value, the values that are not told apart, or the change of all. */
export interface DriverLine {
  readonly kind: 'value' | 'rest' | 'change';
  /** Undefined where it is none of the dimension's values. */
  readonly key: string | null | undefined;
  readonly label: string;
  /** Where its bar begins and ends: each goes on where the one before ended. */
  readonly from: number;
  readonly to: number;
  readonly effect: number;
  readonly rate: number | null;
  readonly mix: number | null;
  /** Texts; null where there is nothing to say. */
  readonly before: string | null;
  readonly after: string | null;
  readonly shareBefore: string | null;
  readonly shareAfter: string | null;
  /** The values again, with what they rest on: their intervals and samples. */
  readonly beforeBased: string | null;
  readonly afterBased: string | null;
  /** What the texts are of: undefined where it is no value of the dimension. */
  readonly driver?: Driver;
}

type Parts = Extract<ChangeSplit, { readonly kind: unknown }>;

/** The drivers one after the other, the rest, and what they add up to. `before` knows values that are gone. */
export function driverLines(
  subject: Subject,
  by: By,
  { drivers, rest, change, rate, mix }: Parts,
  before: MetricTable,
): readonly DriverLine[] {
  const { locale, formats, table, definition } = subject;
  const words = driversWords(locale);
  const labelOf = (key: string | null): string =>
    keyLabel(table.nameOf === undefined ? before : table, by, key, locale, formats);
  const valueOf = ({ value }: Pick<DriverSide, 'value'>): string | null =>
    value === null ? null : formats.value(definition.unit, value, decimalsOf(definition.unit, value));
  const basedOf = (side: Pick<DriverSide, 'value' | 'n' | 'low' | 'high'>): string | null => {
    const text = valueOf(side);
    return text === null
      ? null
      : basedText(subject, text, side, decimalsOf(definition.unit, side.value ?? 0));
  };
  const shareOf = ({ share }: DriverSide): string | null =>
    share === null ? null : formats.value('ratio', share, 1);
  const total = totalOf(subject);
  let at = 0;
  const step = (effect: number): { from: number; to: number; effect: number } => {
    const from = at;
    at += effect;
    return { from, to: at, effect };
  };
  return [
    ...drivers.map((driver): DriverLine => ({
      ...{ kind: 'value', key: driver.key, label: labelOf(driver.key) },
      ...step(driver.effect),
      ...{ rate: driver.rate, mix: driver.mix },
      ...{ before: valueOf(driver.before), after: valueOf(driver.after) },
      ...{ beforeBased: basedOf(driver.before), afterBased: basedOf(driver.after) },
      ...{ shareBefore: shareOf(driver.before), shareAfter: shareOf(driver.after) },
      driver,
    })),
    ...(rest === null
      ? []
      : [
          {
            ...{ kind: 'rest' as const, key: undefined, label: words.rest(formats.quantity(rest.values)) },
            ...step(rest.effect),
            ...{ rate: rest.rate, mix: rest.mix },
            ...{ before: null, after: null, shareBefore: null, shareAfter: null },
            ...{ beforeBased: null, afterBased: null },
          },
        ]),
    {
      ...{ kind: 'change', key: undefined, label: words.change, from: 0, to: change, effect: change },
      ...{ rate, mix },
      before: total?.previous ? valueOf(total.previous) : null,
      after: total ? valueOf(total) : null,
      beforeBased: total?.previous ? basedOf(total.previous) : null,
      afterBased: total ? basedOf(total) : null,
      ...{ shareBefore: null, shareAfter: null },
    },
  ];
}

/** Effects with their sign and unit; those of a count over periods of unequal length by the day. */
export function effectTexts(subject: Subject, split: Parts | null): (effect: number) => string {
  const { definition, formats, locale } = subject;
  const largest = Math.max(0, ...(split?.drivers ?? []).map(({ effect }) => Math.abs(effect)));
  // One more than for a value: the printed parts are to add up to the printed change.
  const decimals = decimalsOf(definition.unit, largest / 10);
  const perDay = totalOf(subject)?.perDay === true;
  return (effect) => {
    // What rounds to nothing has no sign.
    const step = stepOf(definition.unit, decimals);
    const text = formats.change(definition.unit, Math.abs(effect) < step / 2 ? 0 : effect, decimals);
    return perDay ? locale.numbers.perDay(text) : text;
  };
}

/** Two digits that count, or as many as stand before the point; of a rate, of its percentage. */
function decimalsOf(unit: Subject['definition']['unit'], value: number): number {
  const shown = Math.abs(value) * (unit === 'ratio' ? 100 : 1);
  if (shown === 0) return 0;
  return Math.max(0, Math.min(unit === 'count' ? 1 : 2, 1 - Math.floor(Math.log10(shown))));
}
