import {
  type BeforeAfterVerdict,
  judgeChange,
  sidesChange,
  type SidesChange,
} from '../analysis/before-after/compare-sides.js';
import type { ChangeEstimate } from '../analysis/before-after/difference-of-changes.js';
import { decimalsFor, decimalsOfSize, precisionOf, stepOf } from '../i18n/precision.js';
import { beforeAfterWords } from '../i18n/topics/before-after.js';
import type { MetricTable, MetricValue } from '../metrics/table.js';
import type { Subject } from './subject.js';
import { intervalText } from './value-text.js';

/** A value on a side of a change. */
export interface SideText {
  readonly label: string;
  readonly value: MetricValue;
  readonly text: string;
  readonly interval: string;
}

/** A metric before and after a change, as numbers and in words. */
export interface ChangedMetric {
  readonly subject: Subject;
  readonly own: SidesChange;
  readonly group: SidesChange | null;
  readonly difference: ChangeEstimate | null;
  readonly verdict: BeforeAfterVerdict;
  /** Before and after, then those of the comparison group. */
  readonly sides: readonly SideText[];
  readonly verdictText: string;
  /** What is judged: the change or, beside a group, the difference of the changes. */
  readonly amount: string;
  /** A change with its interval; of none, why there is none. */
  say(change: Pick<SidesChange, 'change' | 'low' | 'high' | 'before' | 'after'>): string;
}

/** `beside`: the same of the comparison group. */
export function changedMetric(subject: Subject, beside: MetricTable | undefined): ChangedMetric {
  const { locale, formats, definition, metric, table } = subject;
  const { numbers, reasons, messages } = locale;
  const words = beforeAfterWords(locale);
  const own = sidesChange(table, metric.as);
  const group = beside === undefined ? null : sidesChange(beside, metric.as);
  const { difference, verdict } = judgeChange(own, group, metric);
  const values = [own, group].flatMap((one) => (one === null ? [] : [one.before, one.after]));
  const known = values.filter(({ value }) => value !== null);
  const decimals =
    definition.unit === 'count'
      ? 0
      : Math.min(...known.map((value) => decimalsFor(precisionOf(definition), value)), 2);
  const places = (value: number): number =>
    definition.unit === 'seconds' ? decimalsOfSize(value, decimals) : decimals;
  const side = (label: string, value: MetricValue): SideText => ({
    ...{ label, value },
    text:
      value.value === null
        ? numbers.absent
        : formats.value(definition.unit, value.value, places(value.value)),
    interval:
      intervalText(subject, value, value.value === null ? decimals : places(value.value)) ?? numbers.absent,
  });
  const signed = (change: number): string => {
    // What rounds to nothing has no sign.
    const step = stepOf(definition.unit, decimals);
    return formats.change(definition.unit, Math.abs(change) < step / 2 ? 0 : change, decimals);
  };
  const amountOf = (change: number, low: number | null, high: number | null): string =>
    low === null || high === null
      ? words.withoutInterval(signed(change))
      : words.amount(signed(change), messages.interval.between(signed(low), signed(high)));
  const say: ChangedMetric['say'] = ({ change, low, high, before, after }) => {
    if (change !== null) return amountOf(change, low, high);
    const lack = [before, after].find(({ reason }) => reason !== undefined)?.reason;
    return lack === undefined ? numbers.absent : reasons[lack].brief;
  };
  return {
    ...{ subject, own, group, difference, verdict, say },
    sides: [
      side(words.before, own.before),
      side(words.after, own.after),
      ...(group === null ? [] : [side(words.groupBefore, group.before), side(words.groupAfter, group.after)]),
    ],
    verdictText: words.verdicts[verdict],
    amount:
      difference === null
        ? say(group !== null && own.change !== null ? group : own)
        : amountOf(difference.value, difference.low, difference.high),
  };
}
