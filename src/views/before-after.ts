import type { ChangeWindow } from '../analysis/before-after/change-window.js';
import type { Locale } from '../i18n/locale.js';
import { beforeAfterWords } from '../i18n/topics/before-after.js';
import { limitsOf } from '../metrics/unit-limits.js';
import type { MetricTable } from '../metrics/table.js';
import { beforeAfterFrame } from './before-after-frame.js';
import { type ChangedMetric, changedMetric } from './changed-metrics.js';
import type { DataNote } from './data-note.js';
import type { FrameView } from './frame-view.js';
import type { Lane, LaneChart, LaneRow } from './lane-chart.js';
import { subjectsOf } from './subject-of.js';
import type { TrendTooltip, TrendTooltipLine } from './trend-tooltip.js';

/** All that a comparison of what was before and after a change shows. */
export interface BeforeAfterView {
  readonly frame: FrameView;
  /** A lane a metric. */
  readonly chart: LaneChart;
  /** What stands beside a metric that is pointed at. Throws a RangeError for one that there is not. */
  tooltip(row: number): TrendTooltip;
  /** The same as one line, for whoever goes from metric to metric by keyboard. */
  describe(row: number): string;
}

/**
 * `table` and `beside`: the answers to `sidesQueries`. `window`: null for values that a page gave, of which only the day is
 * known, if that. Throws a RangeError for a table without a metric.
 */
export function beforeAfterView({
  table,
  beside,
  on,
  window,
  locale: language,
  data = {},
}: {
  readonly table: MetricTable;
  readonly beside: MetricTable | undefined;
  readonly on: string | null;
  readonly window: ChangeWindow | null;
  readonly locale: Locale | string;
  readonly data?: DataNote;
}): BeforeAfterView {
  const subjects = subjectsOf(table, language);
  const [first] = subjects;
  if (first === undefined) throw new RangeError('table without a metric: []');
  const { heading } = first.locale.messages;
  const metrics = window?.weeks === 0 ? [] : subjects.map((subject) => changedMetric(subject, beside));
  const tooltip = (row: number): TrendTooltip => {
    const metric = metrics[row];
    if (metric === undefined) throw new RangeError(`metric not in the comparison: ${row}`);
    return tipOf(metric);
  };
  return {
    frame: beforeAfterFrame({ subjects: [first, ...subjects.slice(1)], metrics, beside, on, window, data }),
    chart: { lanes: metrics.map(laneOf), shared: false },
    tooltip,
    describe(row) {
      const { title, lines } = tooltip(row);
      return heading.pair(title, heading.list(lines.map(({ label, text }) => heading.pair(label, text))));
    },
  };
}

/** By shape which way it went, where it clearly went anywhere. */
function signOf({ verdict, difference }: ChangedMetric): NonNullable<Lane['sign']> {
  if (verdict === 'no-clear-change') return { glyph: 'same', role: 'muted' };
  if (verdict === 'not-judged' || difference === null) return { glyph: 'ring', role: 'muted' };
  const role = ({ better: 'met', worse: 'missed', changed: 'ink' } as const)[verdict];
  return { glyph: difference.value > 0 ? 'up' : 'down', role };
}

function laneOf(metric: ChangedMetric): Lane {
  const { subject, own, group, sides, verdictText, amount } = metric;
  const { words, locale, definition, formats } = subject;
  const { messages } = locale;
  const texts = beforeAfterWords(locale);
  const values = sides.flatMap(({ value: { value, low, high } }) => [value, low, high]);
  const known = Float64Array.from(values.filter((value) => value !== null));
  const span = Math.max(...known) - Math.min(...known);
  const most = definition.unit === 'seconds' ? Math.max(...known) : span;
  return {
    name: words.name,
    notes: [
      verdictText,
      group === null ? amount : messages.heading.pair(texts.difference, amount),
      ...(group === null || own.change === null
        ? []
        : [messages.heading.pair(texts.change, metric.say(own))]),
    ],
    sign: signOf(metric),
    rows: sides.map((side, at): LaneRow => ({
      label: side.label,
      value: side.value.value ?? NaN,
      low: side.value.low ?? NaN,
      high: side.value.high ?? NaN,
      text: texts.sample(side.text, formats.quantity(side.value.n)),
      role: at % 2 === 0 ? 'previous' : at < 2 ? 'series-1' : 'series-2',
      hollow: side.value.n < definition.minSample,
    })),
    joins: [[0, 1], ...(group === null ? [] : [[2, 3] as const])],
    rule: NaN,
    limits: limitsOf(definition, known),
    steps: definition.unit === 'count' ? 'whole' : definition.unit === 'seconds' ? 'seconds' : 'decimal',
    formatValue: (value) => formats.axis(definition.unit, value, most),
  };
}

function tipOf(metric: ChangedMetric): TrendTooltip {
  const { subject, own, group, sides, difference, verdictText, amount } = metric;
  const { words, locale, formats } = subject;
  const { messages } = locale;
  const texts = beforeAfterWords(locale);
  const line = (label: string, text: string): TrendTooltipLine => ({ series: null, label, text });
  return {
    title: words.name,
    lines: [
      line(texts.verdict, verdictText),
      ...(group === null || difference === null ? [] : [line(texts.difference, amount)]),
      line(texts.change, metric.say(own)),
      ...(group === null ? [] : [line(texts.groupChange, metric.say(group))]),
      ...sides.map(({ label, text, interval, value }) =>
        line(
          label,
          texts.sample(
            value.low === null ? text : messages.heading.list([text, messages.interval.labelled(interval)]),
            formats.quantity(value.n),
          ),
        ),
      ),
    ],
  };
}
