import { csv } from './csv.js';
import type { DataNote } from './data-note.js';
import { explain } from './explain.js';
import type { FrameView } from './frame-view.js';
import { noticesOf } from './notices.js';
import { fileName, subheading } from './period-text.js';
import { totalOf, type Subject } from './subject.js';
import { tableTwin } from './table-twin.js';

/**
 * What surrounds every picture of a table. Explanations, table twin and CSV are made when they are first asked for: most
 * readers never do, and a long table costs.
 */
export function frameOf(
  subjects: readonly [Subject, ...Subject[]],
  data: DataNote,
  {
    heading,
    summary,
    empty,
    buckets,
  }: {
    readonly heading: string;
    readonly summary: string;
    readonly empty: boolean;
    /** Whether the picture shows buckets with numbers of their own. */
    readonly buckets: boolean;
  },
): FrameView {
  const [first] = subjects;
  const { table, locale } = first;
  const partial = subjects.some((subject) => totalOf(subject)?.partial);
  const made: { -readonly [name in 'explanations' | 'twin' | 'csv']?: FrameView[name] } = {};
  return {
    heading,
    subheading: subheading(first),
    summary,
    state: empty ? 'empty' : partial ? 'partial' : 'ready',
    notices: noticesOf(subjects, data, { buckets }),
    get explanations() {
      return (made.explanations ??= subjects.map(({ metric }) => explain(table, 'total', metric.as, locale)));
    },
    get twin() {
      return (made.twin ??= tableTwin(table, locale));
    },
    get csv() {
      return (made.csv ??= csv(table));
    },
    fileName: fileName(table),
  };
}
