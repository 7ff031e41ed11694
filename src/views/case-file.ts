import type { FoundCase } from '../analysis/case/case-of.js';
import type { CaseReport } from '../analysis/case/case-report.js';
import { csvLines, guard, textCell } from './csv.js';

const fields = [
  ['id', 'id'],
  ['started_at', 'startedAt'],
  ['ended_at', 'endedAt'],
  ['channel', 'channel'],
  ['direction', 'direction'],
  ['queue', 'queue'],
  ['team', 'team'],
  ['agent', 'agent'],
  ['topic', 'topic'],
  ['outcome', 'outcome'],
  ['wait_seconds', 'waitSeconds'],
  ['talk_seconds', 'talkSeconds'],
  ['hold_seconds', 'holdSeconds'],
  ['wrap_seconds', 'wrapSeconds'],
  ['handle_seconds', 'handleSeconds'],
  ['between_seconds', 'betweenSeconds'],
  ['comment', 'comment'],
] as const;

/** A case for machines and spreadsheets: a line a leg in full precision, then its scores and what they are of. */
export function caseFile(found: FoundCase, report: CaseReport): string {
  const { legs, legsInAll, conversation, scores, quality, flags, pickedBy } = report;
  const text = (value: string | number | null): string =>
    value === null ? '' : typeof value === 'number' ? String(value) : textCell(value);
  const score = (name: 'csat' | 'nps' | 'ces' | 'quality', here: number | null): string[] => {
    const mean = found.means?.[name];
    if (here === null) return [];
    return [
      `${name}: ${here}`,
      ...(mean?.value === null || mean === undefined ? [] : [`${name}.mean: ${mean.value} (n ${mean.n})`]),
    ];
  };
  const notes = [
    `rows: ${legs.length}`,
    `truncated: ${legsInAll > legs.length ? `yes, of ${legsInAll}` : 'no'}`,
    ...(conversation === null ? [] : [`conversation: ${conversation}`]),
    `picked by: ${pickedBy ?? 'page'}`,
    ...(['csat', 'nps', 'ces'] as const).flatMap((name) => score(name, scores[name])),
    ...score('quality', quality),
    ...Object.entries(flags).flatMap(([name, flag]) => (flag === null ? [] : [`${name}: ${flag}`])),
    `time zone: ${found.timeZone}`,
    ...Object.entries(found.queries[0]?.where ?? {}).map(
      ([field, condition]) => `means where ${field}: ${JSON.stringify(condition)}`,
    ),
    `data: ${found.version}`,
  ];
  return csvLines([
    ['leg', ...fields.map(([name]) => name)],
    ...legs.map((leg, at) => [String(at + 1), ...fields.map(([, name]) => text(leg[name]))]),
    ...notes.map((note) => [guard(`# ${note}`)]),
  ]);
}
