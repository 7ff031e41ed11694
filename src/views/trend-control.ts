import { controlFrom } from '../analysis/control/control-chart.js';
import type { RunSignal } from '../analysis/control/run-rules.js';
import type { SignalName } from '../i18n/control-words.js';
import { controlWords } from '../i18n/topics/control.js';
import type { MetricTable, MetricValue } from '../metrics/table.js';
import { decimalsAmong } from './column-decimals.js';
import type { FileExtras } from './csv.js';
import type { DataNote } from './data-note.js';
import type { ExplanationLine } from './explain.js';
import type { Notice, TableTwin } from './frame-view.js';
import { keyLabels } from './key-text.js';
import { valueIn, type Subject } from './subject.js';

/** How a signal is drawn; the shapes fit the charts' own type. */
type Shape = 'diamond' | 'square' | 'up' | 'down' | 'disc';

/** What a trend shows of its first metric's control limits. */
export interface TrendControl {
  /** Undefined where there are none. */
  readonly lines?: {
    readonly centre: Float64Array;
    readonly low: Float64Array;
    readonly high: Float64Array;
    /** At the lines' ends, and of both limits together. */
    readonly names: Readonly<Record<'centre' | 'low' | 'high' | 'limits', string>>;
    readonly signals: readonly { readonly index: number; readonly shape: Shape }[];
  };
  /** What is told of a bucket, beside its value. */
  remarks(index: number): readonly { readonly label: string; readonly text: string }[];
  /** The table twin with the usual value, the limits and what stands out. */
  twin(plain: TableTwin): TableTwin;
  /** Columns of the file: what is usual, the limits, and the rules that a point stands out by. */
  readonly file?: FileExtras;
  /** A sentence of the summary. */
  readonly summary: string;
  readonly notices: readonly Notice[];
  readonly explained: readonly ExplanationLine[];
}

/** How many signals are named aloud. */
const named = 3;

/** Works out the control limits of a table's first metric. `baseline`: the same metric at the time that limits come from. */
export function trendControl(
  subject: Subject,
  data: DataNote,
  baseline: MetricTable | undefined,
): TrendControl {
  const { table, metric, definition, formats, locale } = subject;
  const { messages } = locale;
  const words = controlWords(locale);
  const found = controlFrom(table, { as: metric.as, covers: data.covers, baseline });
  const { points, signals, limits } = found;
  const by = table.query.by[0] as MetricTable['query']['by'][number];
  const labels = keyLabels(table, by, locale, formats);
  if (limits === null) {
    const text = words.reasons[found.reason ?? 'baseline-too-short'];
    return {
      remarks: () => [],
      twin: (plain) => plain,
      summary: text,
      notices: [{ severity: 'info', text }],
      explained: [{ kind: 'note', label: words.limits, text }],
    };
  }
  const values: readonly MetricValue[] = table.rows.map((row) => valueIn(subject, row));
  const decimals = decimalsAmong(subject, values);
  const say = (value: number): string => formats.value(definition.unit, value, decimals({ value }));
  const usual = (index: number): string | null => {
    const centre = points[index]?.centre ?? null;
    return centre === null ? null : say(centre);
  };
  const between = (index: number): string | null => {
    const { low = null, high = null } = points[index] ?? {};
    return low === null || high === null ? null : messages.interval.between(say(low), say(high));
  };
  const rules = (index: number): string =>
    formats.all(signals.filter(({ at }) => at === index).map((signal) => words.signals[nameOf(signal)]));

  /** The name of a line, with its value where that is the same at every point. */
  const ended = (line: 'centre' | 'low' | 'high'): string => {
    const known = points.flatMap((point) => (point[line] === null ? [] : [say(point[line])]));
    const [value = null, ...others] = new Set(known);
    return words.ends[line](others.length > 0 ? null : value);
  };
  const marked = [...new Set(signals.map(({ at }) => at))];
  const bucket = (key: string): string =>
    typeof by === 'object' && 'time' in by ? formats.dates.bucket(by.time, key, table.query.weekStart) : key;
  const { sentences } = messages.heading;
  const basis = sentences([
    words.basis(formats.quantity(limits.n), bucket(limits.from), bucket(limits.to)),
    ...(found.season ? [words.seasons[found.season]] : []),
  ]);
  const method = sentences([
    words.methods[found.kind],
    words.widened(formats.value('score', limits.widened, 1)),
  ]);
  return {
    lines: {
      centre: column(points, 'centre'),
      low: column(points, 'low'),
      high: column(points, 'high'),
      names: {
        centre: ended('centre'),
        low: ended('low'),
        high: ended('high'),
        limits: words.limits,
      },
      // A point that several rules tell of has the mark of the first.
      signals: marked.map((index) => ({
        index,
        shape: shapeOf(signals.find(({ at }) => at === index) as RunSignal),
      })),
    },
    remarks: (index) => {
      const lines = [
        { label: words.usual, text: usual(index) },
        { label: words.limits, text: between(index) },
        { label: words.signal, text: rules(index) || null },
      ];
      return lines.flatMap(({ label, text }) => (text === null ? [] : [{ label, text }]));
    },
    twin: (plain) => ({
      ...plain,
      columns: [
        ...plain.columns,
        { label: words.usual, align: 'end' },
        { label: words.limits, align: 'end' },
        { label: words.signal, align: 'start' },
      ],
      // The rows after those of the buckets are totals, which have no limits.
      rows: plain.rows.map((row, index) => {
        const { absent } = locale.numbers;
        return index < points.length
          ? [...row, usual(index) ?? absent, between(index) ?? absent, rules(index)]
          : [...row, '', '', ''];
      }),
    }),
    file: {
      names: ['centre', 'lower', 'upper', 'signal'].map((name) => `${metric.as}.${name}`),
      cells: (index) => [
        ...(['centre', 'low', 'high'] as const).map((name) => String(points[index]?.[name] ?? '')),
        signals
          .filter(({ at }) => at === index)
          .map((signal) => nameOf(signal))
          .join('|'),
      ],
      notes: [
        ['limits', `${found.kind}, ${found.season ? `less the mean of each ${found.season}` : 'no season'}`],
        ['limits from', `${limits.from} to ${limits.to}, ${limits.n} points`],
        ['limits widened', String(limits.widened)],
      ],
    },
    summary:
      marked.length === 0
        ? words.none
        : words.found(
            formats.quantity(marked.length),
            messages.heading.list([
              ...marked
                .slice(0, named)
                .map((index) => messages.heading.pair(labels[index] as string, rules(index))),
              ...(marked.length > named ? ['…'] : []),
            ]),
          ),
    notices: [{ severity: 'info', text: basis }],
    explained: [
      { kind: 'note', label: words.limits, text: basis },
      { kind: 'note', label: words.limits, text: method },
    ],
  };
}

function column(
  points: readonly Readonly<Record<'centre' | 'low' | 'high', number | null>>[],
  name: 'centre' | 'low' | 'high',
): Float64Array {
  return Float64Array.from(points, (point) => point[name] ?? NaN);
}

function nameOf({ rule, side }: RunSignal): SignalName {
  return `${rule} ${side}` as SignalName;
}

function shapeOf({ rule, side }: RunSignal): Shape {
  if (rule === 'beyond-limit') return 'diamond';
  if (rule === 'eight-on-one-side') return 'square';
  if (rule === 'two-of-three') return 'disc';
  return side === 'rising' ? 'up' : 'down';
}
