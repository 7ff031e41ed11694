import { csv, type FileExtras } from './csv.js';
import type { DataNote } from './data-note.js';
import { explain, type ExplanationLine } from './explain.js';
import type { FrameView, Notice, TableTwin } from './frame-view.js';
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
    notices = [],
    explained = [],
    extras = [],
    twin = () => tableTwin(subjects[0].table, subjects[0].locale, { data }),
  }: {
    readonly heading: string;
    readonly summary: string;
    readonly empty: boolean;
    /** Whether the picture shows buckets with numbers of their own. */
    readonly buckets: boolean;
    /** What this picture alone has to say, after what is said of every table. */
    readonly notices?: readonly Notice[];
    /** What this picture alone has to explain, after how the first number came about. */
    readonly explained?: readonly ExplanationLine[];
    /** What its file has beside the table. */
    readonly extras?: readonly FileExtras[];
    /** Of a picture that does not show the table as it is. */
    twin?(): TableTwin;
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
    notices: [...noticesOf(subjects, data, { buckets }), ...notices],
    get explanations() {
      return (made.explanations ??= subjects.map(({ metric }, at) => {
        const plain = explain(table, 'total', metric.as, locale);
        return at === 0 ? { ...plain, lines: [...plain.lines, ...explained] } : plain;
      }));
    },
    get twin() {
      return (made.twin ??= twin());
    },
    get csv() {
      return (made.csv ??= csv(table, { extras, covers: data.covers }));
    },
    table,
    fileName: fileName(table),
  };
}
