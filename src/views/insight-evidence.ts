import type { Finding } from '../analysis/insights/insights-result.js';
import type { Locale } from '../i18n/locale.js';
import type { MetricTable } from '../metrics/table.js';
import type { TableTwin } from './frame-view.js';
import { unordered } from './sorted-twin.js';
import { tableTwin } from './table-twin.js';

/** More rows than a reader looks through beside a finding; the query is in the file, and other elements show it whole. */
export const mostEvidence = 200;
/** Rows before the first that the finding is about, where a table is cut. */
const lead = 3;

export interface InsightEvidence {
  readonly table: TableTwin;
  /** Rows of it that the finding is about. */
  readonly about: ReadonlySet<number>;
  /** Of a table that is cut, how many rows are shown and how many there are; else null. */
  readonly cut: { readonly shown: number; readonly all: number } | null;
}

/** The table behind a finding: values, those before, changes, samples and intervals. */
export function insightEvidence(finding: Finding, table: MetricTable, locale: Locale): InsightEvidence {
  const twin = tableTwin(table, locale);
  const rows = Array.from({ length: table.length }, (_, row) => row);
  const about = rows.filter((row) => isAbout(finding, table.key(row)));
  const all = twin.rows.length;
  // Where not all can be shown, it begins before what the finding is about.
  const from = all <= mostEvidence ? 0 : Math.max(0, (about[0] ?? 0) - lead);
  const shown = Math.min(all - from, mostEvidence);
  return {
    table: {
      caption: twin.caption,
      columns: unordered(twin.columns),
      rows: twin.rows.slice(from, from + shown),
    },
    about: new Set(about.map((row) => row - from)),
    cut: shown < all ? { shown, all } : null,
  };
}

function isAbout(finding: Finding, key: Readonly<Record<string, string | null>>): boolean {
  const at = 'at' in finding ? finding.at : finding.kind === 'change' ? finding.driver : null;
  if (at !== null) return Object.hasOwn(key, at.dimension) && key[at.dimension] === at.key;
  const [time] = Object.values(key);
  if (typeof time !== 'string') return false;
  if (finding.kind === 'signal') return finding.points.includes(time);
  // Wall-clock text sorts as time does; what follows the minutes is the zone's offset.
  return finding.kind === 'event' && time >= finding.event.from && time.slice(0, 16) < finding.event.to;
}
