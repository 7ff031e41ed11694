import type { CommentShare, FoundTerms } from '../analysis/terms/terms.js';
import type { MetricTable } from '../metrics/table.js';
import { csv, csvLines, guard, textCell, numberCell } from './csv.js';
import { type FeedbackSide, sideDifference } from './feedback-lines.js';

/**
 * All terms for machines and spreadsheets, in full precision and in no language: the comments that contain each, of how
 * many, its share with its interval; the same of the period before, the change with its interval, whether it rises; of
 * each group the comments and their share, and how the two groups differ. Then the lines that say what they are of.
 * `found`: without a limit.
 */
export function feedbackFile(found: FoundTerms, sides: readonly FeedbackSide[], table: MetricTable): string {
  const groups = found.split?.groups.map(({ group }) => group) ?? [];
  const compares = found.compared !== null;
  const header = [
    ...['term', 'comments', 'comments.n', 'share', 'share.low', 'share.high'],
    ...(compares
      ? ['previous.comments', 'previous.n', 'previous.share', 'change', 'change.low', 'change.high', 'rising']
      : []),
    ...groups.flatMap((group) => [`${group}.comments`, `${group}.n`, `${group}.share`]),
    ...(groups.length > 0 ? ['difference', 'difference.low', 'difference.high'] : []),
  ];
  const nothing: CommentShare = { comments: 0, n: 0, share: null };
  const lines = found.terms.map((term) => {
    const difference = sideDifference(term, sides);
    const previous = term.previous ?? nothing;
    return [
      textCell(term.term),
      ...[term.comments, found.n, term.share, term.low, term.high].map(numberCell),
      ...(compares
        ? [
            ...cellsOf(previous),
            ...[term.change, term.changeLow, term.changeHigh].map(numberCell),
            term.rising === null ? '' : String(term.rising),
          ]
        : []),
      ...term.groups.flatMap(cellsOf),
      ...(groups.length > 0
        ? [difference?.difference ?? null, difference?.low ?? null, difference?.high ?? null].map(numberCell)
        : []),
    ];
  });
  const notes: (readonly [name: string, text: string])[] = [
    ['rows', String(lines.length)],
    ['truncated', found.more > 0 ? 'yes' : 'no'],
    ['contacts', String(found.contacts)],
    ['comments', String(found.n)],
    ['comments with something masked', String(found.redacted)],
    ...found.languages.map(
      ({ language, comments }) => [`comments in ${language ?? 'no known script'}`, String(comments)] as const,
    ),
    ...(found.split ? [['split by', found.split.by] as const] : []),
    ...(found.reason ? [['reason', found.reason] as const] : []),
  ];
  // What the numbers are of stands under every table's file in the same words.
  const of = csv(table)
    .split('\r\n')
    .filter(
      (line) => /^"?# /.test(line) && !/^"?# (?:rows|truncated|other|total|definition of)\b/.test(line),
    );
  return (
    csvLines([header, ...lines, ...notes.map(([name, text]) => [guard(`# ${name}: ${text}`)])]) +
    of.map((line) => `${line}\r\n`).join('')
  );
}

function cellsOf({ comments, n, share }: CommentShare): readonly string[] {
  return [comments, n, share].map(numberCell);
}
