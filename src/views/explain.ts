import type { Locale } from '../i18n/locale.js';
import { moneyDecimals } from '../i18n/precision.js';
import { keyName } from '../metrics/key-name.js';
import type { MetricRow, MetricTable, MetricValue } from '../metrics/table.js';
import { explanationFacts, type ExplanationFacts } from './explanation-facts.js';
import { fieldText } from './field-text.js';
import { fingerprint } from './fingerprint.js';
import { intervalLack } from './interval-lack.js';
import { keyHeader, keyLabels } from './key-text.js';
import { filterTexts, periodText } from './period-text.js';
import { rowKind } from './row-kind.js';
import { quotientText } from './quotient-text.js';
import { subjectIn, valueIn, type Subject } from './subject.js';
import {
  boundText,
  changeIntervalText,
  changeText,
  intervalText,
  sampleText,
  shareText,
  valueText,
} from './value-text.js';
import { variantLines, variantText } from './variant-text.js';

/** How a number came about, in the reader's language: each line a label and a text, and the same as plain data. */
export interface Explanation {
  readonly metric: string;
  readonly title: string;
  /** In reading order. */
  readonly lines: readonly ExplanationLine[];
  readonly facts: ExplanationFacts;
}

export interface ExplanationLine {
  readonly kind:
    | 'definition'
    | 'formula'
    | 'numerator'
    | 'denominator'
    | 'component'
    | 'value'
    | 'interval'
    | 'sample'
    | 'left-out'
    | 'coverage'
    | 'variant'
    | 'attribution'
    | 'zone'
    | 'period'
    | 'filter'
    | 'comparison'
    | 'target'
    | 'note'
    | 'version';
  readonly label: string;
  readonly text: string;
}

/**
 * Explains one number of a table. `row`: its index, or the total of all groups. `locale`: the words to say it in, of
 * `callboard/locales/…`, of `findLocale()` or the host's own: a tag alone would bring those of all languages to every page.
 * Throws a TypeError for a tag, a RangeError for a metric or row that the table does not have.
 */
export function explain(
  table: MetricTable,
  row: number | 'total',
  metric: string,
  locale: Locale,
): Explanation {
  // Of whoever does not check types.
  if (typeof locale !== 'object')
    throw new TypeError(`locale is not a language but a tag: ${String(locale)}`);
  const subject = subjectIn(table, metric, locale);
  const found = row === 'total' ? totalRow(table) : table.rows[row];
  if (found === undefined) throw new RangeError(`row not in the table: ${row}`);
  const value = valueIn(subject, found);
  const at = typeof row === 'number' ? row : null;
  const formula = formulaLines(subject, value);
  return {
    metric,
    title: subject.locale.messages.explain.title(subject.words.name),
    lines: [
      ...formula,
      ...componentLines(subject, value),
      ...valueLines(subject, value),
      ...coverageLines(subject, value),
      ...settingLines(subject, at),
      ...judgementLines(subject, value),
      ...noteLines(subject, value),
      versionLine(subject),
    ],
    facts: explanationFacts(subject, value, at, formula.find(({ kind }) => kind === 'formula')?.text ?? ''),
  };
}

/** A table without groups is its own total. */
function totalRow(table: MetricTable): MetricRow | undefined {
  return table.total ?? (table.query.by.length === 0 ? table.rows[0] : undefined);
}

function formulaLines(subject: Subject, value: MetricValue): ExplanationLine[] {
  const { words, locale } = subject;
  const { explain: labels } = locale.messages;
  const variant = variantText(subject);
  const above = words.numerator?.(variant) ?? null;
  const below = words.denominator?.(variant) ?? null;
  const lines: ExplanationLine[] = [
    { kind: 'definition', label: labels.definition, text: words.definition },
    { kind: 'formula', label: labels.formula, text: formulaText(subject, value, above, below) },
  ];
  if (above !== null && value.numerator !== null) {
    lines.push({
      kind: 'numerator',
      label: labels.numerator,
      text: labels.amount(above, numeratorText(subject, value)),
    });
  }
  if (below !== null && value.denominator !== null) {
    const amount = denominatorText(subject, value.denominator);
    lines.push({ kind: 'denominator', label: labels.denominator, text: labels.amount(below, amount) });
  }
  return lines;
}

