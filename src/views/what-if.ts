import type { WhatIf } from '../analysis/what-if/what-if.js';
import type { LeverId } from '../analysis/what-if/vendor-claims.js';
import type { Locale } from '../i18n/locale.js';
import { whatIfWords } from '../i18n/topics/what-if.js';
import type { MetricTable } from '../metrics/table.js';
import type { DataNote } from './data-note.js';
import type { FrameView } from './frame-view.js';
import type { Lane, LaneChart, LaneRow } from './lane-chart.js';
import { type MovedLever, movedLevers } from './moved-levers.js';
import { subjectOf } from './subject-of.js';
import { valueText } from './value-text.js';
import type { TrendTooltip, TrendTooltipLine } from './trend-tooltip.js';
import { whatIfFrame } from './what-if-frame.js';

/** A slider: how far a lever is moved. */
export interface LeverSlider {
  readonly lever: LeverId;
  readonly label: string;
  readonly least: number;
  readonly most: number;
  /** The finest that it can be moved. */
  readonly grain: number;
  readonly step: number;
  /** What stands at it, and is said when it moves. */
  readonly text: string;
}

/** All that a what-if shows. */
export interface WhatIfView {
  readonly frame: FrameView;
  /** A lane a lever, all on one axis. */
  readonly chart: LaneChart;
  readonly sliders: readonly LeverSlider[];
  /** What stands beside a lever that is pointed at. Throws a RangeError for one that there is not. */
  tooltip(row: number): TrendTooltip;
  /** The same as one line, for whoever goes from lever to lever by keyboard. */
  describe(row: number): string;
}

/** How far a reader can move a lever: minutes of wait, else a fraction of what it is. */
export const leverReach: Readonly<
  Record<LeverId, { readonly least: number; readonly most: number; readonly grain: number }>
> = {
  wait: { least: -5, most: 5, grain: 0.25 },
  'resolution-time': { least: -0.5, most: 0.5, grain: 0.01 },
  repeats: { least: -0.5, most: 0.5, grain: 0.01 },
};

/** `table`: the answer to the first query, of satisfaction as it is. `given`: whether the page gave the numbers. */
export function whatIfView({
  found,
  table,
  locale: language,
  data = {},
  given = false,
}: {
  readonly found: WhatIf;
  readonly table: MetricTable;
  readonly locale: Locale | string;
  readonly data?: DataNote;
  readonly given?: boolean;
}): WhatIfView {
  const subject = subjectOf(table, 'csat', language);
  const { locale } = subject;
  const { heading } = locale.messages;
  const isKnown = found.csat.value !== null;
  const levers = movedLevers(found, subject);
  const tooltip = (row: number): TrendTooltip => {
    const lever = levers[row];
    if (lever === undefined) throw new RangeError(`lever not in the what-if: ${row}`);
    return tipOf(lever, locale);
  };
  return {
    frame: whatIfFrame({ found, subject, levers, data, given }),
    chart: {
      lanes: isKnown
        ? levers.map((lever) => laneOf(lever, found, valueText(subject, found.csat), locale))
        : [],
      shared: true,
    },
    sliders: levers.map(({ of: { lever, step }, stepText, levelText }) => ({
      ...{ lever, step, label: whatIfWords(locale).step[lever] },
      ...leverReach[lever],
      text: levelText === null ? stepText : heading.list([stepText, levelText]),
    })),
    tooltip,
    describe(row) {
      const { title, lines } = tooltip(row);
      return heading.pair(title, heading.list(lines.map(({ label, text }) => heading.pair(label, text))));
    },
  };
}

function laneOf(lever: MovedLever, { csat }: WhatIf, now: string, locale: Locale): Lane {
  const { of, name, stepText, claimed, fitted } = lever;
  const { messages, numbers } = locale;
  const words = whatIfWords(locale);
  const { heading } = messages;
  const row = (
    label: string,
    text: string | null,
    value: LaneRow['value'],
    more: Pick<LaneRow, 'role' | 'hollow'> & { readonly low?: number; readonly high?: number },
  ): LaneRow => ({ label, text: text ?? numbers.absent, value, ...{ low: NaN, high: NaN }, ...more });
  const after = 'reason' in of.association ? null : of.association.after;
  return {
    name: heading.pair(name, stepText),
    notes: [
      heading.pair(words.associationLabel, fitted.change ?? fitted.lack ?? numbers.absent),
      heading.pair(words.claimLabel, claimed.change ?? numbers.absent),
      ...lever.remarks,
    ],
    sign: null,
    rows: [
      row(words.now, now, csat.value ?? NaN, { role: 'previous', hollow: false }),
      row(words.claim, claimed.after, of.claimed.after?.value ?? NaN, { role: 'series-2', hollow: true }),
      row(words.association, fitted.after, after?.value ?? NaN, {
        ...{ role: 'series-1', hollow: false },
        ...(after && { low: after.low, high: after.high }),
      }),
    ],
    joins: [],
    rule: csat.value ?? NaN,
    limits: { min: 0, max: 1 },
    steps: 'decimal',
    formatValue: lever.axis,
  };
}

function tipOf(
  { name, stepText, levelText, claimed, fitted, remarks }: MovedLever,
  locale: Locale,
): TrendTooltip {
  const { messages, numbers } = locale;
  const words = whatIfWords(locale);
  const line = (label: string, text: string): TrendTooltipLine => ({ series: null, label, text });
  const both = (parts: readonly (string | null)[]): string =>
    messages.heading.list(parts.filter((part) => part !== null));
  return {
    title: messages.heading.pair(name, stepText),
    lines: [
      ...(levelText === null ? [] : [line(name, levelText)]),
      line(words.claimLabel, both([claimed.after, claimed.change]) || numbers.absent),
      line(words.associationLabel, fitted.lack ?? both([fitted.after, fitted.change])),
      ...(fitted.sample === null ? [] : [line(words.sampleHeader, fitted.sample)]),
      ...remarks.map((remark) => line(words.remark, remark)),
    ],
  };
}
