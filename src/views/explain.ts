import type { Locale } from '../i18n/locale.js';
import { keyName } from '../metrics/key-name.js';
import type { MetricRow, MetricTable, MetricValue } from '../metrics/table.js';
import { explanationFacts, type ExplanationFacts } from './explanation-facts.js';
import { fingerprint } from './fingerprint.js';
import { footnoteOf, type FootnoteParagraph } from './footnote.js';
import { denominatorText, formulaOf, numeratorText, type Formula } from './formula.js';
import { keyHeader, keyLabels } from './key-text.js';
import { filterTexts, periodText } from './period-text.js';
import { notesOf } from './explain-notes.js';
import { rowKind } from './row-kind.js';
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

/**
 * How a number came about, in the reader's language: its formula and a footnote to read, each setting and amount as a line
 * with a label to look up, and the same as plain data.
 */
export interface Explanation {
  readonly metric: string;
  readonly title: string;
  /** Absent from what an analysis explains of itself, which has lines alone; so is the footnote. */
  readonly formula?: Formula;
  readonly footnote?: readonly FootnoteParagraph[];
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
  const formula = formulaOf(subject, value);
  return {
    metric,
    title: subject.locale.messages.explain.title(subject.words.name),
    formula,
    footnote: footnoteOf(subject, value, at),
    lines: [
      ...formulaLines(subject, value, formula),
      ...componentLines(subject, value),
      ...valueLines(subject, value),
      ...coverageLines(subject, value),
      ...settingLines(subject, at),
      ...judgementLines(subject, value),
      ...noteLines(subject, value, at),
      versionLine(subject),
    ],
    facts: explanationFacts(subject, value, at, formula.text),
  };
}

/** A table without groups is its own total. */
function totalRow(table: MetricTable): MetricRow | undefined {
  return table.total ?? (table.query.by.length === 0 ? table.rows[0] : undefined);
}

function formulaLines(subject: Subject, value: MetricValue, formula: Formula): ExplanationLine[] {
  const { words, locale } = subject;
  const { explain: labels } = locale.messages;
  const variant = variantText(subject);
  const above = words.numerator?.(variant) ?? null;
  const below = words.denominator?.(variant) ?? null;
  const lines: ExplanationLine[] = [
    { kind: 'definition', label: labels.definition, text: words.definition },
    { kind: 'formula', label: labels.formula, text: formula.text },
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

function noteLines(subject: Subject, value: MetricValue, row: number | null): ExplanationLine[] {
  const { note } = subject.locale.messages.explain;
  return notesOf(subject, value, row).map((text) => ({ kind: 'note', label: note, text }));
}

function versionLine(subject: Subject): ExplanationLine {
  const { explain: words } = subject.locale.messages;
  return {
    kind: 'version',
    label: words.version,
    text: words.fingerprint(fingerprint(subject.metric), subject.table.version),
  };
}