/** The formula in words and, where there is a value, in numbers. */
function formulaText(
  subject: Subject,
  value: MetricValue,
  above: string | null,
  below: string | null,
): string {
  const { definition, locale, words } = subject;
  const { explain: text } = locale.messages;
  const quotient = quotientText(above, below);
  if (value.value === null) return quotient === null ? words.formula : quotient;
  const shown = valueText(subject, value);
  if (quotient === null || value.denominator === null) return text.plain(words.formula, shown);
  const numbers = [
    numeratorText(subject, value),
    denominatorText(subject, value.denominator),
    shown,
  ] as const;
  return definition.unit === 'points'
    ? text.hundredfold(quotient, ...numbers)
    : text.ratio(quotient, ...numbers);
}

/** What a mean is made of in its own unit (seconds are added as seconds, not as hours); counts as they are. */
export function numeratorText(subject: Subject, { numerator }: MetricValue): string {
  const { definition, formats, locale } = subject;
  const sum = numerator ?? 0;
  if (definition.unit === 'money' || definition.sumsIn === 'money') return moneyText(subject, sum);
  const text = formats.number(sum, Number.isInteger(sum) ? 0 : 1);
  return definition.unit === 'seconds' ? locale.durations.seconds(text) : text;
}

/** What the value is put together from, and what of it there are no data of. */
function componentLines(
  { definition, formats, locale, words }: Subject,
  value: MetricValue,
): ExplanationLine[] {
  const { explain: text } = locale.messages;
  if (value.value === null) return [];
  return (value.components ?? []).map(({ name, value: part, weight }) => {
    const said = words.components?.[name] ?? name;
    return {
      kind: 'component',
      label: text.components,
      text:
        part === null
          ? text.noComponent(said)
          : text.component(said, formats.value(definition.unit, part, 1), formats.value('ratio', weight, 0)),
    };
  });
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

function valueLines(subject: Subject, value: MetricValue): ExplanationLine[] {
  const { definition, locale } = subject;
  const { explain: labels, interval: words } = locale.messages;
  const { interval: method } = definition;
  const interval = intervalText(subject, value);
  const reason = value.reason && locale.reasons[value.reason].sentence;
  const none = method === 'none' ? words.none : words.tooFew;
  return [
    { kind: 'value', label: labels.value, text: reason ?? valueText(subject, value) },
    {
      kind: 'interval',
      label: labels.interval,
      text: interval === null || method === 'none' ? none : words.method[method](interval),
    },
    { kind: 'sample', label: labels.sample, text: sampleText(subject, value) },
  ];
}

function coverageLines(subject: Subject, value: MetricValue): ExplanationLine[] {
  const { formats, locale } = subject;
  const { explain: labels } = locale.messages;
  const { used, eligible, excluded } = value.coverage;
  const leftOut = excluded.filter(({ rows }) => rows > 0);
  const say = {
    contact: labels.leftOutRows,
    response: labels.leftOutResponses,
    criterion: labels.leftOutCriteria,
    record: labels.leftOutRecords,
  }[rowKind(subject)];
  const texts = leftOut.map(({ rows, reason }) =>
    // Amounts are of contacts or of the ledger.
    (reason === 'no-amount' || reason === 'mixed-currency' ? labels.leftOutRecords : say)(
      formats.quantity(rows),
      locale.reasons[reason].brief,
    ),
  );
  return [
    ...(texts.length > 0 ? texts : [labels.leftOutNone]).map((text): ExplanationLine => ({
      kind: 'left-out',
      label: labels.leftOut,
      text,
    })),
    {
      kind: 'coverage',
      label: labels.coverage,
      text:
        used === eligible
          ? labels.usedAll(formats.quantity(eligible))
          : labels.used(
              formats.quantity(used),
              formats.quantity(eligible),
              shareText(subject, used, eligible),
            ),
    },
  ];
}

/** Variant, attribution, zone, period, group and filters: what was counted, and where. */
function settingLines(subject: Subject, row: number | null): ExplanationLine[] {
  const { table, locale, formats } = subject;
  const { explain: labels } = locale.messages;
  const { query } = table;
  const filters = filterTexts(subject);
  const groups = row === null ? [] : query.by;
  return [
    ...variantLines(subject).map((line): ExplanationLine => ({ kind: 'variant', ...line })),
    {
      kind: 'attribution',
      label: labels.attribution,
      text: query.attribution === 'end' ? labels.end : labels.arrival,
    },
    { kind: 'zone', label: labels.zone, text: query.timeZone },
    {
      kind: 'period',
      label: labels.period,
      text: query.period === null ? labels.periodAll : periodText(subject, query.period),
    },
    ...groups.map((by): ExplanationLine => ({
      kind: typeof by === 'object' && 'time' in by ? 'period' : 'filter',
      label: keyHeader(locale, by),
      text: keyLabels(table, by, locale, formats)[row ?? 0] ?? keyName(by),
    })),
    ...(filters.length === 0
      ? [{ kind: 'filter', label: labels.filter, text: labels.filterNone } as const]
      : filters.map(({ label, text }): ExplanationLine => ({ kind: 'filter', label, text }))),
  ];
}

/** Comparison and target, where there are any. */
function judgementLines(subject: Subject, value: MetricValue): ExplanationLine[] {
  const { table, locale } = subject;
  const { messages } = locale;
  const lines: ExplanationLine[] = [];
  const { compare } = table.query;
  if (compare !== null) {
    const period = periodText(subject, compare);
    const change = changeText(subject, value);
    const text =
      value.previous === undefined || change === null
        ? messages.change.none(period)
        : messages.explain.compared(period, valueText(subject, value.previous), change.noted);
    lines.push({ kind: 'comparison', label: messages.explain.comparison, text });
    const interval = changeIntervalText(subject, value);
    if (interval !== null)
      lines.push({ kind: 'comparison', label: messages.change.interval, text: interval });
  }
  if (value.target !== undefined) {
    const target = boundText(subject, value.target);
    const bounds =
      value.floor === undefined ? target : messages.target.andFloor(target, boundText(subject, value.floor));
    const text =
      value.status === undefined ? bounds : messages.target.judged(bounds, messages.status[value.status]);
    lines.push({ kind: 'target', label: messages.explain.target, text });
  }
  return lines;
}

function noteLines(subject: Subject, value: MetricValue): ExplanationLine[] {
  const { definition, formats, locale, table } = subject;
  const { explain: words } = locale.messages;
  const notes: string[] = Object.entries(value.present ?? {}).map(([field, present]) =>
    words.present(fieldText(locale, field), formats.quantity(present), formats.quantity(value.n)),
  );
  const lack = intervalLack(subject, value);
  if (lack !== null) notes.push(lack);
  if ((value.value ?? 0) > 1 && definition.fields.includes('handlingSeconds'))
    notes.push(words.parallel(formats.value('ratio', 1, 0)));
  if (value.approximate) notes.push(words.approximate(formats.value('ratio', 0.01, 0)));
  if (value.standardError !== undefined)
    notes.push(words.standardError(formats.number(value.standardError, 1)));
  if (value.partial) notes.push(words.partial);
  if (table.query.weekStart !== 1 && table.query.by.some((by) => typeof by === 'object' && weekly(by))) {
    notes.push(words.weekStart(formats.dates.weekday(table.query.weekStart, 'long')));
  }
  return notes.map((text) => ({ kind: 'note', label: words.note, text }));
}

function weekly(by: object): boolean {
  return Object.values(by).some(
    (name) => name === 'week' || name === 'day-of-week' || String(name).endsWith('-of-week'),
  );
}

function versionLine(subject: Subject): ExplanationLine {
  const { explain: words } = subject.locale.messages;
  return {
    kind: 'version',
    label: words.version,
    text: words.fingerprint(fingerprint(subject.metric), subject.table.version),
  };
}
