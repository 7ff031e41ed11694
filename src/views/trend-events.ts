import type { Span } from './grain-for.js';
import type { Notice, TableTwin } from './frame-view.js';
import type { Subject } from './subject.js';
import { bucketsOfPeriod, type BucketRange } from './trend-range.js';

/** What a source tells of an event. */
export interface KnownEvent extends Span {
  readonly label: string | null;
  readonly kind: string | null;
}

/** The buckets that an event touches. */
export interface TrendEvent extends BucketRange {
  readonly label: string;
}

/** What a trend shows of the events in its time. */
export interface TrendEvents {
  readonly marks: readonly TrendEvent[];
  /** What is told of a bucket; null without an event. */
  remark(index: number): { readonly label: string; readonly text: string } | null;
  /** The table twin with the events of each bucket. */
  twin(plain: TableTwin): TableTwin;
  readonly notices: readonly Notice[];
}

/** How many events are named under the chart; the others have their marks and their place in the table. */
const named = 5;

/** The events that touch a table's time. */
export function trendEvents(subject: Subject, events: readonly KnownEvent[]): TrendEvents {
  const { table, locale, formats } = subject;
  const { trend, heading } = locale.messages;
  const within = events.flatMap((event) => {
    const buckets = bucketsOfPeriod(table, event);
    return buckets ? [{ ...buckets, label: event.label ?? event.kind ?? trend.event, event }] : [];
  });
  const at = (index: number): string =>
    formats.all(
      within.filter(({ first, last }) => first <= index && index <= last).map(({ label }) => label),
    );
  const names = within
    .slice(0, named)
    .map(({ label, event }) => `${label} (${formats.dates.period(event.from, event.to, 'short')})`);
  return {
    marks: within.map(({ first, last, label }) => ({ first, last, label })),
    remark: (index) => {
      const text = at(index);
      return text === '' ? null : { label: trend.event, text };
    },
    twin: (plain) => ({
      ...plain,
      columns: [...plain.columns, { label: trend.event, align: 'start' }],
      rows: plain.rows.map((row, index) => [...row, index < table.length ? at(index) : '']),
    }),
    notices:
      within.length === 0
        ? []
        : [
            {
              severity: 'info',
              text: heading.pair(trend.event, heading.list(within.length > named ? [...names, '…'] : names)),
            },
          ],
  };
}
