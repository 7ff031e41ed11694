import type { QualityWords } from '../quality-words.js';
import { plural } from './plural.js';

export const quality: QualityWords = {
  heading: 'Data quality',
  well: (rows) =>
    plural(rows, {
      one: 'All is well: the one row was read and kept as it was.',
      other: 'All is well: all # rows were read and kept as they were.',
    }),
  counts: ({ read, kept, repaired, rejected, merged }) =>
    `${plural(read, { one: '# row was read', other: '# rows were read' })}: ${kept.text} kept, ${repaired.text} repaired, ${rejected.text} rejected, ${merged.text} merged as duplicates.`,
  problemCount: (errors, warnings) =>
    `${plural(errors, { one: '# kind of error', other: '# kinds of errors' })}, ${plural(warnings, { one: '# kind of warning', other: '# kinds of warnings' })}.`,
  empty: 'The data have no rows.',
  rows: 'What became of the rows',
  part: 'Part',
  allParts: 'All parts',
  fate: {
    read: 'Read',
    kept: 'Kept',
    repaired: 'Repaired',
    rejected: 'Rejected',
    merged: 'Merged duplicates',
  },
  share: 'Share',
  what: 'What',
  count: 'Rows',
  places: 'First found at',
  problems: 'Problems',
  noProblems: 'Nothing was found wrong with these data.',
  severity: 'Severity',
  severities: { error: 'Error', warning: 'Warning' },
  whole: 'Data as a whole',
  anyPart: 'All parts',
  anySeverity: 'All severities',
  problemsShown: (shown, all) => `${shown.text} of ${plural(all, { one: '# problem', other: '# problems' })}`,
  noMatch: 'No problem of this part and severity.',
  row: (row) => `row ${row}`,
  rowPath: (row, path) => `row ${row}, “${path}”`,
  line: (line, column) => `line ${line}, column ${column}`,
  byte: (byte) => `byte ${byte}`,
  andMore: (places) => `${places} …`,
  covered: 'Time covered',
  coversGiven: (period) => `${period}, as the data say.`,
  coversTaken: (period) => `${period}, taken from the first and last row: the data do not say it themselves.`,
  coversNothing: 'None: the data have no row with a time, and do not say it themselves.',
  unanswered: 'Metrics that these data cannot answer',
  allAnswered: (metrics) =>
    plural(metrics, {
      one: 'These data can answer the one metric of the catalogue.',
      other: 'These data can answer all # metrics of the catalogue.',
    }),
  lookUp: (metric) => `Look up ${metric}`,
};
