import type { MetricTable } from '../../metrics/table.js';
import type { Locale } from '../../i18n/locale.js';
import { periodText } from '../period-text.js';
import { subjectIn, totalOf, type Subject } from '../subject.js';
import { boundText, changeText, sampleText, valueText } from '../value-text.js';
import { textPieces, type ReportFigure, type TextPiece } from './report-texts.js';

/**
 * A report's text with its numbers in place, as they are written in the report. A number that cannot be had is the sign
 * for none.
 */
export function reportText(text: string, table: MetricTable, locale: Locale): string {
  const [first] = table.query.metrics;
  return textPieces(text)
    .pieces.map((piece) => {
      if ('text' in piece) return piece.text;
      const subject = subjectFor(piece, table, first?.as ?? '', locale);
      if (subject === undefined) return locale.numbers.absent;
      if ('period' in piece) return namedPeriod(subject, piece.period);
      return figureText(subject, piece.figure);
    })
    .join('');
}

function subjectFor(
  piece: Exclude<TextPiece, { readonly text: string }>,
  table: MetricTable,
  first: string,
  locale: Locale,
): Subject | undefined {
  const as = 'metric' in piece ? piece.metric : first;
  return table.query.metrics.some((one) => one.as === as) ? subjectIn(table, as, locale) : undefined;
}

function namedPeriod(subject: Subject, which: 'period' | 'compare'): string {
  const { period, compare } = subject.table.query;
  if (which === 'period') return periodText(subject, period, 'long');
  return compare === null ? subject.locale.numbers.absent : periodText(subject, compare, 'long');
}

function figureText(subject: Subject, figure: ReportFigure): string {
  const { absent } = subject.locale.numbers;
  const value = totalOf(subject);
  if (value === undefined) return absent;
  switch (figure) {
    case 'value':
      return valueText(subject, value);
    case 'previous':
      return value.previous ? valueText(subject, value.previous) : absent;
    case 'change':
      return changeText(subject, value)?.amount ?? absent;
    case 'target':
      return value.target === undefined ? absent : boundText(subject, value.target);
    case 'sample':
      return sampleText(subject, value);
  }
}
