import { keyName } from '../metrics/key-name.js';
import type { MetricValue } from '../metrics/table.js';
import { notesOf } from './explain-notes.js';
import { fingerprint } from './fingerprint.js';
import { keyHeader, keyLabels } from './key-text.js';
import { filterTexts, periodText } from './period-text.js';
import { rowKind } from './row-kind.js';
import type { Subject } from './subject.js';
import {
  boundText,
  changeIntervalText,
  changeText,
  intervalText,
  judgedText,
  sampleText,
  shareText,
  valueText,
} from './value-text.js';
import { formulaOf } from './formula.js';
import { variantLines } from './variant-text.js';

/** Sentences that belong together: what the number says, what it was made of, how it stands, what to know, whence it is. */
export interface FootnoteParagraph {
  readonly kind: 'definition' | 'base' | 'standing' | 'notes' | 'source';
  readonly text: string;
}

/**
 * How a number came about, as an analyst would write it under a table, all but its formula. `row`: its place in the table,
 * or null for the total.
 */
export function footnoteOf(
  subject: Subject,
  value: MetricValue,
  row: number | null,
): readonly FootnoteParagraph[] {
  const { locale, words } = subject;
  const paragraphs: readonly (readonly [FootnoteParagraph['kind'], readonly string[]])[] = [
    ['definition', [words.definition, ...absence(subject, value)]],
    ['base', baseSentences(subject, value, row)],
    ['standing', standing(subject, value)],
    ['notes', notesOf(subject, value, row).map(locale.footnote.note)],
    ['source', source(subject, value)],
  ];
  return paragraphs
    .filter(([, sentences]) => sentences.length > 0)
    .map(([kind, sentences]) => ({ kind, text: locale.messages.heading.sentences(sentences) }));
}

function absence({ locale }: Subject, { reason }: MetricValue): string[] {
  return reason === undefined ? [] : [locale.reasons[reason].sentence];
}

/** What was counted and what was not, how sure the value is, and how it is written. */
function baseSentences(subject: Subject, value: MetricValue, row: number | null): string[] {
  const { table, definition, locale } = subject;
  const { footnote } = locale;
  const { query } = table;
  const groups = row === null ? [] : query.by.map((by) => ({ by, text: groupText(subject, by, row) }));
  const time = groups.find(({ by }) => typeof by === 'object' && 'time' in by);
  const base = {
    period: time?.text ?? periodOf(subject),
    zone: query.timeZone,
  };
  const { pair, list } = locale.messages.heading;
  const conditions = [
    ...groups.filter((one) => one !== time).map(({ by, text }) => pair(keyHeader(locale, by), text)),
    ...filterTexts(subject).map(({ label, text }) => pair(label, text)),
  ];
  const counts = definition.unit === 'count';
  return [
    counts
      ? footnote.baseOfCount[query.attribution](base)
      : footnote.base[query.attribution]({ ...base, sample: sampleText(subject, value) }),
    ...(conditions.length === 0 ? [] : [footnote.limited(list(conditions))]),
    omission(subject, value),
    ...(value.value === null ? [] : sureness(subject, value)),
  ];
}

function periodOf(subject: Subject): string {
  const { period } = subject.table.query;
  return period === null ? subject.locale.messages.explain.periodAll : periodText(subject, period);
}

function groupText(
  { table, locale, formats }: Subject,
  by: Subject['table']['query']['by'][number],
  row: number,
): string {
  return keyLabels(table, by, locale, formats)[row] ?? keyName(by);
}

function omission(subject: Subject, { coverage }: MetricValue): string {
  const { formats, locale } = subject;
  const { footnote, reasons, messages } = locale;
  const { used, eligible } = coverage;
  const leftOut = coverage.excluded.filter(({ rows }) => rows > 0);
  if (leftOut.length === 0) return footnote.nothingLeftOut;
  const parts = leftOut.map(({ rows, reason }) => {
    // Amounts are of contacts or of the ledger.
    const kind = reason === 'no-amount' || reason === 'mixed-currency' ? 'record' : rowKind(subject);
    return footnote.part[kind](formats.quantity(rows), reasons[reason].brief);
  });
  return footnote.leftOut(
    messages.heading.list(parts),
    formats.quantity(used),
    formats.quantity(eligible),
    shareText(subject, used, eligible),
  );
}

