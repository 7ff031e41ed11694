import type { StaffedDay } from '../analysis/staffing/staff-day.js';
import type { Staffing, StaffingInterval } from '../analysis/staffing/staffing.js';
import { findLocale } from '../i18n/find-locale.js';
import type { Locale } from '../i18n/locale.js';
import { staffingWords } from '../i18n/topics/staffing.js';
import type { MetricTable } from '../metrics/table.js';
import { parseIsoText } from '../time/iso-text.js';
import { Zone } from '../time/zone.js';
import type { FrameView } from './frame-view.js';
import { staffingFrame } from './staffing-frame.js';
import { staffingTexts, type StaffingTexts } from './staffing-texts.js';
import { timeTicks, type TimeTick } from './time-ticks.js';
import type { TrendTooltip, TrendTooltipLine } from './trend-tooltip.js';

/** The chart, all but its size, its direction and the width of its texts. */
export interface StaffingChart {
  readonly starts: Float64Array;
  readonly ends: Float64Array;
  readonly series: readonly {
    readonly id: 'planned' | 'on-shift' | 'upper';
    readonly label: string;
    readonly mark: 'area' | 'line';
    /** Place in the palette, from 1. */
    readonly palette: number;
    /** Dashed: it is not to be counted on. */
    readonly role: 'main' | 'forecast';
    /** Agents; NaN: not known. */
    readonly values: Float64Array;
  }[];
  formatValue(value: number): string;
  timeTicks(from: number, to: number, most: number): readonly TimeTick[];
}

/** What a day comes to, for all agents that are needed and, where shifts are known, for those on shift. */
export interface StaffingFigure {
  readonly label: string;
  readonly needed: string;
  /** With the calls at the upper edge of a forecast's band. */
  readonly upper: string | null;
  readonly present: string | null;
}

/** All that a staffing shows, as text and numbers. */
export interface StaffingView {
  readonly frame: FrameView;
  readonly chart: StaffingChart;
  readonly figures: readonly StaffingFigure[];
  /** What stands beside an interval that is pointed at. Throws a RangeError for one that there is not. */
  tooltip(interval: number): TrendTooltip;
  /** The same as one line, for whoever goes from interval to interval by keyboard. */
  describe(interval: number): string;
}

/** `times`: the table that handling time was learned from, for explanations. */
export function staffingView({
  staffing,
  locale: language,
  times,
}: {
  readonly staffing: Staffing;
  readonly locale: Locale | string;
  readonly times?: MetricTable | undefined;
}): StaffingView {
  const locale = typeof language === 'string' ? findLocale(language) : language;
  const texts = staffingTexts(staffing, locale);
  const tooltip = (interval: number): TrendTooltip => tipOf(staffing, texts, interval);
  return {
    frame: staffingFrame(staffing, texts, times),
    chart: chartOf(staffing, texts),
    figures: figuresOf(staffing, texts),
    tooltip,
    describe(interval) {
      const { title, lines } = tooltip(interval);
      const { heading } = locale.messages;
      return heading.pair(title, heading.list(lines.map(({ label, text }) => heading.pair(label, text))));
    },
  };
}

function chartOf(staffing: Staffing, { locale, formats }: StaffingTexts): StaffingChart {
  const { intervals, present, grain, timeZone, forecast } = staffing;
  const words = staffingWords(locale);
  const instant = (text: string): number => parseIsoText(text)?.ms ?? NaN;
  const zone = new Zone(timeZone);
  const numbers = (of: (one: StaffingInterval) => number): Float64Array => Float64Array.from(intervals, of);
  return {
    starts: numbers(({ from }) => instant(from)),
    ends: numbers(({ to }) => instant(to)),
    series: [
      {
        id: 'planned',
        label: words.planned,
        mark: 'area',
        palette: 1,
        role: 'main',
        values: numbers(({ needed }) => needed.scheduled),
      },
      ...(present === null
        ? []
        : [
            {
              id: 'on-shift',
              label: words.onShift,
              mark: 'line',
              palette: 2,
              role: 'main',
              values: numbers(({ onShift }) => onShift ?? NaN),
            } as const,
          ]),
      ...(forecast?.upper
        ? [
            {
              id: 'upper',
              label: words.forecast.upper,
              mark: 'line',
              palette: 1,
              role: 'forecast',
              values: Float64Array.from(forecast.upper.intervals, ({ needed }) => needed.scheduled),
            } as const,
          ]
        : []),
    ],
    formatValue: (value) => formats.axis('count', value, value),
    timeTicks: (from, to, most) => timeTicks({ zone, grain, weekStart: 1, formats }, from, to, most),
  };
}

function figuresOf(
  { needed, present, forecast }: Staffing,
  { locale, rate, wait, hours, formats }: StaffingTexts,
): readonly StaffingFigure[] {
  if (needed === null) return [];
  const { metrics } = locale;
  const words = staffingWords(locale);
  const upper = forecast?.upper?.needed;
  const figure = (label: string, of: (day: StaffedDay) => string): StaffingFigure => ({
    label,
    needed: of(needed),
    upper: upper ? of(upper) : null,
    present: present === null ? null : of(present),
  });
  return [
    figure(words.agentHours, (day) => hours(day.scheduledHours)),
    figure(words.peak, (day) => formats.number(day.peak, 0)),
    figure(metrics['service-level'].name, (day) => rate(day.serviceLevel)),
    figure(metrics['average-speed-of-answer'].name, (day) =>
      wait({ asaSeconds: day.asaSeconds, stable: day.unstable === 0 }),
    ),
    figure(metrics['abandon-rate'].name, (day) => rate(day.abandonRate)),
    figure(metrics.occupancy.name, (day) => rate(day.occupancy)),
  ];
}

function tipOf(staffing: Staffing, texts: StaffingTexts, at: number): TrendTooltip {
  const one = staffing.intervals[at];
  if (one === undefined) throw new RangeError(`interval not in the staffing: ${at}`);
  const { locale, amount, rate, wait } = texts;
  const { metrics } = locale;
  const words = staffingWords(locale);
  const line = (label: string, text: string, series: string | null = null): TrendTooltipLine => ({
    series,
    label,
    text,
  });
  const { needed, present, calls, band } = one;
  const upper = staffing.forecast?.upper?.intervals[at];
  const outcome = (
    of: typeof needed | NonNullable<typeof present>,
    named: (metric: string) => string,
  ): readonly TrendTooltipLine[] =>
    calls === 0
      ? []
      : [
          line(named(metrics['service-level'].name), rate(of.serviceLevel)),
          line(named(metrics['average-speed-of-answer'].name), wait(of)),
          line(named(metrics['abandon-rate'].name), rate(of.abandonRate)),
          line(named(metrics.occupancy.name), rate(of.occupancy)),
        ];
  return {
    title: texts.interval(at),
    lines: [
      line(words.calls, amount(calls)),
      ...(band ? [line(texts.bandLabel, texts.band(band))] : []),
      line(words.needed, amount(needed.agents)),
      line(words.planned, amount(needed.scheduled), 'planned'),
      ...(upper ? [line(words.forecast.upper, amount(upper.needed.scheduled), 'upper')] : []),
      ...(needed.bound === null ? [] : [line(words.decidedBy, words.bounds[needed.bound])]),
      ...outcome(needed, words.withNeeded),
      ...(present === null
        ? []
        : [
            line(words.onShift, amount(present.onShift), 'on-shift'),
            line(words.answering, amount(present.agents)),
            ...outcome(present, words.withPresent),
          ]),
    ],
  };
}
