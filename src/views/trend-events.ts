import { effectLines, type EffectLine, type EffectState } from './event-effect.js';
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
  /** Places of the events of a bucket among those that the source tells of. */
  at(index: number): readonly number[];
  /** What is told of a bucket: its events, and what is known of each's effect. Empty without an event. */
  remarks(index: number): readonly EffectLine[];
  /** The table twin with the events of each bucket. */
  twin(plain: TableTwin): TableTwin;
  readonly notices: readonly Notice[];
}

/** How many events are named under the chart; the others have their marks and their place in the table. */
const named = 5;

/** The events that touch a table's time. `effectOf`: what is known by now of what the metric did during one. */
export function trendEvents(
  subject: Subject,
  events: readonly KnownEvent[],
  effectOf: (event: number) => EffectState | undefined = () => undefined,
): TrendEvents {
  const { table, locale, formats } = subject;
  const { trend, heading } = locale.messages;
  const within = events.flatMap((event, place) => {
    const buckets = bucketsOfPeriod(table, event);
    return buckets ? [{ ...buckets, label: event.label ?? event.kind ?? trend.event, event, place }] : [];
  });
  const touching = (index: number): typeof within =>
    within.filter(({ first, last }) => first <= index && index <= last);
  const at = (index: number): string => formats.all(touching(index).map(({ label }) => label));
  const several = table.query.metrics.length > 1;
  const names = within
    .slice(0, named)
    .map(({ label, event }) => `${label} (${formats.dates.period(event.from, event.to, 'short')})`);
  return {
    marks: within.map(({ first, last, label }) => ({ first, last, label })),
    at: (index) => touching(index).map(({ place }) => place),
    remarks: (index) => {
      const here = touching(index).map(({ label, place }) => ({ label, effect: effectOf(place) }));
      const event = (text: string): EffectLine => ({ label: trend.event, text });
      if (here.every(({ effect }) => effect === undefined))
        return here.length === 0 ? [] : [event(at(index))];
      return here.flatMap(({ label, effect }) => [
        event(label),
        ...(effect === undefined ? [] : effectLines(subject, effect, several)),
      ]);
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