function sureness(subject: Subject, value: MetricValue): string[] {
  const { definition, formats, locale } = subject;
  const { footnote, messages } = locale;
  const { interval: method } = definition;
  const interval = intervalText(subject, value);
  const sentences: string[] = [];
  // A count is all that there was.
  if (method === 'none') sentences.push(...(definition.unit === 'count' ? [] : [footnote.noInterval]));
  else if (interval === null) sentences.push(footnote.tooFewForInterval);
  else sentences.push(footnote.interval(messages.interval.method[method](interval)));
  const shown = valueText(subject, value);
  if (shown !== formulaOf(subject, value).value) sentences.push(footnote.rounded(shown));
  const parts = (value.components ?? []).map(({ name, value: part, weight }) => {
    const said = subject.words.components?.[name] ?? name;
    const { component, noComponent } = messages.explain;
    return part === null
      ? noComponent(said)
      : component(said, formats.value(definition.unit, part, 1), formats.value('ratio', weight, 0));
  });
  if (parts.length > 0) sentences.push(footnote.components(messages.heading.list(parts)));
  return sentences;
}

/** How the value stands to the period compared with and to its target. */
function standing(subject: Subject, value: MetricValue): string[] {
  const { table, locale } = subject;
  const { footnote, messages } = locale;
  const sentences: string[] = [];
  const { compare } = table.query;
  if (compare !== null && value.value !== null) {
    const period = periodText(subject, compare);
    const change = changeText(subject, value);
    if (change === null || value.previous === undefined) {
      sentences.push(footnote.sentence(messages.change.none(period)));
    } else if (change.direction === 'same') {
      sentences.push(footnote.sentence(messages.change.same(period)));
    } else {
      const judged = judgedText(locale, change);
      const said = {
        period,
        value: valueText(subject, value.previous),
        change: judged === '' ? change.amount : messages.change.noted(change.amount, judged),
      };
      const interval = changeIntervalText(subject, value);
      sentences.push(
        interval === null ? footnote.compared(said) : footnote.comparedWithin({ ...said, interval }),
      );
    }
  }
  if (value.target !== undefined) {
    const { target, status } = messages;
    const bound = boundText(subject, value.target);
    const bounds =
      value.floor === undefined ? bound : target.andFloor(bound, boundText(subject, value.floor));
    const text = value.status === undefined ? bounds : target.judged(bounds, status[value.status]);
    sentences.push(footnote.sentence(target.line(text)));
  }
  return sentences;
}

/** Settings that the formula says already are not said again; the lines below the footnote have all of them. */
function source(subject: Subject, value: MetricValue): string[] {
  const { footnote, messages } = subject.locale;
  const { words } = formulaOf(subject, value);
  const formula = typeof words === 'string' ? words : `${words.above}\n${words.below}`;
  const unsaid = variantLines(subject).filter(({ text }) => !saysAsWords(formula, text));
  const settings = unsaid.map(({ label, text }) => messages.heading.pair(label, text));
  return [
    ...(settings.length === 0 ? [] : [footnote.settings(messages.heading.list(settings))]),
    footnote.source(fingerprint(subject.metric), subject.table.version),
  ];
}

/** Whether a text holds another one as whole words: `20 s` is not in `120 s`, nor `call` in `called`. */
function saysAsWords(text: string, part: string): boolean {
  const edge = /[\p{Script=Latin}\p{Script=Cyrillic}\p{N}]/u;
  for (let at = text.indexOf(part); at >= 0; at = text.indexOf(part, at + 1)) {
    const [before = '', after = ''] = [text[at - 1], text[at + part.length]];
    const joined =
      (edge.test(before) && edge.test(part[0] ?? '')) || (edge.test(after) && edge.test(part.at(-1) ?? ''));
    if (!joined) return part !== '';
  }
  return false;
}
