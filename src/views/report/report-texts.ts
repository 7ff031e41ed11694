import { metricIds, type MetricId } from '../../metrics/catalog/ids.js';

/** What of a metric a placeholder asks for. */
export const reportFigures = ['value', 'change', 'previous', 'target', 'sample'] as const;
export type ReportFigure = (typeof reportFigures)[number];

/** A piece of a report's text: as it is written, or a number that the engine puts there. */
export type TextPiece =
  | { readonly text: string }
  | { readonly metric: MetricId; readonly figure: ReportFigure }
  | { readonly period: 'period' | 'compare' };

const placeholder = /\{\{\s*([a-z0-9-]+)(?:\s*:\s*([a-z]+))?\s*\}\}/g;

/**
 * Takes a text apart at its placeholders: `{{service-level}}` is the metric's value, `{{service-level:change}}` its
 * change, `{{period}}` and `{{compare}}` the two periods. One that names nothing stays as it is written, and is told in
 * `unknown`.
 */
export function textPieces(text: string): {
  readonly pieces: readonly TextPiece[];
  readonly unknown: readonly string[];
} {
  const pieces: TextPiece[] = [];
  const unknown: string[] = [];
  let end = 0;
  const write = (part: string): void => {
    if (part !== '') pieces.push({ text: part });
  };
  for (const found of text.matchAll(placeholder)) {
    const [whole, name = '', figure = 'value'] = found;
    const piece = pieceOf(name, figure);
    if (piece === undefined) {
      unknown.push(whole);
      continue;
    }
    write(text.slice(end, found.index));
    pieces.push(piece);
    end = found.index + whole.length;
  }
  write(text.slice(end));
  return { pieces, unknown };
}

/** The metrics that a text has numbers of. */
export function metricsOfText(text: string): readonly MetricId[] {
  return textPieces(text).pieces.flatMap((piece) => ('metric' in piece ? [piece.metric] : []));
}

function pieceOf(name: string, figure: string): TextPiece | undefined {
  if ((name === 'period' || name === 'compare') && figure === 'value') return { period: name };
  const isMetric = (metricIds as readonly string[]).includes(name);
  const isFigure = (reportFigures as readonly string[]).includes(figure);
  return isMetric && isFigure ? { metric: name as MetricId, figure: figure as ReportFigure } : undefined;
}
